// What people type for a method: "Call" means Phone.

import { normalizeName } from '../basics/names';

/** By the names in a new library's list. 'Mail' may be a letter or an email. */
const TYPED = {
  Email: 'email, e-mail, by email, emailed, sent an email, email message',
  Phone: `phone, phone call, phoned, by phone, call, called, called them, a call, telephone, telephone call, tel, cell, cell phone,
    mobile, voice call`,
  Meeting: 'meeting, met, met them, in person, met in person, in-person meeting, face to face, meet',
  'Text message': 'text message, text, texted, texting, by text, sms, txt, text msg',
  Letter: 'letter, a letter, by letter, wrote a letter, by post, postcard',
} as const;

export type Method = keyof typeof TYPED;

const METHOD_BY_WORDS = new Map(
  (Object.keys(TYPED) as Method[]).flatMap((method) =>
    TYPED[method].split(',').map((words): [string, Method] => [normalizeName(words), method]),
  ),
);

export const methodIn = (text: string): Method | undefined => METHOD_BY_WORDS.get(normalizeName(text));

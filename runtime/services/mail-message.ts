// An email from a script: parsed, checked, and ready for the outbox. Nothing is sent.
import { blobOf, type BlobData } from './blob';
import { bytesOf } from '../book/bytes';
import { refuse } from '../gate/refusal';

export interface SentMail {
  /** The account that sent it. */
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  body: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  noReply: boolean;
  attachments: BlobData[];
  /** Pictures by the key with which the HTML names them (cid:key). */
  inlineImages: Record<string, BlobData>;
  /** Milliseconds since 1970. */
  at: number;
}
/** An email without its sender and time. */
export type Message = Omit<SentMail, 'from' | 'at'>;

const MOST_RECIPIENTS = 50;
const MOST_ATTACHMENTS = 250;
const MOST_ATTACHED_BYTES = 25 * 1024 * 1024;
/** The limit of the body, in KB (quotas: 200 for consumers, 400 for Workspace). */
const MOST_BODY_KB = { consumer: 200, workspace: 400 } as const;

/** Comma-separated addresses, each alone or as "Name <address>". */
function addresses(list: unknown): string[] {
  const given = (text(list) ?? '')
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of given) {
    const address = /<([^<>]*)>$/.exec(part)?.[1] ?? part;
    if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(address)) refuse(`Invalid email: ${part}`);
  }
  return given;
}

function text(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : `${value as string}`;
}

/** Parses `sendEmail(message)`; mail.ts converts other overloads. Unknown options are ignored, as at Google. */
export function readMessage(options: Readonly<Record<string, unknown>>): Message {
  const { attachments, inlineImages, noReply } = options;
  // One attachment without an array works, too: Google's own samples do it.
  const files = attachments === undefined || attachments === null ? [] : [attachments].flat();
  const htmlBody = text(options['htmlBody']);
  const name = text(options['name']);
  const [replyTo] = addresses(options['replyTo']);
  return {
    to: addresses(options['to']),
    cc: addresses(options['cc']),
    bcc: addresses(options['bcc']),
    subject: text(options['subject']) ?? '',
    body: text(options['body']) ?? '',
    ...(htmlBody !== undefined && { htmlBody }),
    ...(name !== undefined && { name }),
    ...(replyTo !== undefined && { replyTo }),
    noReply: noReply === true,
    attachments: files.map((file) => ({ ...blobOf(file, 'attachments').data })),
    inlineImages: Object.fromEntries(
      Object.entries(inlineImages ?? {}).map(([key, picture]: [string, unknown]) => [
        key,
        { ...blobOf(picture, 'inlineImages').data },
      ]),
    ),
  };
}

/** How many recipients an email has; each counts against the daily quota. */
export function recipientCount({ to, cc, bcc }: Message): number {
  return to.length + cc.length + bcc.length;
}

/** Refuses what Google refuses to send. */
export function checkMessage(message: Message, account: keyof typeof MOST_BODY_KB): void {
  const count = recipientCount(message);
  if (count === 0) refuse('Failed to send email: no recipient');
  if (count > MOST_RECIPIENTS) refuse('Limit Exceeded: Email Recipients Per Message.');
  const most = MOST_BODY_KB[account] * 1024;
  if ([message.body, message.htmlBody ?? ''].some((part) => bytesOf(part).length > most))
    refuse('Limit Exceeded: Email Body Size.');
  const files = [...message.attachments, ...Object.values(message.inlineImages)];
  if (files.length > MOST_ATTACHMENTS) refuse('Limit Exceeded: Email Attachments Per Message.');
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_ATTACHED_BYTES)
    refuse('Limit Exceeded: Email Total Attachments Size.');
}

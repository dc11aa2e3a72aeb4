// Who did what to get in touch with a partner, in the history and in Today.

/** Each follows a name; the keys are the usual methods. */
export const TOUCH = {
  nobody: 'Someone',
  did: {
    Email: 'sent an email',
    Phone: 'phoned',
    Meeting: 'met them',
    'Text message': 'sent a text message',
    Letter: 'wrote a letter',
  },
  inTouch: 'was in touch',
  tried: 'tried to get in touch',
  how: (did: string, how: string) => (how === '' ? did : `${did} (${how})`),
  atEvent: (event: string) => `was with them at “${event}”`,
  leftMessage: 'left a message',
  waiting: (touch: string) => `${touch} and is waiting for a reply`,
  noAnswer: (touch: string) => `${touch} and got no answer`,
  fromCell: (touch: string) => `${touch} (Last Contact Date)`,
  onDay: (who: string, did: string, day: string) => `${who} ${did} on ${day}`,
  lately: (who: string, did: string, when: string) => `${who} ${did} ${when}`,
} as const;

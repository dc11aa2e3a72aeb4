// What the form of a contact says, and the history with a partner.

export const CONTACT = {
  log: 'Log contact',
  logWith: (name: string) => `Log contact with ${name}`,
  unknown: (name: string) => `“${name}” isn’t in Partners yet.`,
  meant: 'Did you mean',
  addToPartners: (name: string) => `Add ${name} to Partners`,
  alsoDone: 'Also done?',
  undone: 'Undone. It isn’t in the log anymore; what you typed is still here.',

  history: 'Who has been in touch',
  historyWith: (name: string) => `Who has been in touch with ${name}`,
  reading: 'Loading…',
  none: 'No contacts, events, or promises yet.',
  openPromises: (count: number) => (count === 1 ? '1 promise is open.' : `${count} promises are open.`),
  inTouch: 'In touch',
  event: (name: string) => `Event: ${name}`,
  cell: 'Last Contact Date in Partners',
  earlier: 'Earlier Last Contact Date',
  promised: (text: string) => `Promised: ${text}`,
  next: (text: string) => `Next step: ${text}`,
  forDay: (day: string) => `for ${day}`,
  states: { open: 'Open', kept: 'Kept', done: 'Done', ahead: 'Upcoming', cancelled: 'Cancelled' },
  noDay: 'No date',
} as const;

/** 'Saved WorkSource (Notes) · 9:14 AM · Sara' */
export const UNDO_ENTRY = {
  entry: (did: string, when: string, who: string) => [did, when, who].filter(Boolean).join(' · '),
  added: (what: string) => `Added ${what}`,
  saved: (what: string, fields: string) => (fields === '' ? `Saved ${what}` : `Saved ${what} (${fields})`),
  contact: (partner: string) => `Logged a contact with ${partner}`,
  fromPhone: (contacts: string) => `Logged ${contacts}`,
  imported: (what: string) => `Imported ${what}`,
  merged: (what: string) => `Merged ${what}`,
  handedOver: (name: string) => `Handed over ${name}’s work`,
  contactLeft: (who: string) => `Noted who left: ${who}`,
  startedWeek: (week: string) => `Started the week of ${week}`,
  yesterday: (time: string) => `yesterday, ${time}`,
  onDay: (day: string, time: string) => `${day}, ${time}`,
} as const;

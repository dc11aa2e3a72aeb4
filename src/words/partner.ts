// What the form of a partner says.

export const PARTNER = {
  exists: (name: string) => `“${name}” is already in Partners.`,
  similar: (name: string) => `Similar: “${name}” is already in Partners.`,

  people: 'People',
  person: (number: number) => `Person ${number}`,
  addPerson: 'Add person',
  remove: 'Remove',
  removePerson: (number: number) => `Remove person ${number}`,

  /** Above the questions about a potential partner. */
  whoChecklist: 'Choose partners by what the community needs. Skip what you don’t know yet.',

  /** Opens the page Share and hand off with it. */
  page: 'Page for this partner',
  /** Opens the page Plan partnerships with it. */
  partnership: 'Partnership',
  /** After a potential partner was saved. */
  plan: (name: string) => `Plan the partnership with ${name}`,
  backToEvent: 'Back to the event',
  backToContact: 'Back to the contact',
} as const;

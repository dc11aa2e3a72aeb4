// Written into cells, and recognized there again by the first words.

export const NOTES = {
  alsoCalled: 'Also called: ',
  merged: 'Merged into ',
  mergedOn: (day: string) => ` on ${day}.`,
  left: 'No longer there as of ',
  leftOn: (day: string) => `${day}: `,
  askWhoFollows: (name: string) => `Ask who’s taking over from ${name}`,
  promisedTo: (partner: string, text: string) => `Promised to ${partner}: ${text}`,
  lastContact: (day: string) => ` (last contact ${day})`,
  inTouch: (day: string) => `${day}: in touch`,
  getBackInTouch: (name: string, why: string) => `Get back in touch with ${name}${why}`,
} as const;

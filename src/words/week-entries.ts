export const WEEK_ENTRIES = {
  withPartners: (names: readonly string[]) => `with ${names.join(', ')}`,
  meeting: (day: string) => `Meeting on ${day}.`,
  closeLoop: (what: string) => `Close the loop: ${what}`,
  tellThem: 'It ended. Tell the people who took part what came of it.',
  tellThemOf: (partner: string) => `With ${partner}. Tell the people who took part what came of it.`,
  promised: (text: string) => `Promised: ${text}`,
  nextStep: (text: string) => `Next step: ${text}`,
} as const;

export const WEEK_ENTRIES = {
  withPartners: (names: readonly string[]) => `with ${names.join(', ')}`,
  meeting: (day: string) => `Meeting on ${day}.`,
  promised: (text: string) => `Promised: ${text}`,
  nextStep: (text: string) => `Next step: ${text}`,
} as const;

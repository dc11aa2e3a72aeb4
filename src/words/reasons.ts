// Why a partner is in Today, on one line of a card.

export const REASONS = {
  sinceContact: (age: string) => `${age} since last contact`,
  lapsed: 'Lapsed',
  dueOn: { today: 'Due today', tomorrow: 'Due tomorrow' },
  dueIn: (days: number) => `Due in ${days} days`,
  meeting: (days: number) => (days === 1 ? 'meeting tomorrow' : `meeting in ${days} days`),
  rebuilding: 'Rebuilding',
  firstStep: (step: string) => `Rebuilding: ${step}`,
  toApproach: (step: string) => `First step: ${step}`,
  need: (need: string) => `Need: ${need}`,
  whoKnows: (who: string) => `Knows somebody there: ${who}`,
  noContact: 'No contact date yet',
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  weeks: (count: number) => `${count} weeks`,
  months: (count: number) => `${count} months`,
  years: (count: number) => `${count} years`,
} as const;

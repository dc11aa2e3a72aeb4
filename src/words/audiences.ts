// Whom the library reaches, in sentences. The script makes them.

import { counted } from './count';

export const AUDIENCES = {
  never: (audience: string) => `No event says it’s for ${audience}`,
  noneSince: (audience: string, month: string) => `No events for ${audience} since ${month}`,
  held: (audience: string, events: number, people: number, unknown: number) => {
    if (events === 0) return `No events for ${audience} in the past twelve months`;
    const all = `${counted(events, 'event')} for ${audience} in the past twelve months`;
    if (unknown === events) return `${all}, without a number of participants`;
    const rest = unknown === 0 ? '' : ` (${unknown} without a number)`;
    return `${all}, ${counted(people, 'person', 'people')}${rest}`;
  },
  ahead: (day: string, isFirst: boolean) =>
    isFirst ? `one is planned for ${day}` : `the next one is on ${day}`,

  serve: (who: string, isOne: boolean) => `${who} ${isOne ? 'serves' : 'serve'} them`,
  mayServe: (who: string, isOne: boolean) =>
    isOne ? `${who} serves them and is a potential partner` : `${who} serve them and are potential partners`,
  trusted: (who: string) => `they trust ${who}`,
  mayBeTrusted: (who: string, isOne: boolean) =>
    `they trust ${who}, ${isOne ? 'a potential partner' : 'potential partners'}`,
  nobody: 'no partner is listed as serving them',

  roughly: (people: string) => `Roughly ${people} people`,
  from: (number: string, from: string) => `${number} (${from})`,

  alsoCalled: (audience: string, names: string) => `${audience} (also ${names})`,
  couldReach: (audiences: string) => `Could help you reach ${audiences}.`,
  isPotential: 'A potential partner.',
} as const;

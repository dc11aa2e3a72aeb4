// How far a new library has come.

import { isLinked } from '../basics/line-origin';
import { type PlanLine, isHeading } from '../plan/week-plan';
import type { DigestPartner } from './digest-facts';

interface Library {
  people: readonly Pick<DigestPartner, 'standing'>[];
  contacts: readonly unknown[];
  lines: readonly (PlanLine & { isBlank: boolean })[];
  /** The week that the plan is for; '' before the first one is started. */
  week: string;
}

/** Days of contact that came with a list count, and so does a plan that people fill in themselves. */
export const begunIn = ({ people, contacts, lines, week }: Library): { contact: boolean; week: boolean } => ({
  contact: contacts.length > 0 || people.some(({ standing }) => standing.kind !== 'none'),
  week: week !== '' || lines.some((line) => !line.isBlank && !isHeading(line) && !isLinked(line.id)),
});

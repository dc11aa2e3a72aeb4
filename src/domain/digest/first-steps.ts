// How far a new library has come.

import { isLineOfList } from '../import/import-line-id';
import { isLinked } from '../origins/line-origin';
import { type PlanLine, isHeading } from '../plan/week-plan';

interface Library {
  contacts: readonly unknown[];
  lines: readonly (PlanLine & { isBlank: boolean })[];
  /** The week that the plan is for; '' before the first one is started. */
  week: string;
}

/**
 * A contact counts once one is logged: days from an imported list don’t. A plan that people fill in themselves counts
 * as a week begun; imported next steps don’t.
 */
export const begunIn = ({ contacts, lines, week }: Library): { contact: boolean; week: boolean } => ({
  contact: contacts.length > 0,
  week:
    week !== '' ||
    lines.some((line) => !line.isBlank && !isHeading(line) && !isLinked(line.id) && !isLineOfList(line.id)),
});

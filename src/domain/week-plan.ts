// The Weekly Librarian Outreach Plan as an outline: its sections, which line lies under which, and where a new
// line goes. Knows no cells; a line is a text with a level.

import { Day, isDay, weekdayName } from './day';
import { normaliseName } from './names';

/** Levels 0 (section) to 4: "sections › groups › groups › items › sub-items". */
export const PLAN_LEVELS = 5;

export const PLAN_TITLE = 'Weekly Librarian Outreach Plan and Notes';

/** The headings of the template, their nesting and the hidden id by which a reworded one is still known. */
export const PLAN_HEADINGS: readonly { id: string; level: number; text: string }[] = [
  { id: 'heading-general', level: 0, text: 'General to Do (In Building)' },
  { id: 'heading-teams', level: 1, text: 'System-Wide Teams' },
  { id: 'heading-updates', level: 2, text: 'Updates:' },
  { id: 'heading-programming', level: 1, text: 'Programming' },
  { id: 'heading-to-do', level: 2, text: 'To-Do:' },
  { id: 'heading-dates', level: 2, text: 'Upcoming Dates:' },
  { id: 'heading-other', level: 1, text: 'Other In-building Work:' },
  { id: 'heading-outreach', level: 0, text: 'Outreach To-Do' },
  { id: 'heading-schools', level: 1, text: 'Schools' },
  { id: 'heading-reach-out', level: 2, text: 'Reach out to:' },
  { id: 'heading-follow-ups', level: 0, text: 'Outreach Follow-Ups to do' },
  { id: 'heading-done', level: 0, text: 'Outreach Done' },
  { id: 'heading-ideas', level: 0, text: 'Steering Thoughts / Program Ideas' },
];

export interface PlanLine {
  id: string;
  /** 0 for a section; blank lines have text ''. */
  level: number;
  text: string;
}

/** Whether a line is a heading and not an item: the template's, or one typed at the outermost level. */
export function isHeading(line: PlanLine): boolean {
  if (line.text.trim() === '') return false;
  if (line.level === 0 || line.id.startsWith('heading-')) return true;
  const words = normaliseName(line.text);
  return PLAN_HEADINGS.some(({ level, text }) => level === line.level && normaliseName(text) === words);
}

/** The position of a template heading: by its visible words at its level, else by its id; -1 if it is gone. */
export function findHeading(lines: readonly PlanLine[], headingId: string): number {
  const heading = PLAN_HEADINGS.find(({ id }) => id === headingId);
  if (!heading) return -1;
  const words = normaliseName(heading.text);
  const byWords = lines.findIndex(
    ({ level, text }) => level === heading.level && normaliseName(text) === words,
  );
  return byWords >= 0 ? byWords : lines.findIndex(({ id, text }) => id === headingId && text.trim() !== '');
}

/**
 * Where a new line under the line at `parent` goes: after which position, and at which level. Items come before
 * the groups of a section, as on paper; under an item they come last.
 */
export function placeUnder(lines: readonly PlanLine[], parent: number): { after: number; level: number } {
  const parentLevel = lines[parent]?.level ?? 0;
  const level = Math.min(parentLevel + 1, PLAN_LEVELS - 1);
  let after = parent;
  for (let position = parent + 1; position < lines.length; position++) {
    const line = lines[position];
    if (!line || line.text.trim() === '') continue;
    if (line.level <= parentLevel) break;
    if (line.level === parentLevel + 1 && isHeading(line)) break;
    after = position;
  }
  return { after, level };
}

/** The day in a plan line's When: a date cell or text like 'Wed 2023-02-01, 8:45-10:51'; '' if it names none. */
export function dayInWhen(when: string): Day | '' {
  const found = /(?:^|[^\d-])(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(when)?.[1] ?? '';
  return isDay(found) ? found : '';
}

/** Text for When: 'Wed 2023-02-01, 8:45-10:51'; the bare day when there is no time, so that it becomes a date cell. */
export function writePlanWhen(day: Day, from: string, to: string): string {
  const times = [from, to].filter((time) => time !== '').join('-');
  return times === '' ? day : `${weekdayName(day).slice(0, 3)} ${day}, ${times}`;
}

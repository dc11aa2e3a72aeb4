import { plainTime } from '../dates/day-names';
import { Day, isDay } from '../dates/day';
import { Span } from '../events/event-span';
import { normalizeName } from '../basics/names';
import { readWhen } from '../dates/parse-when';
import { WEEK_START } from '../../words/week-start';

export const PLAN_LEVELS = 5;

const heading = (id: string, level: number, text: string) => ({ id: `heading-${id}`, level, text });

/** Sections of the plan, by the hidden ids of their headings. */
export const SECTIONS = {
  outreach: 'heading-outreach',
  followUps: 'heading-follow-ups',
  done: 'heading-done',
  ideas: 'heading-ideas',
} as const;

/** A reworded heading is recognized by its hidden id. */
export const PLAN_HEADINGS: readonly PlanLine[] = [
  heading('general', 0, 'General to Do (In Building)'),
  heading('teams', 1, 'System-Wide Teams'),
  heading('updates', 2, 'Updates:'),
  heading('programming', 1, 'Programming'),
  heading('to-do', 2, 'To-Do:'),
  heading('dates', 2, 'Upcoming Dates:'),
  heading('other', 1, 'Other In-building Work:'),
  heading('outreach', 0, 'Outreach To-Do'),
  heading('schools', 1, 'Schools'),
  heading('reach-out', 2, 'Reach out to:'),
  heading('follow-ups', 0, 'Outreach Follow-Ups to do'),
  heading('done', 0, 'Outreach Done'),
  heading('ideas', 0, 'Steering Thoughts / Program Ideas'),
];

export interface PlanLine {
  id: string;
  /** 0 for a section. Blank lines have text ''. */
  level: number;
  text: string;
}

/** A line with all the cells of its row. */
export interface WeekLine extends PlanLine {
  /** Grid index of its row; -1 for a line not in the sheet yet. */
  index: number;
  isDone: boolean;
  when: string;
  partner: string;
  who: string;
  contactKind: string;
  outcome: string;
  /** Where a done line was before it was filed, else ''. */
  from: string;
  /** What the source of a linked line last said, and what was asked about the line; see links.ts. */
  given: string;
  /** Every cell of the row is empty. */
  isBlank: boolean;
}

const isSameHeading = (line: PlanLine, { level, text }: PlanLine) =>
  line.level === level && normalizeName(line.text) === normalizeName(text);

/** The template's headings, and anything typed at the outermost level. */
export function isHeading(line: PlanLine): boolean {
  if (line.text.trim() === '') return false;
  return (
    line.level === 0 ||
    line.id.startsWith('heading-') ||
    PLAN_HEADINGS.some((one) => isSameHeading(line, one))
  );
}

/** By its text, else by its id; -1 if it is gone. */
export function findHeading(lines: readonly PlanLine[], headingId: string): number {
  const sought = PLAN_HEADINGS.find(({ id }) => id === headingId);
  const byWords = lines.findIndex((line) => sought && isSameHeading(line, sought));
  return byWords >= 0 ? byWords : lines.findIndex(({ id, text }) => id === headingId && text.trim() !== '');
}

export const missingSectionMessage = (headingId: string): string => {
  const text = PLAN_HEADINGS.find(({ id }) => id === headingId)?.text ?? '';
  return WEEK_START.sectionMissing(text);
};

/** Before the groups of its section. */
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

/** The days and times in a line's When. `words` are the times, see describeClock, and the rest of the text. */
export interface LineSpan extends Span {
  words: string;
}

/**
 * The days of 'Wed 2023-02-01, 8:45-10:51', 'May 14-16' or 'Thursday 3pm', if any. A day without a year is the one
 * nearest to `near`; a weekday is the one in its week.
 */
export function spanOfLine(when: string, near: Day | ''): LineSpan | undefined {
  const { day, endDay, from, to, clock, rest } = readWhen(when, { near });
  const times = clock === '' ? '' : [from, to].map(plainTime).filter(Boolean).join('-');
  if (day !== '')
    return { first: day, last: endDay || day, from, to, words: [times, rest].filter(Boolean).join(', ') };
  // After other words, only a full date counts.
  const [, before = '', found = '', after = ''] =
    /^(|.*?[^\d-])(\d{4}-\d{2}-\d{2})(?![\d-])(.*)$/s.exec(when) ?? [];
  if (before === '' || !isDay(found)) return undefined;
  return { first: found, last: found, from: '', to: '', words: after.replace(/^[\s,]+/, '') };
}

export const dayInWhen = (when: string, near: Day | ''): Day | '' => spanOfLine(when, near)?.first ?? '';

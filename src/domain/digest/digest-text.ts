// The week as text, both for the clipboard and for an email.

import { DAYS } from '../../words/days';
import { shortDay, wordClock, wordShortDay } from '../basics/day-names';
import { Day } from '../basics/day';
import { weekEndOf, weekStartOf } from '../basics/week-start';
import { DigestPart, WEEK_PARTS, WeekPart } from './digest-parts';

export const PART_TITLES: Record<WeekPart, string> = {
  lapsed: 'Lapsed',
  dueSoon: 'Due soon',
  rebuilding: 'Being repaired',
  promises: 'Promises and next steps',
  dates: 'This week’s dates',
  undated: 'No date yet',
  reviews: 'Reviews',
};
/** A sentence below the title; '' if the title says it all. */
export const PART_HELP: Record<WeekPart, string> = {
  lapsed: 'Only a nudge: a good time to say hello.',
  dueSoon: '',
  rebuilding: '',
  promises: '',
  dates: '',
  undated: '',
  reviews: 'Are the roles still right?',
};
export const NOTHING_THIS_WEEK = 'Nothing is due this week.';

export interface DigestLine {
  name: string;
  day: Day | '';
  time: string;
  words: string;
  isFocus: boolean;
  isOverdue?: boolean;
}
interface DigestSection {
  items: readonly DigestLine[];
  more: number;
}
export type DigestSections = Record<DigestPart, DigestSection> & Partial<Record<WeekPart, DigestSection>>;

/** 'Sun Mar 1 to Sat Mar 7' */
export const wordWeek = (today: Day): string =>
  DAYS.fromTo(shortDay(weekStartOf(today)), shortDay(weekEndOf(today)));

/** 'due Tue Feb 10', 'by Wed Mar 4', 'Wed Mar 4, 8:45-10:51 AM'; '' if the title says it all. */
export function describeDue(
  part: WeekPart,
  { day, time, isOverdue = false }: Pick<DigestLine, 'day' | 'time' | 'isOverdue'>,
  today: Day,
): string {
  if (part === 'undated') return '';
  const dayOf = (one: Day) => wordShortDay(one, today);
  if (day === '') return part === 'promises' ? 'no day' : 'no contact yet';
  if (part === 'dates')
    return [dayOf(day), wordClock(time), isOverdue ? 'overdue' : ''].filter(Boolean).join(', ');
  if (part === 'promises') return `by ${dayOf(day)}${day < today ? ', overdue' : ''}`;
  return `${part === 'reviews' ? 'review' : 'due'} ${dayOf(day)}`;
}

/** One line per entry, with its words indented below. Empty lists are left out. */
export function textOfWeek(title: string, parts: DigestSections, today: Day): string {
  const sections = WEEK_PARTS.map((part) => {
    const { items, more } = parts[part] ?? { items: [], more: 0 };
    const lines = items.flatMap((item) => {
      const name = `${item.name}${item.isFocus ? ' (Focus)' : ''}`;
      const due = describeDue(part, item, today);
      const line = part === 'dates' ? `- ${due}: ${name}` : `- ${[name, due].filter(Boolean).join(', ')}`;
      return item.words === '' ? [line] : [line, `  ${item.words}`];
    });
    const count = items.length + more;
    const head = [`${PART_TITLES[part].toUpperCase()} (${count})`, PART_HELP[part]].filter(Boolean);
    return count === 0 ? '' : [...head, ...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
  }).filter(Boolean);
  return [title, wordWeek(today), '', sections.join('\n\n') || NOTHING_THIS_WEEK, ''].join('\n');
}

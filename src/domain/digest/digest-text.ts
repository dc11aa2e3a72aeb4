// The week as text, both for the clipboard and for an email.

import { andMore } from '../../words/count';
import { WHEN } from '../../words/when';
import { MY_WEEK } from '../../words/my-week';
import { shortDay, describeClock, describeShortDay } from '../dates/day-names';
import { Day } from '../dates/day';
import { weekEndOf, weekStartOf } from '../dates/week-start';
import { DigestPart, WEEK_PARTS, WeekPart } from './digest-parts';

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
export const describeWeek = (today: Day): string =>
  WHEN.fromTo(shortDay(weekStartOf(today)), shortDay(weekEndOf(today)));

/** 'due Tue Feb 10', 'by Wed Mar 4', 'Wed Mar 4, 8:45-10:51 AM'; '' if the title says it all. */
export function describeDue(
  part: WeekPart,
  { day, time, isOverdue = false }: Pick<DigestLine, 'day' | 'time' | 'isOverdue'>,
  today: Day,
): string {
  if (part === 'undated') return '';
  if (day === '') return part === 'promises' ? MY_WEEK.noDay : MY_WEEK.noContact;
  const words = describeShortDay(day, today);
  if (part === 'dates')
    return [words, describeClock(time), isOverdue ? MY_WEEK.overdue : ''].filter(Boolean).join(', ');
  if (part === 'promises')
    return [MY_WEEK.by(words), day < today ? MY_WEEK.overdue : ''].filter(Boolean).join(', ');
  return part === 'reviews' ? MY_WEEK.review(words) : MY_WEEK.due(words);
}

function linesOf(part: WeekPart, item: DigestLine, today: Day): string[] {
  const name = item.isFocus ? MY_WEEK.focus(item.name) : item.name;
  const due = describeDue(part, item, today);
  const line = part === 'dates' ? `- ${due}: ${name}` : `- ${[name, due].filter(Boolean).join(', ')}`;
  return item.words === '' ? [line] : [line, `  ${item.words}`];
}

function sectionText(
  title: string,
  help: string,
  lines: readonly (readonly string[])[],
  more: number,
): string {
  const count = lines.length + more;
  const head = [`${title.toUpperCase()} (${count})`, help].filter(Boolean);
  return count === 0 ? '' : [...head, ...lines.flat(), ...(more > 0 ? [andMore(more)] : [])].join('\n');
}

/** One line per entry, with its words indented below. Empty lists are left out. `unassigned` is what names no staff. */
export function textOfWeek(
  title: string,
  parts: DigestSections,
  today: Day,
  unassigned: { items: readonly (DigestLine & { part: WeekPart })[]; more: number } = { items: [], more: 0 },
): string {
  const sections = [
    ...WEEK_PARTS.map((part) => {
      const { items, more } = parts[part] ?? { items: [], more: 0 };
      const lines = items.map((item) => linesOf(part, item, today));
      return sectionText(MY_WEEK.titles[part], MY_WEEK.help[part], lines, more);
    }),
    sectionText(
      MY_WEEK.unassigned,
      '',
      unassigned.items.map((item) => linesOf(item.part, item, today)),
      unassigned.more,
    ),
  ].filter(Boolean);
  return [title, describeWeek(today), '', sections.join('\n\n') || MY_WEEK.nothing, ''].join('\n');
}

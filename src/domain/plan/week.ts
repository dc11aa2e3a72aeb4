import { originOf, isLinked, takesPlace, LineOrigin } from '../origins/line-origin';
import { normalizeName } from '../basics/names';
import { DAYS } from '../../words/days';
import { longFullDay, monthAndDay } from '../dates/day-names';
import { Day, daysBetween } from '../dates/day';
import { groupsBy } from '../basics/groups';
import { sortBy } from '../basics/sort';
import { upperFirst } from '../basics/text';
import { mergeFromSource, syncStateFor } from './links';
import { blockEnd, doneSection, hasOwnTask, isItem, withoutBlanks } from './plan-blocks';
import { readRecurrence } from '../dates/recurrence';
import { refuse } from '../basics/refusal';
import { Source, isOfRule } from './week-sources';
import { WeekLine, dayInWhen, findHeading, placeUnder, spanOfLine, missingSectionMessage } from './week-plan';
import { WEEK_START } from '../../words/week-start';

/** 'Week of March 1, 2026', in the archive. */
export const describeWeek = (weekStart: Day): string => DAYS.weekOf(longFullDay(weekStart));

/**
 * Done lines, everything under Outreach Done, past events and recurring items, and what `isPast` names, each with its
 * details. A line with its own open task below it stays, and so does one that Today still asks about.
 */
export function linesToArchive(
  lines: readonly WeekLine[],
  weekStart: Day,
  isPast: (line: WeekLine) => boolean = () => false,
  isAsked: (line: WeekLine) => boolean = () => false,
): Set<WeekLine> {
  const [heading, end] = doneSection(lines);
  const leaving = new Set<WeekLine>();
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const isDone = line.isDone || (at > heading && at < end);
    if (!(isDone || isOver(line, weekStart) || isPast(line)) || !(isItem(line) || line.from !== '')) {
      at++;
      continue;
    }
    const block = lines.slice(at, blockEnd(lines, at));
    // Nobody checked off an item that is simply over, so any name below it counts.
    const stays = isAsked(line) || hasOwnTask(block.slice(1), isDone ? line.who : '');
    if (!stays) for (const one of block) leaving.add(one);
    at += block.length;
  }
  return leaving;
}

/** The plan doesn't say whether it took place. */
function isOver({ id, when }: WeekLine, weekStart: Day): boolean {
  const last = takesPlace(id) ? spanOfLine(when, weekStart)?.last : undefined;
  return last !== undefined && last < weekStart;
}

/** An event on another day is another task. */
export const archiveKey = (id: string, when: string): string =>
  originOf(id).kind === 'event' ? `${id} ${dayInWhen(when, '')}` : id;

/**
 * Adds the lines that belong in the plan and are neither in it nor filed. Days without a year are those nearest to
 * today.
 */
export function mergeSources(
  lines: readonly WeekLine[],
  sources: readonly Source[],
  isFiled: (source: Source) => boolean,
  today: Day,
): WeekLine[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const wordsOf = ({ text, when }: { text: string; when: string }) =>
    `${dayInWhen(when, today)} ${normalizeName(text)}`;
  const plan = relinkByText(lines, byId, wordsOf).map((line) => {
    const source = byId.get(line.id);
    return source ? mergeFromSource(line, source) : line;
  });
  const existing = new Set(plan.map(({ id }) => id));
  // An event somebody typed into the plan is enough. The day in a rule is only its start.
  const isTyped = (line: WeekLine) => isItem(line) && !isLinked(line.id) && !readRecurrence(line.when);
  const typed = new Set(plan.filter(isTyped).map(wordsOf));
  const isMissing = (source: Source) =>
    source.comes &&
    !existing.has(source.id) &&
    !isFiled(source) &&
    !(source.when !== '' && typed.has(wordsOf(source)));
  return place(
    plan,
    sortBy([...byId.values()].filter(isMissing), ({ when }) => [whenKey(when)]),
  );
}

/**
 * If an event or contact has a new id, for instance because the hidden column was deleted, its line is recognized by
 * its text.
 */
function relinkByText(
  lines: readonly WeekLine[],
  sources: ReadonlyMap<string, Source>,
  wordsOf: (line: { text: string; when: string }) => string,
): readonly WeekLine[] {
  const hasLostSource = ({ id }: WeekLine) =>
    ['event', 'promise', 'next', 'action', 'goal'].includes(originOf(id).kind) && !sources.has(id);
  if (!lines.some(hasLostSource)) return lines;
  const known = new Set(lines.map(({ id }) => id));
  const free = new Map(
    [...sources.values()].flatMap((one) => (known.has(one.id) ? [] : [[wordsOf(one), one.id]])),
  );
  return lines.map((line) => {
    const id = hasLostSource(line) ? free.get(wordsOf(line)) : undefined;
    if (id === undefined || originOf(id).kind !== originOf(line.id).kind) return line;
    free.delete(wordsOf(line));
    return { ...line, id };
  });
}

const whenKey = (when: string): string => `${dayInWhen(when, '') || 'z'} ${when.replace(/\b(?=\d:)/, '0')}`;

function place(lines: readonly WeekLine[], sources: readonly Source[]): WeekLine[] {
  let plan = [...lines];
  for (const places of groupsBy(sources, ({ under, after }) => under + after).values()) {
    const [{ under, after: ruleId }] = places;
    let { after, level } = { after: -1, level: 0 };
    if (ruleId === '') {
      const heading = findHeading(plan, under);
      if (heading < 0) refuse(missingSectionMessage(under));
      ({ after, level } = placeUnder(plan, heading));
    } else {
      const rule = plan.findIndex(({ id }) => id === ruleId);
      level = plan[rule]?.level ?? 0;
      after = blockEnd(plan, rule) - 1;
      // The rule's earlier days come first.
      while (isOfRule(plan[after + 1], ruleId)) after = blockEnd(plan, after + 1) - 1;
    }
    const fresh = places.map((source) => lineOf(source, level));
    plan = [...plan.slice(0, after + 1), ...fresh, ...plan.slice(after + 1)];
  }
  return withoutBlanks(plan, sources.length);
}

const lineOf = (source: Source, level: number): WeekLine => ({
  ...source,
  level,
  index: -1,
  isDone: false,
  from: '',
  given: syncStateFor(source),
  isBlank: false,
});

/** By first days: 'this week', 'next week', 'last week', or 'the week of February 1' */
export function describeWhichWeek(week: Day, thisWeek: Day): string {
  const weeks = Math.round(daysBetween(thisWeek, week) / 7);
  const known = { '-1': WEEK_START.lastWeek, '0': WEEK_START.thisWeek, '1': WEEK_START.nextWeek }[weeks];
  return known ?? WEEK_START.weekOf(monthAndDay(week));
}

/** What the start of a week did. `week` and `filed` are words like 'last week'; `filed` is '' if no week was over. */
interface WeekStart {
  week: string;
  filed: string;
  /** The number of follow-ups the plan had no room for. */
  left: number;
}

/** 'This week is ready: 3 events, 2 follow-ups, 5 carried over. Last week is in Plan Archive.' */
export function weekStartMessage(after: readonly WeekLine[], { week, filed, left }: WeekStart): string {
  const fresh = after.filter(({ index, isDone }) => index < 0 && !isDone).map(({ id }) => originOf(id));
  const from = (...kinds: LineOrigin['kind'][]) => fresh.filter(({ kind }) => kinds.includes(kind)).length;
  const carried = after.filter((line) => isItem(line) && line.index >= 0 && !line.isDone).length;
  const parts: [count: number, words: (count: number) => string][] = [
    [from('event'), WEEK_START.events],
    [from('recurring'), WEEK_START.recurring],
    [from('lapsed', 'due', 'first'), WEEK_START.followUps],
    [from('promise', 'next'), WEEK_START.promises],
    [from('action'), WEEK_START.actions],
    [from('goal'), WEEK_START.goals],
    [carried, WEEK_START.carriedOver],
  ];
  const waiting = parts.filter(([count]) => count > 0).map(([count, words]) => words(count));
  return [
    WEEK_START.ready(upperFirst(week), waiting),
    filed === '' ? '' : WEEK_START.isArchived(upperFirst(filed)),
    left > 0 ? WEEK_START.moreInToday(left) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

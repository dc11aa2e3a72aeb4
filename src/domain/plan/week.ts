// A week of the plan: what leaves it, what comes into it, and the plain sentence about that.

import { originOf, isLinked, takesPlace, LineOrigin } from '../basics/line-origin';
import { normaliseName } from '../basics/names';
import { Day } from '../basics/day';
import { sortBy } from '../basics/sort';
import { followed, givenFor } from './links';
import { blockEnd, doneSection, hasOwnTask, isItem, withoutBlanks } from './plan-blocks';
import { readRecurrence } from '../basics/recurrence';
import { refuse } from '../basics/refusal';
import { Source, isOfRule } from './week-sources';
import { WeekLine, dayInWhen, findHeading, placeUnder, spanOfLine, wordLost } from './week-plan';

/** Heads the week in the archive. */
export const wordWeek = (monday: Day): string => `Week of ${monday}`;

/**
 * What is done leaves, whatever stands under Outreach Done, and events and recurring items of weeks that are over, each
 * with the details under it; not while one of these is an open task of its own.
 */
export function leavingLines(lines: readonly WeekLine[], monday: Day): Set<WeekLine> {
  const [heading, end] = doneSection(lines);
  const leaving = new Set<WeekLine>();
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const isDone = line.isDone || (at > heading && at < end);
    if (!(isDone || isOver(line, monday)) || !(isItem(line) || line.from !== '')) {
      at++;
      continue;
    }
    const block = lines.slice(at, blockEnd(lines, at));
    // What is over was not ticked by anybody, so any name under it counts.
    if (!hasOwnTask(block.slice(1), isDone ? line.who : '')) for (const one of block) leaving.add(one);
    at += block.length;
  }
  return leaving;
}

/** An event or a recurring item whose last day has passed; whether it was held is not the plan's to say. */
function isOver({ id, when }: WeekLine, monday: Day): boolean {
  const last = takesPlace(id) ? spanOfLine(when, monday)?.last : undefined;
  return last !== undefined && last < monday;
}

/** By what a done line is known once it is filed. An event on another day is another thing to do. */
export const filedKey = (id: string, when: string): string =>
  originOf(id).kind === 'event' ? `${id} ${dayInWhen(when, '')}` : id;

/**
 * Brings lines up to date with their sources and adds the ones that are to come and are not in the plan or filed yet.
 * Days without a year are the nearest to today.
 */
export function pullIn(
  lines: readonly WeekLine[],
  sources: readonly Source[],
  isFiled: (source: Source) => boolean,
  today: Day,
): WeekLine[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const wordsOf = ({ text, when }: { text: string; when: string }) =>
    `${dayInWhen(when, today)} ${normaliseName(text)}`;
  const plan = reunited(lines, byId, wordsOf).map((line) => {
    const source = byId.get(line.id);
    return source ? followed(line, source) : line;
  });
  const there = new Set(plan.map(({ id }) => id));
  // An event that somebody typed into the plan is enough; the day in a rule is when it begins.
  const isTyped = (line: WeekLine) => isItem(line) && !isLinked(line.id) && !readRecurrence(line.when);
  const typed = new Set(plan.filter(isTyped).map(wordsOf));
  const isMissing = (source: Source) =>
    source.comes &&
    !there.has(source.id) &&
    !isFiled(source) &&
    !(source.when !== '' && typed.has(wordsOf(source)));
  return place(
    plan,
    sortBy([...byId.values()].filter(isMissing), ({ when }) => [whenKey(when)]),
  );
}

/** A line whose event or contact got another id, as when the hidden column was deleted, is known by its words. */
function reunited(
  lines: readonly WeekLine[],
  sources: ReadonlyMap<string, Source>,
  wordsOf: (line: { text: string; when: string }) => string,
): readonly WeekLine[] {
  const isCut = ({ id }: WeekLine) =>
    ['event', 'promise', 'next'].includes(originOf(id).kind) && !sources.has(id);
  if (!lines.some(isCut)) return lines;
  const known = new Set(lines.map(({ id }) => id));
  const free = new Map(
    [...sources.values()].flatMap((one) => (known.has(one.id) ? [] : [[wordsOf(one), one.id]])),
  );
  return lines.map((line) => {
    const id = isCut(line) ? free.get(wordsOf(line)) : undefined;
    if (id === undefined || originOf(id).kind !== originOf(line.id).kind) return line;
    free.delete(wordsOf(line));
    return { ...line, id };
  });
}

/** By day and time; what has no day comes last, as it came. */
const whenKey = (when: string): string => `${dayInWhen(when, '') || 'z'} ${when.replace(/\b(?=\d:)/, '0')}`;

/** Each behind its rule, or as the last under its heading. */
function place(lines: readonly WeekLine[], sources: readonly Source[]): WeekLine[] {
  let plan = [...lines];
  for (const places of groupsOf(sources).values()) {
    const [{ under, after: ruleId }] = places;
    let { after, level } = { after: -1, level: 0 };
    if (ruleId === '') {
      const heading = findHeading(plan, under);
      if (heading < 0) refuse(wordLost(under));
      ({ after, level } = placeUnder(plan, heading));
    } else {
      const rule = plan.findIndex(({ id }) => id === ruleId);
      level = plan[rule]?.level ?? 0;
      after = blockEnd(plan, rule) - 1;
      // Its earlier days stand there already.
      while (isOfRule(plan[after + 1], ruleId)) after = blockEnd(plan, after + 1) - 1;
    }
    const fresh = places.map((source) => lineOf(source, level));
    plan = [...plan.slice(0, after + 1), ...fresh, ...plan.slice(after + 1)];
  }
  return withoutBlanks(plan, sources.length);
}

function groupsOf(sources: readonly Source[]): Map<string, [Source, ...Source[]]> {
  const groups = new Map<string, [Source, ...Source[]]>();
  for (const source of sources) {
    const group = groups.get(source.under + source.after);
    if (group) group.push(source);
    else groups.set(source.under + source.after, [source]);
  }
  return groups;
}

const lineOf = (source: Source, level: number): WeekLine => ({
  ...source,
  level,
  index: -1,
  isDone: false,
  from: '',
  given: givenFor(source),
  isBlank: false,
});

/** 'This week is ready: 3 events, 2 follow-ups, 5 carried over; last week is in Plan Archive.' */
/** `left` is the number of follow-ups that found no room. */
export function wordStart(after: readonly WeekLine[], isArchived: boolean, left: number): string {
  const fresh = after.filter(({ index, isDone }) => index < 0 && !isDone).map(({ id }) => originOf(id));
  const from = (...kinds: LineOrigin['kind'][]) => fresh.filter(({ kind }) => kinds.includes(kind)).length;
  const carried = after.filter((line) => isItem(line) && line.index >= 0 && !line.isDone).length;
  const parts = [
    counted(from('event'), 'event'),
    counted(from('recurring'), 'recurring item'),
    counted(from('lapsed', 'due', 'first'), 'follow-up'),
    counted(from('promise', 'next'), 'promise or next step', 'promises and next steps'),
    carried === 0 ? '' : `${carried} carried over`,
  ].filter(Boolean);
  const what = parts.length === 0 ? 'nothing waits yet' : parts.join(', ');
  const rest = left === 0 ? '' : ` ${left} more to get back in touch with: see Today.`;
  return `This week is ready: ${what}${isArchived ? '; last week is in Plan Archive' : ''}.${rest}`;
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;

// Undoes the start of a week: the plan is as before, with everything that somebody wrote into it since.

import type { Outline } from './change';
import { excerpt } from '../basics/text';
import { WeekLine } from '../plan/week-plan';
import { UNDO_ANSWERS } from '../../words/undo-answers';

/** A line with what stands in our columns. */
export type PlanRecord = Omit<WeekLine, 'index'>;

const WRITTEN = ['text', 'isDone', 'when', 'partner', 'who', 'contactKind', 'outcome'] as const;
/** What is put back; of that nobody edits `given`. */
const CONTENTS = [...WRITTEN, 'given'] as const;
const PLACE = ['level', 'from'] as const;

export function recordOf(line: WeekLine): PlanRecord {
  const { id, level, text, isDone, when, partner, who, contactKind, outcome, from, given, isBlank } = line;
  return { id, level, text, isDone, when, partner, who, contactKind, outcome, from, given, isBlank };
}

const isAlike = <Key extends keyof PlanRecord>(
  one: PlanRecord,
  other: PlanRecord,
  keys: readonly Key[],
): boolean => keys.every((key) => one[key] === other[key]);

const isText = ({ text }: PlanRecord): boolean => text.trim() !== '';

/** The first of each: a pasted copy is another line. */
function byId<Line extends PlanRecord>(lines: readonly Line[]): Map<string, Line> {
  const found = new Map<string, Line>();
  for (const line of lines)
    if (isText(line) && line.id !== '' && !found.has(line.id)) found.set(line.id, line);
  return found;
}

/** What was tried again after a failure is one start, unless somebody edited the plan in between. */
export function squashPlans(first: Outline, second: Outline): Outline {
  const known = [byId(first.before), byId(first.after)];
  const isOurs = second.before.every(
    (line) =>
      !isText(line) ||
      known.some((lines) => {
        const there = lines.get(line.id);
        return there !== undefined && isAlike(there, line, WRITTEN);
      }),
  );
  return isOurs ? { ...first, ...second, before: first.before } : second;
}

/** The lines as they are to be, and plain sentences about what stays. Where all is as before already, nothing changes. */
export function undoPlan(
  { before, after }: Pick<Outline, 'before' | 'after'>,
  now: readonly WeekLine[],
): { lines: WeekLine[]; leftAsIs: string[] } {
  const [was, left] = [byId(before), byId(after)];
  const kept: string[] = [];
  const seen = new Set<string>();
  const staying: WeekLine[] = [];
  for (const [at, line] of now.entries()) {
    const isKnown = isText(line) && !seen.has(line.id);
    if (isText(line)) seen.add(line.id);
    const [old, ours] = isKnown ? [was.get(line.id), left.get(line.id)] : [];
    const name = excerpt(line.text);
    if (!isText(line) || (old && !ours)) staying.push(line);
    else if (!ours) {
      staying.push(line);
      kept.push(UNDO_ANSWERS.lineNew(name));
    } else if (!isAlike(line, ours, WRITTEN)) {
      const isPutBack = old !== undefined && isAlike(line, old, WRITTEN);
      const isOfStart = old === undefined || !isAlike(old, ours, WRITTEN);
      if (!isPutBack && isOfStart) kept.push(UNDO_ANSWERS.lineEdited(name));
      staying.push(old && isAlike(line, ours, PLACE) ? placedAs(line, old) : line);
    } else if (old) {
      const whole = { ...line };
      for (const key of CONTENTS) Object.assign(whole, { [key]: old[key] });
      staying.push(isAlike(line, ours, PLACE) ? placedAs(whole, old) : whole);
    } else if (hasOthersBelow(now, at, left, was)) {
      staying.push(line);
      kept.push(UNDO_ANSWERS.hasLinesBelow(name));
    }
  }
  const lines = isOrderOf(after, now, was)
    ? inOrderOf(before, after, staying)
    : withReturned(staying, before, left);
  return { lines, leftAsIs: kept };
}

const placedAs = (line: WeekLine, { level, from }: PlanRecord): WeekLine => ({ ...line, level, from });

/** Lines below it that somebody wrote; those of before go back to their place. */
function hasOthersBelow(
  now: readonly WeekLine[],
  at: number,
  left: ReadonlyMap<string, PlanRecord>,
  was: ReadonlyMap<string, PlanRecord>,
): boolean {
  const level = now[at]?.level ?? 0;
  for (const line of now.slice(at + 1)) {
    if (!isText(line)) continue;
    if (line.level <= level) return false;
    const ours = left.get(line.id);
    if (!was.has(line.id) && !(ours && isAlike(line, ours, WRITTEN))) return true;
  }
  return false;
}

/** Whether nobody moved the lines that stood there before. */
function isOrderOf(
  after: readonly PlanRecord[],
  now: readonly PlanRecord[],
  was: ReadonlyMap<string, PlanRecord>,
): boolean {
  const nowIds = new Set(byId(now).keys());
  const order = after.filter((line) => isText(line) && was.has(line.id) && nowIds.has(line.id));
  const ids = new Set(order.map(({ id }) => id));
  const found = [...byId(now).keys()].filter((id) => ids.has(id));
  return order.every(({ id }, at) => id === found[at]);
}

const fresh = (record: PlanRecord): WeekLine => ({ ...record, index: -1 });

/** As it stood before, and what came to it stays behind the line it stands behind now. */
function inOrderOf(
  before: readonly PlanRecord[],
  after: readonly PlanRecord[],
  staying: readonly WeekLine[],
): WeekLine[] {
  const [there, left] = [byId(staying), byId(after)];
  const [rows, rowsLeft] = [rowsWithoutText(staying), rowsWithoutText(after)];
  const lines = before.flatMap((record): WeekLine[] => {
    const [line, ours] = isText(record)
      ? [there.get(record.id), left.get(record.id)]
      : [rows.get(contentsOf(record))?.shift(), rowsLeft.get(contentsOf(record))?.shift()];
    // What the start left there and is gone was deleted since.
    return line ? [line] : ours && !ours.isBlank ? [] : [fresh(record)];
  });
  const placed = new Set<WeekLine>(lines);
  let anchor: WeekLine | undefined;
  for (const line of staying) {
    if (line.isBlank) continue;
    if (!placed.has(line)) insertBehind(lines, anchor, line, (one) => one.index < 0);
    anchor = line;
  }
  return lines;
}

const contentsOf = (record: PlanRecord): string =>
  JSON.stringify([record.isBlank, ...CONTENTS.map((key) => record[key])]);

/** Blank rows, and rows in which only something beside the item stands, are known by their contents. */
function rowsWithoutText<Line extends PlanRecord>(lines: readonly Line[]): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    if (isText(line)) continue;
    found.set(contentsOf(line), [...(found.get(contentsOf(line)) ?? []), line]);
  }
  return found;
}

/** As it stands now, and what left with the start comes back behind the line it stood behind then. */
function withReturned(
  staying: readonly WeekLine[],
  before: readonly PlanRecord[],
  left: ReadonlyMap<string, PlanRecord>,
): WeekLine[] {
  const lines = [...staying];
  let there = byId(lines);
  let anchor: WeekLine | undefined;
  for (const record of before) {
    if (!isText(record)) continue;
    let line = there.get(record.id);
    if (!line && !left.has(record.id)) {
      line = fresh(record);
      insertBehind(lines, anchor, line, () => true);
      there = byId(lines);
    }
    anchor = line ?? anchor;
  }
  return lines;
}

/** Behind what lies under the other, where that is to be passed, so that it does not come between. */
function insertBehind(
  lines: WeekLine[],
  anchor: WeekLine | undefined,
  line: WeekLine,
  isPassed: (one: WeekLine) => boolean,
): void {
  let at = anchor ? lines.indexOf(anchor) + 1 : 0;
  for (let one = lines[at]; one && isText(one) && one.level > line.level && isPassed(one); one = lines[at])
    at++;
  lines.splice(at, 0, line);
}

// Undoes the start of a week, and keeps what people wrote since.

import { Outline, RowChange, editsOf, markOfRow } from './change';
import { reconcile } from './reconcile';
import { PlanRecord, WRITTEN, byId, hasText, isSameWriting } from './week-record';
import { groupsBy } from '../basics/groups';
import { excerpt } from '../basics/text';
import { Values } from '../tables/description';
import { WeekLine } from '../plan/week-plan';
import { UNDO_ANSWERS } from '../../words/undo-answers';

/** Nobody types into `given`. */
const CONTENTS = [...WRITTEN, 'given'] as const;
const PLACE: readonly string[] = ['level', 'from'];

type Lines = ReadonlyMap<string, PlanRecord>;

/** Lines by id that Undo doesn't touch, because somebody edited, moved or deleted them since the start. */
interface Since {
  edited: ReadonlySet<string>;
  moved: ReadonlySet<string>;
  deleted: ReadonlySet<string>;
}

const rowOf = ({ text, isDone, level, ...rest }: PlanRecord): Values => {
  const { when, partner, who, contactKind, outcome, from } = rest;
  const done = isDone ? 'TRUE' : '';
  return { item: text, done, when, partner, who, contactKind, outcome, level: String(level), from };
};

/** From how the start left each line to how it was before. */
function changesOf(was: Lines, left: Lines): RowChange[] {
  const table = 'plan';
  const ofLeft = [...left].flatMap(([rowId, ours]): RowChange[] => {
    const old = was.get(rowId);
    return old
      ? editsOf(table, rowId, rowOf(ours), rowOf(old))
      : [{ kind: 'remove', table, rowId, mark: markOfRow(table, rowOf(ours)) }];
  });
  const returning = [...was].filter(([rowId]) => !left.has(rowId));
  return [
    ...ofLeft,
    ...returning.map(([rowId, old]): RowChange => ({ kind: 'add', table, rowId, values: rowOf(old) })),
  ];
}

function sinceThen(was: Lines, left: Lines, now: Lines): Since {
  const rows = new Map([...now].map(([id, line]) => [id, rowOf(line)]));
  const { conflicts } = reconcile(changesOf(was, left), (_, rowId) => rows.get(rowId));
  const isOfPlace = (change: RowChange) => change.kind === 'edit' && PLACE.includes(change.field);
  const idsOf = (some: typeof conflicts) => new Set(some.map(({ change }) => change.rowId));
  return {
    edited: idsOf(conflicts.filter(({ change, row }) => row && !isOfPlace(change))),
    moved: idsOf(conflicts.filter(({ change, row }) => row && isOfPlace(change))),
    deleted: idsOf(conflicts.filter(({ row }) => !row)),
  };
}

export function undoPlan(
  { before, after }: Pick<Outline, 'before' | 'after'>,
  now: readonly WeekLine[],
): { lines: WeekLine[]; leftAsIs: string[] } {
  const [was, left] = [byId(before), byId(after)];
  const since = sinceThen(was, left, byId(now));
  const leftAsIs: string[] = [];
  const seen = new Set<string>();
  const staying: WeekLine[] = [];
  for (const [at, line] of now.entries()) {
    const isKnown = hasText(line) && !seen.has(line.id);
    if (hasText(line)) seen.add(line.id);
    const [old, ours] = isKnown ? [was.get(line.id), left.get(line.id)] : [];
    const name = excerpt(line.text);
    const isEdited = since.edited.has(line.id);
    if (!hasText(line) || (old && !ours)) staying.push(line);
    else if (!ours) {
      staying.push(line);
      leftAsIs.push(UNDO_ANSWERS.lineNew(name));
    } else if (old) {
      const contents = isEdited ? line : withContents(line, old);
      staying.push(since.moved.has(line.id) ? contents : placedAs(contents, old));
      if (isEdited && !isSameWriting(old, ours)) leftAsIs.push(UNDO_ANSWERS.lineEdited(name));
    } else if (isEdited || hasOthersBelow(now, at, was, left, since)) {
      staying.push(line);
      leftAsIs.push(isEdited ? UNDO_ANSWERS.lineEdited(name) : UNDO_ANSWERS.hasLinesBelow(name));
    }
  }
  // The old order: an Undo that stopped halfway has left it, maybe with a row too many.
  const isOurOrder = isOrderOf(after, now, was) || isOrderOf(before, now, was);
  const lines = isOurOrder ? inOrderOf(before, after, staying, since) : withReturned(staying, before, left);
  return { lines, leftAsIs };
}

function withContents(line: WeekLine, old: PlanRecord): WeekLine {
  const whole = { ...line };
  for (const key of CONTENTS) Object.assign(whole, { [key]: old[key] });
  return whole;
}

const placedAs = (line: WeekLine, { level, from }: PlanRecord): WeekLine => ({ ...line, level, from });

/** Lines from before don't count: they return to their place. */
function hasOthersBelow(
  now: readonly WeekLine[],
  at: number,
  was: Lines,
  left: Lines,
  { edited }: Since,
): boolean {
  const level = now[at]?.level ?? 0;
  for (const line of now.slice(at + 1)) {
    if (!hasText(line)) continue;
    if (line.level <= level) return false;
    if (!was.has(line.id) && (!left.has(line.id) || edited.has(line.id))) return true;
  }
  return false;
}

/** Whether lines from before are in the order of `records`. */
function isOrderOf(records: readonly PlanRecord[], now: readonly PlanRecord[], was: Lines): boolean {
  const nowIds = new Set(byId(now).keys());
  const order = records.filter((line) => hasText(line) && was.has(line.id) && nowIds.has(line.id));
  const ids = new Set(order.map(({ id }) => id));
  const found = [...byId(now).keys()].filter((id) => ids.has(id));
  return order.every(({ id }, at) => id === found[at]);
}

const fresh = (record: PlanRecord): WeekLine => ({ ...record, index: -1 });

/** In the old order. A line added since stays after the line it follows now. */
function inOrderOf(
  before: readonly PlanRecord[],
  after: readonly PlanRecord[],
  staying: readonly WeekLine[],
  { deleted }: Since,
): WeekLine[] {
  const there = byId(staying);
  const [rows, rowsLeft] = [rowsWithoutText(staying), rowsWithoutText(after)];
  const lines = before.flatMap((record): WeekLine[] => {
    if (hasText(record)) {
      const line = there.get(record.id);
      return line ? [line] : deleted.has(record.id) ? [] : [fresh(record)];
    }
    const line = rows.get(contentsOf(record))?.shift();
    const ours = rowsLeft.get(contentsOf(record))?.shift();
    // Somebody deleted it since.
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

const rowsWithoutText = <Line extends PlanRecord>(lines: readonly Line[]): Map<string, Line[]> =>
  groupsBy(
    lines.filter((line) => !hasText(line)),
    contentsOf,
  );

/** In today's order. A line that the start removed returns after the one it followed. */
function withReturned(staying: readonly WeekLine[], before: readonly PlanRecord[], left: Lines): WeekLine[] {
  const lines = [...staying];
  let there = byId(lines);
  let anchor: WeekLine | undefined;
  for (const record of before) {
    if (!hasText(record)) continue;
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

/** Inserts after `anchor`, and after its details as far as `isPassed` allows. */
function insertBehind(
  lines: WeekLine[],
  anchor: WeekLine | undefined,
  line: WeekLine,
  isPassed: (one: WeekLine) => boolean,
): void {
  let at = anchor ? lines.indexOf(anchor) + 1 : 0;
  for (let one = lines[at]; one && hasText(one) && one.level > line.level && isPassed(one); one = lines[at])
    at++;
  lines.splice(at, 0, line);
}

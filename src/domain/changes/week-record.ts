import type { Outline } from './change';
import { WeekLine } from '../plan/week-plan';

/** A line with what our columns hold. */
export type PlanRecord = Omit<WeekLine, 'index'>;

export const WRITTEN = ['text', 'isDone', 'when', 'partner', 'who', 'contactKind', 'outcome'] as const;

export function recordOf(line: WeekLine): PlanRecord {
  const { id, level, text, isDone, when, partner, who, contactKind, outcome, from, given, isBlank } = line;
  return { id, level, text, isDone, when, partner, who, contactKind, outcome, from, given, isBlank };
}

export const isSameWriting = (one: PlanRecord, other: PlanRecord): boolean =>
  WRITTEN.every((key) => one[key] === other[key]);

export const hasText = ({ text }: PlanRecord): boolean => text.trim() !== '';

/** The first line of each id: a pasted copy is a separate line. */
export function byId<Line extends PlanRecord>(lines: readonly Line[]): Map<string, Line> {
  const found = new Map<string, Line>();
  for (const line of lines)
    if (hasText(line) && line.id !== '' && !found.has(line.id)) found.set(line.id, line);
  return found;
}

/** A retry after a fault is the same start, unless somebody edited the plan in between. */
export function squashPlans(first: Outline, second: Outline): Outline {
  const known = [byId(first.before), byId(first.after)];
  const isOurs = second.before.every(
    (line) =>
      !hasText(line) ||
      known.some((lines) => {
        const recorded = lines.get(line.id);
        return recorded !== undefined && isSameWriting(recorded, line);
      }),
  );
  return isOurs ? { ...first, ...second, before: first.before } : second;
}

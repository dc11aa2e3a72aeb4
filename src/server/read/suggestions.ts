import { Day, addDays } from '../../domain/dates/day';
import { fieldsOfReport } from '../../domain/counting/report-memory';
import { excerpt } from '../../domain/basics/text';
import { reportMemoryIn } from '../../sheets/report/report-memory';
import { capItems } from '../../domain/basics/text-budget';
import { spanOfLine, isHeading } from '../../domain/plan/week-plan';
import { PlanRow } from '../../sheets/plan/plan';
import { Suggestions } from '../run/today-answers';
import { audienceNames } from './audiences';
import { Library, NAME_LENGTH, refOf, SHARE } from './library';

const MOST_AUDIENCES = 100;

export function cappedNames(
  names: readonly string[],
  most = 500,
  bytes = SHARE * 2,
): Suggestions['partnerNames'] {
  const once = new Set(names.map((name) => excerpt(name, NAME_LENGTH)));
  return capItems(
    [...once].sort((a, b) => a.localeCompare(b)),
    most,
    bytes,
  );
}

export function suggestionsOf(
  { plan, settings, audiences, rows: { partners, events, lines } }: Library,
  today: Day,
): Suggestions {
  const lastUsed = new Map<string, string>();
  for (const { location, when } of events)
    if (location.trim() !== '' && when >= (lastUsed.get(location) ?? '')) lastUsed.set(location, when);
  const places = [...lastUsed].sort(([, a], [, b]) => b.localeCompare(a)).map(([place]) => excerpt(place));
  // Done and old lines get no sub-items.
  const isOpen = ({ isDone, when }: PlanRow) =>
    !isDone && (spanOfLine(when, today)?.last ?? today) >= addDays(today, -14);
  const parents = lines
    .filter((line) => line.text.trim() !== '' && (isHeading(line) || isOpen(line)))
    .map((line) => ({
      ref: refOf(plan, line.index, line.text),
      level: line.level,
      isHeading: isHeading(line),
    }));
  return {
    lists: settings.lists,
    partnerNames: cappedNames(partners.map(({ name }) => name)),
    locations: capItems([...new Set(places)], 50, SHARE / 2).items,
    planParents: capItems(parents, 100, SHARE * 1.5),
    audiences: audiences ? cappedNames(audienceNames(audiences), MOST_AUDIENCES, SHARE / 2).items : [],
    onRequest: fieldsOfReport(reportMemoryIn(settings)),
  };
}

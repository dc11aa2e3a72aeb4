// Actions and goals in the plan. An action is done if somebody checked off its line or filled in its Done on: what changed
// last counts.

import { idOf } from '../origins/line-origin';
import { Day, isDay } from '../dates/day';
import { groupsBy } from '../basics/groups';
import { isOfYear, yearOf } from './goal-year';
import { normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { hashOf } from '../basics/text-hash';
import { SourceFields, readSyncState, withSyncState } from './links';
import { LINE_LENGTH, Source, lastDayOf, source } from './week-sources';
import { PlannedLine } from './week-dates';
import { SECTIONS, WeekLine } from './week-plan';

/** A row of the Action Plan. `index` is the grid row. */
export interface PlannedAction {
  index: number;
  id: string;
  what: string;
  when: string;
  who: string;
  /** The goal or the project. */
  for: string;
  partner: string;
  doneOn: string;
  changed: string;
}

/** A row of Goals. */
export interface PlannedGoal {
  id: string;
  goal: string;
  who: string;
  year: string;
  came: string;
}

const isClosed = ({ doneOn }: PlannedAction): boolean => doneOn.trim() !== '';
export const isStillOpen = (action: PlannedAction): boolean => !isClosed(action);

const lineIdOf = ({ id }: PlannedAction): string => (id === '' ? '' : idOf({ kind: 'action', rowId: id }));

/** The partner that an action is about, if it is in Partners. */
type PartnerOf<Action> = (action: Action) => { name: string; staff: string } | undefined;

/** So that its step still fits beside it. */
const GOAL_LENGTH = 40;

/** Named by its partner, or else by its goal. A partner that was renamed has its new name. */
function fieldsOf<Action extends PlannedAction>(action: Action, partnerOf: PartnerOf<Action>): SourceFields {
  const { what, when, who } = action;
  const { name: partner, staff } = partnerOf(action) ?? { name: action.partner, staff: '' };
  const text = excerpt(what, LINE_LENGTH);
  const name = excerpt(partner) || excerpt(action.for, GOAL_LENGTH);
  return {
    text: name === '' ? text : `${name}: ${text}`,
    when,
    partner,
    who: who.trim() === '' ? staff.trim() : who,
  };
}

/** Open actions up to the end of the next week, and those already in the plan. One without a day waits in its tab. */
export function actionSources<Action extends PlannedAction>(
  actions: readonly Action[],
  partnerOf: PartnerOf<Action>,
  isThere: (id: string) => boolean,
  weekStart: Day,
): Source[] {
  const last = lastDayOf(weekStart);
  return actions.flatMap((action) => {
    const id = lineIdOf(action);
    if (id === '' || action.what.trim() === '') return [];
    const comes = !isClosed(action) && isDay(action.when) && action.when <= last;
    if (!comes && !isThere(id)) return [];
    return [source({ id, ...fieldsOf(action, partnerOf), under: SECTIONS.outreach, comes })];
  });
}

/** Goals of this year, until somebody says what came of them. A goal without a year is one of this year. */
export function goalSources(
  goals: readonly PlannedGoal[],
  isThere: (id: string) => boolean,
  today: Day,
): Source[] {
  return goals.flatMap(({ id: rowId, goal, who, year, came }) => {
    const id = rowId === '' || goal.trim() === '' ? '' : idOf({ kind: 'goal', rowId });
    const comes = id !== '' && isOfYear(year, today) && came.trim() === '';
    if (id === '' || (!comes && !isThere(id))) return [];
    return [source({ id, text: excerpt(goal, LINE_LENGTH), who, under: SECTIONS.ideas, comes })];
  });
}

const isYearOver = ({ year }: PlannedGoal, today: Day): boolean =>
  /^\d{4}$/.test(year.trim()) && year.trim() < yearOf(today);

/** The lines of goals whose year is over. */
export const pastGoals = (goals: readonly PlannedGoal[], today: Day): ReadonlySet<string> =>
  new Set(goals.filter((goal) => isYearOver(goal, today)).map(({ id }) => idOf({ kind: 'goal', rowId: id })));

export const isAheadOrNow = (goal: PlannedGoal, today: Day): boolean =>
  goal.came.trim() === '' && !isYearOver(goal, today);

/** Line and action differ: the one that isn't as it was when they were last the same has changed. */
function isDoneNow(line: Pick<WeekLine, 'isDone' | 'given'>, action: PlannedAction): boolean {
  const wasDone = readSyncState(line).done === true;
  return line.isDone === wasDone ? isClosed(action) : line.isDone;
}

/** The outcome of a done line goes into What changed, unless somebody wrote something else there. */
function outcomeFor(line: WeekLine, { changed }: PlannedAction): string | undefined {
  const outcome = line.outcome.trim();
  const { noted } = readSyncState(line);
  if (outcome === '' || noted === hashOf(outcome)) return undefined;
  const isTheirs = !['', outcome].includes(changed.trim()) && hashOf(changed.trim()) !== noted;
  return isTheirs ? undefined : outcome;
}

/** What the line says of its action. */
export type ActionNews = Partial<Pick<PlannedAction, 'doneOn' | 'changed'>>;

/** What lines and actions become, and what of the actions is new. Of copies of a line, the first one counts. */
export function followDone<Line extends WeekLine, Action extends PlannedAction>(
  lines: readonly Line[],
  actions: readonly Action[],
  today: Day,
): { lines: Line[]; actions: Action[]; news: ReadonlyMap<Action, ActionNews> } {
  const left = new Map(actions.map((action) => [lineIdOf(action), action]));
  const news = new Map<Action, ActionNews>();
  const followed = lines.map((line) => {
    const action = left.get(line.id);
    if (!action || line.id === '' || line.text.trim() === '') return line;
    left.delete(line.id);
    const isDone = isDoneNow(line, action);
    const outcome = isDone ? outcomeFor(line, action) : undefined;
    const own = {
      ...(isDone !== isClosed(action) && { doneOn: isDone ? today : '' }),
      ...(outcome !== undefined && outcome !== action.changed.trim() && { changed: outcome }),
    };
    if (Object.keys(own).length > 0) news.set(action, own);
    const wasDone = readSyncState(line).done === true;
    if (isDone === line.isDone && isDone === wasDone && outcome === undefined) return line;
    const done = isDone ? true : undefined;
    const noted = outcome === undefined ? {} : { noted: hashOf(outcome) };
    return { ...line, ...withSyncState({ ...line, isDone }, { done, ...noted }) };
  });
  const now = actions.map((action) => (news.has(action) ? { ...action, ...news.get(action) } : action));
  return { lines: followed, actions: now, news };
}

/** With open actions that have no line yet, and done where the action is. They go first, under no heading. */
export function withActions<Action extends PlannedAction>(
  lines: readonly WeekLine[],
  actions: readonly Action[],
  partnerOf: PartnerOf<Action>,
): PlannedLine[] {
  if (actions.length === 0) return [...lines];
  const byLine = new Map(actions.map((action) => [lineIdOf(action), action]));
  const there = new Set(lines.filter(({ text }) => text.trim() !== '').map(({ id }) => id));
  const waiting = actions.flatMap((action): PlannedLine[] => {
    const id = lineIdOf(action);
    if (isClosed(action) || action.what.trim() === '' || (id !== '' && there.has(id))) return [];
    const { index } = action;
    return [{ table: 'actions', index, id, level: 1, isDone: false, ...fieldsOf(action, partnerOf) }];
  });
  const shown = lines.map((line): PlannedLine => {
    const action = line.id === '' ? undefined : byLine.get(line.id);
    const isDone = action ? isDoneNow(line, action) : line.isDone;
    return isDone === line.isDone ? line : { ...line, isDone };
  });
  return [...waiting, ...shown];
}

/** The steps of each goal, in the order of the tab: a step names it by its id or, if it was typed by hand, by its name. */
export function stepsByGoal<Action extends { for: string; forId: string }>(
  actions: readonly Action[],
): (goal: Pick<PlannedGoal, 'id' | 'goal'>) => Action[] {
  const byId = groupsBy(actions.keys(), (at) => actions[at]?.forId ?? '');
  const byName = groupsBy(byId.get('') ?? [], (at) => normalizeName(actions[at]?.for ?? ''));
  return ({ id, goal }) => {
    const linked = id === '' ? [] : (byId.get(id) ?? []);
    const named = goal.trim() === '' ? [] : (byName.get(normalizeName(goal)) ?? []);
    return [...linked, ...named].sort((a, b) => a - b).flatMap((at) => actions[at] ?? []);
  };
}

import { USER_PROPERTY, readUser } from '../run/user';
import { FIELDS, TABLES, TableName, kindOf } from '../../domain/tables';
import { describeValue } from '../../domain/dates/stored-when';
import { Values } from '../../domain/tables/description';
import { positionsFound } from '../../domain/basics/names';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { ANSWER_BYTES, beginningOf, bytesOf, capItems } from '../../domain/basics/text-budget';
import { isIdea } from '../../domain/plan/done-questions';
import { isHeading } from '../../domain/plan/week-plan';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { readLine, readPlan } from '../../sheets/plan/plan';
import { idOfRow } from '../read/give-ids';
import {
  Table,
  editableAt,
  filledRows,
  findId,
  hasTabs,
  isRow,
  isTable,
  nameAt,
  readTable,
  textOfKey,
} from '../../sheets/tables/table';
import { readAny } from '../../sheets/tables/later-tabs';
import { questionsAboutHeadings } from '../../sheets/tables/heading-questions';
import { isNamed } from '../../sheets/tables/tabs';
import { Zone } from '../../sheets/cells/zone';
import type { Answer, Found, Loaded, RowRef } from '../run/answers';
import type { Opening, Suggestions, Today } from '../run/today-answers';
import { answer } from '../run/to-answer';
import { Clock } from '../run/clock';
import { commit } from '../run/commit';
import { withLock } from '../run/lock';
import { emptyToday, todayOf } from '../read/today';
import { NAME_LENGTH, openLibrary, refOf } from '../read/library';
import { suggestionsOf } from '../read/suggestions';
import { SAVING } from '../../words/saving';

const MOST_MATCHES = 20;

export function openSidebar(): Answer<Opening> {
  return answer<Opening>((clock) => {
    const user = readUser();
    const isSetUp = hasTabs();
    if (!isSetUp) return { ok: true, isSetUp, user, ...emptyToday(clock) };
    return { ok: true, isSetUp, user, ...readEverything(clock) };
  });
}

export function readToday(): Answer<{ today: Today } & Suggestions> {
  return answer((clock) => ({ ok: true, ...readEverything(clock) }));
}

function readEverything(clock: Clock): { today: Today } & Suggestions {
  const library = openLibrary(clock.zone);
  return { today: todayOf(library, clock), ...suggestionsOf(library, clock.today) };
}

export function rememberUser(name: string): Answer<{ user: string }> {
  const user = excerpt(String(name));
  PropertiesService.getUserProperties().setProperty(USER_PROPERTY, user);
  return { ok: true, user };
}

/** Names that begin with the words come first. */
export function findRows(ask: { table: TableName; text: string }): Answer<Found> {
  return answer(({ zone }) => {
    const table = readAny(ask.table, zone);
    if (!table) return { ok: true, matches: { items: [], more: 0 } };
    const { detail } = TABLES[ask.table];
    const rows = filledRows(table).map((index) => ({ index, name: nameAt(table, index) }));
    const found = positionsFound(
      rows.map(({ name }) => name),
      ask.text,
    )
      .flatMap((position) => rows[position] ?? [])
      .map(({ index, name }) => ({
        ref: refOf(table, index, name),
        detail:
          detail === undefined
            ? ''
            : excerpt(describeValue(kindOf(ask.table, detail), textOfKey(table, index, detail))),
      }));
    return { ok: true, matches: capItems(found, MOST_MATCHES, ANSWER_BYTES) };
  });
}

export function loadSelectedRow(): Answer<Loaded> {
  return answer(({ zone }) => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    const name =
      (Object.keys(FIELDS) as TableName[]).find((one) => isNamed(sheet, TAB_NAMES[one])) ??
      refuse(SAVING.clickRow([TAB_NAMES.partners, TAB_NAMES.events, TAB_NAMES.plan]));
    const index = (sheet.getCurrentCell()?.getRow() ?? 1) - 1;
    return load(zone, name, (table) => {
      const isTitle = !isRow(table, index) || nameAt(table, index).trim() === '';
      if (isTitle || (isTable(table, 'plan') && isHeading(readLine(table, index))))
        refuse(SAVING.nothingToEdit);
      return index;
    });
  });
}

export function loadRow(ref: RowRef): Answer<Loaded> {
  return answer(({ zone }) => load(zone, ref.table, (table) => findRef(table, ref)));
}

/** The rest of a text too long for one answer. */
export function readMoreText(ask: { ref: RowRef; field: string; from: number }): Answer<{ text: string }> {
  return answer(({ zone }) => {
    const table = readTable(ask.ref.table, zone);
    const values: Values = editableAt(table, findRef(table, ask.ref));
    const text = values[ask.field] ?? '';
    return { ok: true, text: beginningOf(text.slice(ask.from), ANSWER_BYTES) };
  });
}

/**
 * By id and name, else by its only name, else by id alone, else by its position. Lines of the plan by their id first.
 */
export function findRef(table: Table, ref: RowRef): number {
  const isNamed = (index: number) => excerpt(nameAt(table, index), NAME_LENGTH) === ref.name;
  const byId = findId(table, ref.id);
  if (byId >= 0 && (table.name === 'plan' || ref.name === '' || isNamed(byId))) return byId;
  const named = filledRows(table).filter(isNamed);
  // A row known by its name alone is the first with that name, as everywhere.
  const isFirst = named.length === 1 || (ref.id === '' && ref.row === 0);
  const there = isFirst ? named[0] : byId < 0 ? named.find((index) => index === ref.row - 1) : byId;
  return there ?? refuse(SAVING.rowGone(excerpt(ref.name), TAB_NAMES[table.name]));
}

function load(zone: Zone, name: TableName, pick: (table: Table) => number): Answer<Loaded> {
  const look = () => {
    const table = readTable(name, zone);
    const index = pick(table);
    return { table, index, ...idOfRow(table, index) };
  };
  const row = look();
  // Typed by hand or pasted: look again under the lock.
  const giveId = () => {
    const again = look();
    return { steps: again.fills, whenMoved: 'follow' as const, answer: () => again };
  };
  const { table, index, id } = row.fills.length > 0 ? withLock(() => commit(giveId)) : row;
  const values: Values = {};
  const unfinished: Record<string, number> = {};
  let left = ANSWER_BYTES;
  for (const [key, text] of Object.entries(editableAt(table, index))) {
    // Leaves room for the fields after a long one.
    const beginning = beginningOf(text, Math.max(64, left - 2000));
    values[key] = beginning;
    if (beginning.length < text.length) unfinished[key] = text.length;
    left -= bytesOf(beginning);
  }
  const ref = { ...refOf(table, index, nameAt(table, index)), id };
  const isOpenIdea = isTable(table, 'plan') && isIdea(readPlan(table), index);
  const headings = questionsAboutHeadings(table);
  return { ok: true, ref, values, unfinished, headings, ...(isOpenIdea && { isIdea: true }) };
}

// What the sidebar may ask without changing a row: the opening, Today, finding and loading.

import { EDITABLE, TableName, Values } from '../domain/fields';
import { normaliseName } from '../domain/names';
import { excerpt } from '../domain/partner';
import { refuse } from '../domain/refusal';
import { ANSWER_BYTES, beginningOf, bytesOf, capItems } from '../domain/text-budget';
import { isHeading } from '../domain/week-plan';
import { HEADER_ROWS, TAB_NAMES } from '../sheets/layout';
import { readLine } from '../sheets/plan';
import { writeId } from '../sheets/rows';
import { Table, filledRows, findId, idAt, nameAt, readTable, textAt, valuesAt } from '../sheets/table';
import type { Answer, Found, Loaded, Opening, RowRef, Today } from './answers';
import { answer } from './answering';
import { clockOf } from './clock';
import { withLock } from './lock';
import { nothingYet, readTables, refOf, suggestionsOf, todayOf } from './today';

const USER_PROPERTY = 'staffName';
const MOST_MATCHES = 20;

/** What the sidebar needs when it opens: one read a tab. */
export function openSidebar(): Answer<Opening> {
  return answer<Opening>(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const clock = clockOf(spreadsheet);
    const user = PropertiesService.getUserProperties().getProperty(USER_PROPERTY) ?? '';
    const isSetUp = Object.values(TAB_NAMES).some((name) => spreadsheet.getSheetByName(name));
    if (!isSetUp) return { ok: true, isSetUp, user, ...nothingYet(clock.today) };
    const tables = readTables(spreadsheet, clock.zone);
    const today = todayOf(tables, clock.today);
    return {
      ok: true,
      isSetUp,
      user,
      today,
      lists: tables.settings.lists,
      ...suggestionsOf(tables, clock.today),
    };
  });
}

/** The page Today anew. */
export function readToday(): Answer<{ today: Today }> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const { zone, today } = clockOf(spreadsheet);
    return { ok: true, today: todayOf(readTables(spreadsheet, zone), today) };
  });
}

/** Remembers, for this person alone, by which name the library knows them. */
export function rememberUser(name: string): Answer<{ user: string }> {
  const user = excerpt(String(name));
  PropertiesService.getUserProperties().setProperty(USER_PROPERTY, user);
  return { ok: true, user };
}

/** Rows whose first words contain what was typed; those that begin with it come first. */
export function findRows(ask: { table: TableName; text: string }): Answer<Found> {
  return answer(() => {
    const table = readOne(ask.table);
    const sought = normaliseName(ask.text);
    const found = filledRows(table)
      .map((index) => ({
        index,
        name: nameAt(table, index),
        at: normaliseName(nameAt(table, index)).indexOf(sought),
      }))
      .filter(({ at }) => sought !== '' && at >= 0)
      .sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1) || a.name.localeCompare(b.name))
      .map(({ index, name }) => ({ ref: refOf(table, index, name), detail: detailAt(table, index) }));
    return { ok: true, matches: capItems(found, MOST_MATCHES, ANSWER_BYTES) };
  });
}

/** The row under the cursor. */
export function loadSelectedRow(): Answer<Loaded> {
  return answer(() => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    const name = (Object.keys(EDITABLE) as TableName[]).find((one) => TAB_NAMES[one] === sheet.getName());
    if (!name)
      refuse(`Click into a row of ${TAB_NAMES.partners}, ${TAB_NAMES.events} or ${TAB_NAMES.plan} first.`);
    const index = (sheet.getCurrentCell()?.getRow() ?? 1) - 1;
    return load(name, (table) => {
      const isTitle = index < HEADER_ROWS[name] || nameAt(table, index).trim() === '';
      if (isTitle || (name === 'plan' && isHeading(readLine(table, index)))) {
        refuse(
          `There is nothing to edit in this row. Click into the row of a partner, an event or an item of the plan.`,
        );
      }
      return index;
    });
  });
}

/** A row that was found or listed before, wherever it stands now. */
export function loadRow(ref: RowRef): Answer<Loaded> {
  return answer(() => load(ref.table, (table) => findRef(table, ref)));
}

/** More of a text that was too long for one answer, from a character on. */
export function readMoreText(ask: { ref: RowRef; field: string; from: number }): Answer<{ text: string }> {
  return answer(() => {
    const table = readOne(ask.ref.table);
    const text = editableAt(table, findRef(table, ask.ref))[ask.field] ?? '';
    return { ok: true, text: beginningOf(text.slice(ask.from), ANSWER_BYTES) };
  });
}

/** The grid index of a row the sidebar speaks of: by id, else where it was, else the only one of that name. */
export function findRef(table: Table, ref: RowRef): number {
  const byId = findId(table, ref.id);
  if (byId >= 0) return byId;
  const named = filledRows(table).filter((index) => excerpt(nameAt(table, index)) === ref.name);
  const there = named.includes(ref.row - 1) ? ref.row - 1 : named.length === 1 ? named[0] : undefined;
  return (
    there ??
    refuse(`“${ref.name}” is not in ${TAB_NAMES[table.name]} any more. It may have been renamed or deleted.`)
  );
}

/** The values of a row that the sidebar shows. */
export function editableAt(table: Table, index: number): Values {
  const values = valuesAt(table, index, EDITABLE[table.name]);
  return table.name === 'plan' ? { ...values, item: nameAt(table, index) } : values;
}

function readOne(name: TableName): Table {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return readTable(spreadsheet, name, clockOf(spreadsheet).zone);
}

/** Reads a table, picks a row, sees to it that it has an id of its own, and gives its values within one answer. */
function load(name: TableName, pick: (table: Table) => number): Answer<Loaded> {
  let table = readOne(name);
  let index = pick(table);
  const hasOwnId = () => idAt(table, index) !== '' && findId(table, idAt(table, index)) === index;
  let id = idAt(table, index);
  if (!hasOwnId()) {
    // Typed by hand, or pasted together with the id of another row. Look again now that nobody else may write.
    id = withLock(() => {
      table = readOne(name);
      index = pick(table);
      return hasOwnId() ? idAt(table, index) : writeId(table, index, Utilities.getUuid());
    });
  }
  const values: Values = {};
  const unfinished: Record<string, number> = {};
  let left = ANSWER_BYTES;
  for (const [key, text] of Object.entries(editableAt(table, index))) {
    // Every field keeps a little room, so that the first long one does not crowd out the rest.
    const beginning = beginningOf(text, Math.max(64, left - 2000));
    values[key] = beginning;
    if (beginning.length < text.length) unfinished[key] = text.length;
    left -= bytesOf(beginning);
  }
  return { ok: true, ref: { ...refOf(table, index, nameAt(table, index)), id }, values, unfinished };
}

/** What tells a found row from others: the contact's name, the day. */
function detailAt(table: Table, index: number): string {
  const key = { partners: 'contactName', events: 'when', plan: 'when' }[table.name];
  const field = EDITABLE[table.name].find((one) => one.key === key);
  return field ? excerpt(textAt(table, index, field)) : '';
}

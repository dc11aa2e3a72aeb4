// What the sidebar may ask without changing a row: the opening, Today, finding and loading.

import { EDITABLE, TableName, Values } from '../domain/fields';
import { normaliseName } from '../domain/names';
import { excerpt } from '../domain/partner';
import { refuse } from '../domain/refusal';
import { ANSWER_BYTES, beginningOf, bytesOf, capItems } from '../domain/text-budget';
import { isHeading } from '../domain/week-plan';
import { HEADER_ROWS, TAB_NAMES } from '../sheets/layout';
import { readLine } from '../sheets/plan';
import {
  Table,
  editableAt,
  filledRows,
  findId,
  nameAt,
  positionOf,
  readTable,
  textAt,
} from '../sheets/table';
import { Zone } from '../sheets/zone';
import type { Answer, Found, Loaded, Opening, RowRef, Today } from './answers';
import { answer } from './answering';
import { withLock } from './lock';
import { NAME_LENGTH, nothingYet, readTables, refOf, suggestionsOf, todayOf } from './today';

const USER_PROPERTY = 'staffName';
const MOST_MATCHES = 20;

/** What the sidebar needs when it opens: one read a tab. */
export function openSidebar(): Answer<Opening> {
  return answer<Opening>(({ zone, today }) => {
    const user = PropertiesService.getUserProperties().getProperty(USER_PROPERTY) ?? '';
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const isSetUp = Object.values(TAB_NAMES).some((name) => spreadsheet.getSheetByName(name));
    if (!isSetUp) return { ok: true, isSetUp, user, ...nothingYet(today) };
    const tables = readTables(zone);
    const { lists } = tables.settings;
    return { ok: true, isSetUp, user, today: todayOf(tables, today), lists, ...suggestionsOf(tables, today) };
  });
}

/** The page Today anew. */
export function readToday(): Answer<{ today: Today }> {
  return answer(({ zone, today }) => ({ ok: true, today: todayOf(readTables(zone), today) }));
}

/** Remembers this person's name, for them alone. */
export function rememberUser(name: string): Answer<{ user: string }> {
  const user = excerpt(String(name));
  PropertiesService.getUserProperties().setProperty(USER_PROPERTY, user);
  return { ok: true, user };
}

/** Rows whose name contains what was typed; those that begin with it first. */
export function findRows(ask: { table: TableName; text: string }): Answer<Found> {
  return answer(({ zone }) => {
    const table = readTable(ask.table, zone);
    const sought = normaliseName(ask.text);
    // What tells a found row from others: the contact's name, the day.
    const detail = ask.table === 'partners' ? 'contactName' : 'when';
    const found = filledRows(table)
      .map((index) => ({
        index,
        name: nameAt(table, index),
        at: normaliseName(nameAt(table, index)).indexOf(sought),
      }))
      .filter(({ at }) => sought !== '' && at >= 0)
      .sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1) || a.name.localeCompare(b.name))
      .map(({ index, name }) => ({
        ref: refOf(table, index, name),
        detail: excerpt(textAt(table, index, detail)),
      }));
    return { ok: true, matches: capItems(found, MOST_MATCHES, ANSWER_BYTES) };
  });
}

/** The row under the cursor. */
export function loadSelectedRow(): Answer<Loaded> {
  return answer(({ zone }) => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    const name =
      (Object.keys(EDITABLE) as TableName[]).find((one) => TAB_NAMES[one] === sheet.getName()) ??
      refuse(`Click into a row of ${TAB_NAMES.partners}, ${TAB_NAMES.events} or ${TAB_NAMES.plan} first.`);
    const index = (sheet.getCurrentCell()?.getRow() ?? 1) - 1;
    return load(zone, name, (table) => {
      const isTitle = index < HEADER_ROWS[name] || nameAt(table, index).trim() === '';
      if (isTitle || (name === 'plan' && isHeading(readLine(table, index)))) {
        refuse(
          'There is nothing to edit in this row. Click into the row of a partner, an event or an item of the plan.',
        );
      }
      return index;
    });
  });
}

/** A row that was found or listed before, wherever it stands now. */
export function loadRow(ref: RowRef): Answer<Loaded> {
  return answer(({ zone }) => load(zone, ref.table, (table) => findRef(table, ref)));
}

/** More of a text that was too long for one answer. */
export function readMoreText(ask: { ref: RowRef; field: string; from: number }): Answer<{ text: string }> {
  return answer(({ zone }) => {
    const table = readTable(ask.ref.table, zone);
    const text = editableAt(table, findRef(table, ask.ref))[ask.field] ?? '';
    return { ok: true, text: beginningOf(text.slice(ask.from), ANSWER_BYTES) };
  });
}

/** The row the sidebar speaks of: by id, else the only one of that name, else the one in its place. */
export function findRef(table: Table, ref: RowRef): number {
  const byId = findId(table, ref.id);
  if (byId >= 0) return byId;
  const named = filledRows(table).filter((index) => excerpt(nameAt(table, index), NAME_LENGTH) === ref.name);
  const there = named.length === 1 ? named[0] : named.find((index) => index === ref.row - 1);
  return (
    there ??
    refuse(
      `“${excerpt(ref.name)}” is not in ${TAB_NAMES[table.name]} any more. It may have been renamed or deleted.`,
    )
  );
}

/** Gives the values of a row within one answer, and the row an id of its own. */
function load(zone: Zone, name: TableName, pick: (table: Table) => number): Answer<Loaded> {
  const look = () => {
    const table = readTable(name, zone);
    const index = pick(table);
    const id = textAt(table, index, 'id');
    return { table, index, id, isOwn: findId(table, id) === index };
  };
  let row = look();
  if (!row.isOwn) {
    // Typed by hand, or pasted with the id of another row. Look again now that nobody else may write.
    withLock(() => {
      row = look();
      if (row.isOwn) return;
      row.id = Utilities.getUuid();
      row.table.sheet.getRange(row.index + 1, positionOf(row.table, 'id') + 1).setValue(row.id);
    });
  }
  const { table, index, id } = row;
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

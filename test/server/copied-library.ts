// A colleague's sheet with a marker word in everything that is theirs, and a copy of it.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import type { HelpFacts } from '../../src/server/run/answers';
import {
  addRow,
  ask,
  BEN,
  headedRows,
  ok,
  openAddon,
  openLibrary,
  planLine,
  sheetOf,
  copiedWorkbook,
} from './addon';

/** In everything that belongs to the other library. */
export const CANARY = 'canary';
export const tabs = (runtime: Runtime) =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
export const factsOf = (runtime: Runtime) => ok(ask<HelpFacts>(runtime, 'openHelp'));
export const clear = (runtime: Runtime, others: string[]) =>
  ask<{ words: string }>(runtime, 'clearThisCopy', { tabs: others });

export function inUse(): Runtime {
  const runtime = openLibrary();
  const partner = addRow(runtime, 'partners', {
    name: `Zoo ${CANARY}`,
    notes: CANARY,
    lastContact: '2025-01-05',
  });
  addRow(runtime, 'events', { name: `Fair ${CANARY}`, when: '2026-02-06', partners: `Zoo ${CANARY}` });
  addRow(runtime, 'plan', { item: `Ask ${CANARY}` }, planLine(runtime, 'Outreach To-Do'));
  ok(
    ask(runtime, 'saveContact', {
      ...{ table: 'log', id: 'log-1', isNew: true, seen: [], loaded: {} },
      values: { partner: `Zoo ${CANARY}`, when: '2026-03-01', heard: CANARY },
    }),
  );
  ok(ask(runtime, 'startWeekAnyway'));
  expect(partner.ref.id).not.toBe('');
  sheetOf(runtime, 'Partners').getRange('C3').setNote(`Note ${CANARY}`);
  sheetOf(runtime, 'Partners').insertColumnBefore(5).getRange(1, 5).setValue(`Own ${CANARY}`);
  const spreadsheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet.insertSheet(`Budget ${CANARY}`).getRange('A1').setValue(CANARY);
  spreadsheet.setNamedRange('canaryRange', sheetOf(runtime, 'Partners').getRange('A3'));
  const settings = sheetOf(runtime, 'Settings');
  settings.getRange('E2:E3').setValues([[`Ana ${CANARY}`], ['Cy']]);
  const methods = headedRows(runtime, 'Settings')[0]?.indexOf('Ways of contact') ?? 0;
  settings.getRange(2, methods + 1, 3, 1).setValues([['Smoke signal'], ['Phone'], ['']]);
  ok(ask(runtime, 'addToList', { list: 'values', names: ['Rural families'] }));
  settings.getRange(2, 2).setValue(45);
  settings.getRange('A30').setValue(CANARY);
  runtime.globals.PropertiesService.getDocumentProperties().setProperty('import x', CANARY);
  return runtime;
}

/** The copy, opened by a colleague elsewhere. */
export function copyOf(runtime: Runtime): Runtime {
  const copy = openAddon({ workbook: copiedWorkbook(runtime), user: BEN, editors: [] });
  copy.run('onOpen', [{}], { as: 'simple' });
  return copy;
}

export const leftIn = (runtime: Runtime) => {
  const { books, properties } = JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime;
  return JSON.stringify({ books, properties }).match(new RegExp(`.{0,60}${CANARY}.{0,20}`, 'g')) ?? [];
};

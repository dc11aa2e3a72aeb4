// A library in which one person is named everywhere, and the calls that find and remove the name.
import type { Runtime } from 'apps-script-runtime';
import type { RemovalDone, RemovalFound, RemovalPlace } from '../../src/server/run/sharing-answers';
import { addRow, ask, newRow, ok, openFilled, planLine, sheetOf } from './addon';

const KIM = { name: 'Kim Lee', email: 'kim@oak.example', phone: '(555) 123-4567' };

export const notesColumn = (runtime: Runtime): number =>
  (runtime.values('Partners')[0] ?? []).indexOf('Notes') + 1;

/** A library that names Kim Lee everywhere. */
export function withKim(runtime: Runtime): void {
  addRow(runtime, 'partners', {
    name: 'Oak School',
    mainContact: 'Kim Lee, kim@oak.example',
    contactName: 'Kim Lee\nBen Cole',
    contactEmail: 'kim@oak.example\nben@oak.example',
    contactPhone: '555-123-4567\n555-999-8888',
    notes: 'Kim Lee likes mornings. Kim is away in May.',
    lastContact: '2026-02-01',
  });
  addRow(runtime, 'partners', { name: 'Zoo', contactName: 'Kimberly Leeds', lastContact: '2026-02-10' });
  addRow(runtime, 'events', {
    name: 'Class visit',
    when: '2026-03-20',
    partners: 'Oak School',
    description: 'With Ms. Lee',
    notes: '=Kim Lee said 20',
  });
  addRow(runtime, 'plan', { item: 'Call Kim Lee' }, planLine(runtime, 'Outreach To-Do'));
  ok(
    ask(runtime, 'saveContact', {
      ...newRow('log', {
        partner: 'Oak School',
        when: '2026-03-01',
        heard: 'Lee, Kim wants a tour',
        next: 'Ask Kim Lee',
      }),
      seen: [],
    }),
  );
  sheetOf(runtime, 'Partners').getRange('A3').setNote('Ask for Kim Lee');
  const sheet = sheetOf(runtime, 'Partners');
  const column = sheet.getLastColumn() + 1;
  sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
  sheet.getRange(1, column).setValue('Ours');
  sheet.getRange(3, column).setValue('Kim Lee has the key');
  sheet.getRange(4, notesColumn(runtime)).setFormula('="Kim "&"Lee"');
  const own = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('Room list');
  own.getRange('B2').setValue('KIM LEE');
}
/** In as many notes, of rows that have nothing else. */
export function withKimInNotes(runtime: Runtime, count: number): void {
  addRow(runtime, 'partners', { name: 'Oak School' });
  const sheet = sheetOf(runtime, 'Partners');
  sheet.insertRowsAfter(sheet.getMaxRows(), count);
  const cells = Array.from({ length: count }, () => ['Kim Lee called']);
  sheet.getRange(3, notesColumn(runtime), count, 1).setValues(cells);
}
export const openWithKim = (): Runtime => openFilled(withKim);
export const find = (runtime: Runtime, person: object = KIM) =>
  ok(ask<RemovalFound>(runtime, 'findPerson', person));
export const remove = (runtime: Runtime, keys: readonly string[], person: object = KIM) =>
  ok(ask<RemovalDone>(runtime, 'removePerson', { person, keys }));
export const full = ({ places }: RemovalFound): RemovalPlace[] =>
  places.items.filter(({ level }) => level === 'full');
export const keysOf = (places: readonly RemovalPlace[]): string[] => places.map(({ key }) => key);
export const said = ({ pieces }: Pick<RemovalPlace, 'pieces'>): string =>
  pieces.map(({ text, isMatch }) => (isMatch ? `<${text}>` : text)).join('');

export const activeTab = (runtime: Runtime): string =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName();

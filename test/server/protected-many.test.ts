// Writing many rows while some cells are protected against the user: the add-on says what was saved and what wasn't,
// and doing the same again once the protection is gone does the rest.
import type { ImportField } from '../../src/domain/tables';
import type { Runtime } from 'apps-script-runtime';
import type { ImportBlock } from '../../src/server/run/import-answers';
import type { Saved } from '../../src/server/run/answers';
import {
  headedRows,
  addRow,
  ask,
  BEN,
  newRow,
  ok,
  openFilled,
  planLine,
  rowsOf,
  sheetOf,
  undo,
  settingOf,
} from './addon';
import { idOf, mergeAsk } from './merging';

const columnOf = (runtime: Runtime, tab: string, label: string): number =>
  (headedRows(runtime, tab)[0] ?? []).indexOf(label) + 1;

/** Only Ana, who owns the sheet, may write there; Ben works here, too. Returns a function that ends this. */
function protect(runtime: Runtime, tab: string, labels: readonly string[], first = 2): () => void {
  const sheet = sheetOf(runtime, tab);
  const protections = labels.map((label) => {
    const column = columnOf(runtime, tab, label);
    const protection = sheet.getRange(first, column, sheet.getMaxRows() - first + 1, 1).protect();
    protection.removeEditors(protection.getEditors());
    return protection;
  });
  return () => protections.forEach((protection) => protection.remove());
}

/** The problem in an answer, or the message of an error. */
function problemOf(run: () => unknown): string {
  try {
    const answer = run() as { ok?: boolean; problem?: string } | undefined;
    return answer?.problem ?? '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function threePartners(runtime: Runtime): void {
  for (const name of ['Zoo', 'Hub', 'Hub Club'])
    addRow(runtime, 'partners', { name, lastContact: '2025-10-01' });
}
const library = (): Runtime => openFilled(threePartners);
const cells = (runtime: Runtime, tab: string, label: string, headerRows?: number) =>
  rowsOf(runtime, tab, headerRows).map((row) => row[label]);

describe('a block of an import', () => {
  const change = (field: ImportField, to: string) => ({ field, from: '', to });
  const blockOf = (runtime: Runtime): ImportBlock => ({
    table: 'partners',
    more: 0,
    rows: ['Zoo', 'Hub'].map((name) => ({
      id: idOf(runtime, name),
      changes: [change('contactName', 'Kim'), change('staff', 'Ana'), change('story', 'Met')],
    })),
  });

  test('says which columns of which rows were saved, and sending it again does the rest', () => {
    const runtime = library();
    const block = blockOf(runtime);
    const end = protect(runtime, 'Partners', ['Library Staff Contact']);
    const problem = problemOf(() => ask(runtime, 'writeImportBlock', block, BEN));
    expect(problem).toContain('Only part of this was saved in Partners: “Contact Name” (rows 3–4).');
    expect(problem).toContain('Not saved: “Library Staff Contact” (rows 3–4), “What happened” (rows 3–4)');
    expect(problem).toContain('protected');
    expect(cells(runtime, 'Partners', 'Contact Name').slice(0, 2)).toEqual(['Kim', 'Kim']);
    expect(cells(runtime, 'Partners', 'What happened').slice(0, 2)).toEqual(['', '']);
    end();
    expect(ok(ask(runtime, 'writeImportBlock', block, BEN))).toMatchObject({ changed: 2, left: [] });
    expect(cells(runtime, 'Partners', 'Library Staff Contact').slice(0, 2)).toEqual(['Ana', 'Ana']);
  });

  test('writes no new rows if it can’t write them in full, and adds them all when sent again', () => {
    const runtime = library();
    // A column of the library's separates our columns, so that a row takes more than one write.
    sheetOf(runtime, 'Partners').insertColumnBefore(columnOf(runtime, 'Partners', 'Notes'));
    const before = runtime.values('Partners');
    const end = protect(runtime, 'Partners', ['Notes'], 3);
    const rows = ['Park', 'Museum'].map((name) => ({
      id: `id-${name}`,
      values: { name, notes: 'from the list' },
    }));
    const block: ImportBlock = { table: 'partners', more: 0, rows };
    expect(problemOf(() => ask(runtime, 'writeImportBlock', block, BEN))).toContain('protected');
    expect(runtime.values('Partners').slice(0, before.length)).toEqual(before);
    expect(cells(runtime, 'Partners', 'Partner/Company')).toEqual(['Zoo', 'Hub', 'Hub Club']);
    end();
    expect(ok(ask(runtime, 'writeImportBlock', block, BEN))).toMatchObject({ added: 2 });
    expect(cells(runtime, 'Partners', 'Notes').slice(3)).toEqual(['from the list', 'from the list']);
  });

  test('says that rows were changed even though none could be added', () => {
    const runtime = library();
    const block = blockOf(runtime);
    const added = { id: 'id-park', values: { name: 'Park' } };
    const end = protect(runtime, 'Partners', ['Partner/Company'], 6);
    const problem = problemOf(() =>
      ask(runtime, 'writeImportBlock', { ...block, rows: [...block.rows, added] }, BEN),
    );
    expect(problem).toContain('Only part of this was done: 2 rows changed in Partners, none added yet.');
    expect(problem).toContain('protected');
    end();
    const again = ok(ask(runtime, 'writeImportBlock', { ...block, rows: [...block.rows, added] }, BEN));
    expect(again).toMatchObject({ added: 1, changed: 0 });
  });
});

test('a merge that can’t write to Events says what was saved, and pressing Merge again does the rest', () => {
  const runtime = library();
  addRow(runtime, 'events', { name: 'Fair', when: '2026-02-06', partners: 'Hub Club' });
  const given = mergeAsk(runtime, idOf(runtime, 'Hub'), idOf(runtime, 'Hub Club'), { name: 'survivor' });
  addRow(runtime, 'partners', { name: 'Last' });
  const end = protect(runtime, 'Events', ['Partner Organization']);
  const problem = problemOf(() => ask(runtime, 'mergePartners', given, BEN));
  expect(problem).toContain('Only part of this was done: saved in Partners.');
  expect(problem).toContain('Once you can edit those cells, press Merge again to finish');
  expect(cells(runtime, 'Events', 'Partner Organization')).toEqual(['Hub Club']);
  end();
  ok(ask(runtime, 'mergePartners', given, BEN));
  expect(cells(runtime, 'Events', 'Partner Organization')).toEqual(['Hub']);
});

test('Undo says what was restored and what wasn’t, and pressing it again does the rest', () => {
  const runtime = library();
  const { ref } = addRow(runtime, 'partners', {
    name: 'Park',
    contactName: 'Al',
    staff: 'Ana',
    story: 'Old',
  });
  const values = { contactName: 'Kim', staff: 'Ben', story: 'New' };
  const { undoId } = ok(
    ask<Saved>(runtime, 'saveRow', {
      ...{ table: 'partners', id: ref.id, isNew: false, values },
      loaded: { contactName: 'Al', staff: 'Ana', story: 'Old' },
    }),
  );
  const end = protect(runtime, 'Partners', ['Library Staff Contact'], 3);
  const problem = problemOf(() => undo(runtime, undoId, BEN));
  expect(problem).toContain('Only part of row 6 of Partners was saved: “Contact Name”.');
  expect(problem).toContain('Not saved: “Library Staff Contact”, “What happened”');
  end();
  ok(undo(runtime, undoId, BEN));
  const row = rowsOf(runtime, 'Partners')[3];
  expect([row?.['Contact Name'], row?.['Library Staff Contact'], row?.['What happened']]).toEqual([
    'Al',
    'Ana',
    'Old',
  ]);
});

test('Undo of a contact whose plan line is protected says that the partner was restored', () => {
  const runtime = library();
  const { undoId } = ok(
    ask<Saved>(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo', next: 'Call' })),
  );
  const end = protect(runtime, 'Weekly Plan', ['Item']);
  const problem = problemOf(() => undo(runtime, undoId, BEN));
  expect(problem).toContain('Only part of this was done: Partners is as it was before the contact.');
  expect(problem).toContain('protected');
  end();
  ok(undo(runtime, undoId, BEN));
  expect(cells(runtime, 'Contact Log', 'Partner', 1)).toEqual([]);
});

test('the daily check says in Settings which tab is up to date and which is not', () => {
  const runtime = library();
  const end = protect(runtime, 'Partners', ['Why'], 3);
  const sheet = sheetOf(runtime, 'Partners');
  sheet.getRange(3, columnOf(runtime, 'Partners', 'Last Contact Date')).setValue('2024-01-05');
  const check = () => runtime.run('dailyCheck', [], { as: 'clock', user: BEN });
  expect(problemOf(check)).toContain(
    'Only part of this was done: the Weekly Plan is up to date, but Partners isn’t.',
  );
  const found = () => settingOf(runtime, 'What it found');
  expect(found()).toContain('the Weekly Plan is up to date, but Partners isn’t. Google refused the rest');
  end();
  check();
  expect(found()).toContain('lapsed');
  expect(cells(runtime, 'Partners', 'Why')[0]).toContain('Last contact');
});

test('a start of the week that can’t change the plan says that Partners is up to date', () => {
  const runtime = library();
  const line = addRow(runtime, 'plan', { item: 'Call' }, planLine(runtime, 'Outreach To-Do'));
  expect(line.ref.id).not.toBe('');
  const end = protect(runtime, 'Weekly Plan', ['Outcome / notes']);
  const problem = problemOf(() => ask(runtime, 'startWeek', undefined, BEN));
  expect(problem).toContain('Only part of this was done: Partners is up to date, but the Weekly Plan isn’t.');
  expect(problem).toContain('protected');
  end();
  ok(ask(runtime, 'startWeek', undefined, BEN));
  expect(JSON.stringify(runtime.values('Weekly Plan'))).toContain('Get back in touch with Zoo');
});

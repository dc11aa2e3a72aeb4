import { openRuntime, type RuntimeOptions } from '../node';

const ANA = 'ana@library.example';
const BEN = 'ben@library.example';
const CY = 'cy@library.example';
const code = `
  function note(kind, e) {
    const fields = { kind: kind, authMode: String(e.authMode), user: e.user.getEmail() };
    if (e.range) fields.a1 = e.range.getA1Notation();
    for (const key of ['value', 'oldValue', 'changeType', 'triggerUid']) if (key in e) fields[key] = e[key];
    if (e.source) fields.source = e.source.getId();
    console.log(JSON.stringify(fields));
  }
  function onOpen(e) { note('open', e); }
  function onEdit(e) { note('edit', e); }
  function onSelectionChange(e) { note('select', e); }
  function edited(e) { note('installed ' + Session.getEffectiveUser().getEmail() + ' ' + Session.getActiveUser().getEmail(), e); }
  function changed(e) { note('changed', e); }
  function install() {
    ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
  }
  function slow() { for (let i = 0; i < 5; i++) SpreadsheetApp.getActive().getId(); }
  function write() { const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1').setValue(1); s.insertRowBefore(1); }`;
function open(options: RuntimeOptions = {}) {
  const runtime = openRuntime({ code, user: ANA, ...options });
  const events = () => runtime.log.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { runtime, events };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));
/** Sends the engine a command as its grid does. The grid logs to console how long it took. */
function byHand(runtime: ReturnType<typeof openRuntime>, type: string, payload: object): void {
  const { model } = runtime.engine;
  jest.spyOn(console, 'debug').mockReturnValue();
  (model.dispatch as unknown as (type: string, payload: object) => void).call(model, type, payload);
}

test('opening runs onOpen with limited rights and no user’s address', () => {
  expect(open().events()).toEqual([
    { kind: 'open', authMode: 'LIMITED', user: '', source: 'local-spreadsheet' },
  ]);
});

test.each([
  ['first', undefined, { value: 'first' }],
  ['7', 'x', { value: '7', oldValue: 'x' }],
  ['TRUE', undefined, { value: 'TRUE' }],
  ['', 'x', { oldValue: 'x' }],
  ['=1+1', undefined, { value: '=1+1' }],
])('typing %j over %j passes %j to onEdit', (text, before, told) => {
  const { runtime, events } = open();
  if (before !== undefined) runtime.loadValues('Sheet1', [[before]]);
  runtime.type('Sheet1', 'A1', text);
  expect(events().at(-1)).toEqual({
    kind: 'edit',
    authMode: 'LIMITED',
    user: '',
    source: 'local-spreadsheet',
    a1: 'A1',
    ...told,
  });
});

test('pasting several cells passes their range and no value', () => {
  const { runtime, events } = open();
  runtime.paste('Sheet1', 'B2', [
    ['1', 'two'],
    ['3', ''],
  ]);
  expect(events().at(-1)).toEqual({
    kind: 'edit',
    authMode: 'LIMITED',
    user: '',
    source: 'local-spreadsheet',
    a1: 'B2:C3',
  });
  expect(runtime.values('Sheet1', 'B2:C3')).toEqual([
    [1, 'two'],
    [3, ''],
  ]);
});

test('selecting runs onSelectionChange', () => {
  const { runtime, events } = open();
  runtime.select('Sheet1', 'B2:C3');
  expect(events().at(-1)).toMatchObject({ kind: 'select', a1: 'B2:C3', authMode: 'LIMITED' });
});

test('an installed onEdit runs as its creator and gets who edited; onChange gets the edit', () => {
  const { runtime, events } = open();
  runtime.run('install', [], { user: BEN });
  runtime.type('Sheet1', 'A1', 'x', { user: CY });
  const [editUid, changeUid] = runtime.triggers.map(({ id }) => id);
  expect(events().slice(2)).toEqual([
    {
      kind: `installed ${BEN} ${CY}`,
      authMode: 'FULL',
      user: CY,
      source: 'local-spreadsheet',
      a1: 'A1',
      value: 'x',
      triggerUid: editUid,
    },
    { kind: 'changed', authMode: 'FULL', user: CY, changeType: 'EDIT', triggerUid: changeUid },
  ]);
});

test('a script’s own writes fire no triggers', async () => {
  const { runtime, events } = open();
  runtime.run('install');
  runtime.run('write');
  await settled();
  expect(events()).toHaveLength(1);
});

describe('what a person does in the grid', () => {
  const rows = { dimension: 'ROW', sheetId: 'sheet-0', sheetName: 'Sheet1' };
  const columns = { ...rows, dimension: 'COL' };
  test.each([
    ['ADD_COLUMNS_ROWS', { ...rows, base: 1, quantity: 2, position: 'before' }, 'INSERT_ROW'],
    ['ADD_COLUMNS_ROWS', { ...columns, base: 1, quantity: 1, position: 'after' }, 'INSERT_COLUMN'],
    ['REMOVE_COLUMNS_ROWS', { ...rows, elements: [3] }, 'REMOVE_ROW'],
    ['REMOVE_COLUMNS_ROWS', { ...columns, elements: [3] }, 'REMOVE_COLUMN'],
    ['CREATE_SHEET', { sheetId: 'new', name: 'New', position: 1 }, 'INSERT_GRID'],
    ['RENAME_SHEET', { sheetId: 'sheet-0', oldName: 'Sheet1', newName: 'Other' }, 'OTHER'],
    [
      'SET_FORMATTING',
      { sheetId: 'sheet-0', target: [{ top: 0, left: 0, bottom: 0, right: 0 }], style: { bold: true } },
      'FORMAT',
    ],
  ])('%s is a change of type %s', async (command, payload, changeType) => {
    const { runtime, events } = open();
    runtime.run('install');
    byHand(runtime, command, payload);
    await settled();
    expect(events().slice(1)).toMatchObject([{ kind: 'changed', changeType, user: ANA }]);
  });
  test('deleting the content of several cells is one edit', async () => {
    const { runtime, events } = open();
    runtime.loadValues('Sheet1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    byHand(runtime, 'DELETE_CONTENT', {
      sheetId: 'sheet-0',
      target: [{ top: 0, left: 0, bottom: 1, right: 1 }],
    });
    await settled();
    expect(events().slice(1)).toMatchObject([{ kind: 'edit', a1: 'A1:B2' }]);
    expect(runtime.values('Sheet1')).toEqual([]);
  });
});

test('of the edits made while a script runs two wait for its end, and the others reach no trigger', () => {
  const { runtime, events } = open();
  let calls = 0;
  const during: number[] = [];
  runtime.beforeCall(() => {
    calls++;
    runtime.type('Sheet1', `A${String(calls)}`, 'x');
    during.push(events().length);
  });
  runtime.run('slow');
  runtime.beforeCall(undefined);
  expect(calls).toBeGreaterThan(4);
  expect(new Set(during)).toEqual(new Set([1]));
  expect(
    events()
      .slice(1)
      .map(({ a1 }) => a1),
  ).toEqual(['A1', 'A2']);
  expect(runtime.values('Sheet1').length).toBe(calls);
});

describe('a viewer', () => {
  test('starts no script and can’t type', () => {
    const { runtime, events } = open({ viewers: [CY] });
    runtime.select('Sheet1', 'A1', { user: CY });
    expect(() => runtime.type('Sheet1', 'A1', 'x', { user: CY })).toThrow(
      'cy@library.example may only view the spreadsheet.',
    );
    expect(runtime.values('Sheet1')).toEqual([]);
    for (const as of ['menu', 'sidebar'] as const)
      expect(() => runtime.run('install', [], { user: CY, as })).toThrow('may only view the spreadsheet');
    expect(events()).toHaveLength(1);
  });
  test('may edit again after becoming an editor', () => {
    const { runtime, events } = open({ viewers: [CY] });
    runtime.book.extras.editors.push(CY);
    runtime.type('Sheet1', 'A1', 'x', { user: CY });
    expect(events()).toHaveLength(2);
  });
});

// Updating: a saved library of every version of the tabs is opened by today's code and set up again, as install.md
// says. Nothing is lost, the tabs are like those of a new sheet, and every form works.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Runtime } from 'apps-script-runtime';
import type { Found, Loaded, Undoable } from '../../src/server/run/answers';
import type { Opening } from '../../src/server/run/today-answers';
import { TABLE_NAMES, TABLES, type TableName } from '../../src/domain/tables';
import { COLUMNS } from '../../src/sheets/tables/layout';
import { MIGRATIONS } from '../../src/sheets/migrations';
import { SHEET_VERSION } from '../../src/sheets/tables/sheet-version';
import { differences, photograph } from '../faults/snapshot';
import {
  addRow,
  ask,
  BEN,
  edit,
  headedRows,
  headingsAt,
  inOneLine,
  newRow,
  ok,
  openAddon,
  outlineOf,
  planLine,
  rowsOf,
  settingOf,
  sheetOf,
  undo,
} from './addon';
import { SAVED_VERSIONS, savedVersion, shortFirstVersion } from './first-version';

/** The day after the last change in these libraries. */
const NOW = '2026-03-10T17:00:00Z';
const open = (version: number): Runtime =>
  openAddon({ now: NOW, workbook: version === 1 ? shortFirstVersion() : savedVersion(version) });

interface Pair {
  /** As saved, and after the paste and *Set up this sheet*: both for reading only. */
  before: Runtime;
  after: Runtime;
}
const pairs = new Map<number, Pair>();
function pairOf(version: number): Pair {
  const known = pairs.get(version);
  if (known) return known;
  const pair = { before: open(version), after: open(version) };
  pair.after.run('setUpThisSheet');
  pairs.set(version, pair);
  return pair;
}
/** An updated one to work in. */
const openUpdated = (version: number): Runtime =>
  openAddon({
    now: NOW,
    workbook: JSON.parse(JSON.stringify(pairOf(version).after.save())) as ReturnType<typeof savedVersion>,
  });

const versionOf = (runtime: Runtime) => settingOf(runtime, 'Version of this sheet');
const tabOf = (name: TableName) => TABLES[name].tab;
/** Without tabs that are made with their first row, if there is none yet. */
const tablesIn = (runtime: Runtime) =>
  TABLE_NAMES.filter((name) =>
    runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tabOf(name)),
  );
const labelsOf = (runtime: Runtime, name: TableName) =>
  (headedRows(runtime, tabOf(name))[0] ?? []).map(String);

test('every version of the tabs has a saved workbook; npm run save-version makes the one for a new version', () => {
  expect(SAVED_VERSIONS).toEqual([1, ...MIGRATIONS.map(({ version }) => version)]);
  expect(SAVED_VERSIONS.at(-1)).toBe(SHEET_VERSION);
  const { scripts } = JSON.parse(readFileSync(path.resolve(__dirname, '../../package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['save-version']).toMatch(/build\/version-workbook\.mjs$/);
});

test.each(SAVED_VERSIONS)('the workbook for version %i is of that version', (version) => {
  expect(versionOf(pairOf(version).before)).toBe(version === 1 ? undefined : version);
});

/** What an update may change: our columns may be added, hidden, widened or grouped, and our headings reworded. */
const CHANGES: readonly RegExp[] = [
  /^(Partners|Events|Contact Log) \| (columns|hidden columns|widths|column groups|filter)$/,
  /^Partners \| row \d+ \| our orgType \|/,
  /^(Partners|Events) \| row \d+ \| our confidential \|/,
  /^Partners \| row \d+ \| our (need|serves|trustedBy|whoKnows|values) \|/,
  /^Partners \| row \d+ \| our stage \| rule$/,
  /^Partners \| row \d+ \| our (contactEmail|cadence) \| rule$/,
  /^Events \| row \d+ \| our participants \| rule$/,
  /^Contact Log \| row \d+ \| our (cameOfIt|replaced) \|/,
  /^Weekly Plan \| (headings \| our level\d \| (value|note)|title \| .*|widths|frozen)$/,
  /^Weekly Plan \| [^|]+ \| our (partner|who) \| rule$/,
];
/** '11:30' becomes '11:30 AM', and a formula of the library's refers to where its cell is now. */
const REWRITTEN =
  /^Events \| row \d+ \| our endsAt \| value: "11:30" -> "11:30 AM"$|^Budget \| .*: =Partners!/;
const isExpected = (place: string) => CHANGES.some((one) => one.test(place));

/** Version 6 moved them to where people look for them. */
const MOVED = ['Relationship status', 'Next contact due'];

/** Ignores the levels' headings, which were reworded; everything else that people read has not changed. */
const plainly = (rows: readonly unknown[][]) =>
  rows.map((row) => row.map((cell) => (/^(›+|Item \d)$/.test(String(cell)) ? '' : inOneLine(cell))));

describe.each(SAVED_VERSIONS)('a library of version %i, updated', (version) => {
  test('has lost no value, note, color, rule or width of its own', () => {
    const { before, after } = pairOf(version);
    expect(versionOf(after)).toBe(SHEET_VERSION);
    const changed = differences(photograph(before), photograph(after), isExpected);
    expect(changed.filter((one) => !REWRITTEN.test(one))).toEqual([]);
    expect(outlineOf(after)).toEqual(outlineOf(before));
    // ✓ for TRUE, and a new heading for ›: everything else in Plan Archive is unchanged.
    const checked = (rows: unknown[][]) =>
      plainly(rows).map((row) => row.map((cell) => (cell === 'true' ? '✓' : cell)));
    expect(plainly(after.values('Plan Archive'))).toEqual(checked(before.values('Plan Archive')));
    const log = before.values('Contact Log');
    expect(after.values('Contact Log').map((row) => row.slice(0, log[0]?.length))).toEqual(log);
    expect(after.values('Undo Journal')).toEqual(before.values('Undo Journal'));
  });

  test('keeps the settings, the lists and the lines that people wrote', () => {
    const { before, after } = pairOf(version);
    const listOf = (runtime: Runtime, label: string) => {
      const column = (runtime.values('Settings')[0] ?? []).indexOf(label);
      return runtime
        .values('Settings')
        .map((row) => row[column] ?? '')
        .filter((cell) => cell !== '');
    };
    for (const label of ['Library staff', 'Ways of contact', 'Types of outreach'])
      expect([label, listOf(after, label)]).toEqual([label, listOf(before, label)]);
    expect(settingOf(after, 'Keep in touch every (days)')).toBe(60);
    expect(settingOf(after, 'Our own line')).toBe('keep');
    for (const label of [
      'Daily check runs as',
      'Daily check last ran',
      'Weekly Plan is for the week of',
      'Set up in',
    ])
      expect([label, settingOf(after, label)]).toEqual([label, settingOf(before, label)]);
    expect(settingOf(after, 'Daily check runs as')).toBe('ana@library.example');
  });

  test('has every column in the same order; only the status and its day may have moved', () => {
    const { before, after } = pairOf(version);
    for (const name of tablesIn(before)) {
      const was = labelsOf(before, name).map((label) => plainly([[label]])[0]?.[0]);
      const now = labelsOf(after, name).map((label) => plainly([[label]])[0]?.[0]);
      const isStill = (label = '') => label === '' || (!MOVED.includes(label) && was.includes(label));
      expect([name, now.filter(isStill)]).toEqual([name, was.filter(isStill)]);
      expect(now).toEqual(expect.arrayContaining(was));
    }
  });

  test('has the labels, drop-downs, formats and colors of a sheet that was set up today', () => {
    const [after, fresh] = [pairOf(version).after, pairOf(SHEET_VERSION).before];
    for (const name of tablesIn(after))
      expect([name, looksOf(after, name)]).toEqual([name, looksOf(fresh, name)]);
  });

  test('works in every form, finds its old rows, and asks no questions', () => {
    const runtime = openUpdated(version);
    const { today } = ok(ask<Opening>(runtime, 'openSidebar'));
    expect(today.headings).toEqual([]);
    const { matches } = ok(ask<Found>(runtime, 'findRows', { table: 'partners', text: 'Teen Shelter' }));
    const ref = matches.items[0]?.ref ?? { table: 'partners', id: '', row: 0, name: '' };
    const { values } = ok(ask<Loaded>(runtime, 'loadRow', ref));
    expect(values).toMatchObject({ contactName: 'Kim Lee', notes: '=a formula in words, 007 and café' });
    ok(edit(runtime, ref, { notes: values['notes'] ?? '' }, { notes: 'They moved' }));
    addRow(runtime, 'partners', { name: 'Harbor School', orgType: 'School' });
    addRow(runtime, 'events', {
      name: 'Open house',
      when: '2026-04-02 18:00',
      partners: 'Zoo',
      participants: '12',
    });
    addRow(runtime, 'plan', { item: 'Print flyers' }, planLine(runtime, 'Outreach To-Do'));
    const contact = {
      when: '2026-03-10',
      partner: 'Harbor School',
      cameOfIt: 'Reached',
      heard: 'All is well',
    };
    ok(ask(runtime, 'saveContact', newRow('log', contact)));
    ok(ask(runtime, 'updateRelationships'));
    const row = (name: string) => rowsOf(runtime, 'Partners').find((one) => one['Partner/Company'] === name);
    expect(row('Teen Shelter (North)')?.['Notes']).toBe('They moved');
    expect(row('Teen Shelter (North)')?.['Relationship status']).toBe('In touch');
    expect(row('Harbor School')?.['Organization type']).toBe('School');
    expect(rowsOf(runtime, 'Events').map((one) => one['Event/Program Name'])).toContain('Open house');
    expect(outlineOf(runtime).map((line) => line.trim())).toContain('Print flyers');
    expect(rowsOf(runtime, 'Contact Log', 1).at(-1)).toMatchObject({
      Partner: 'Harbor School',
      'What came of it': 'Reached',
    });
    ok(ask(runtime, 'checkNow'));
    ok(ask(runtime, 'startWeekAnyway'));
  });

  test('still knows what can be undone, and undoes it or says why not', () => {
    const runtime = openUpdated(version);
    const { operations } = ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo'));
    expect(operations.map(({ words }) => words)).toEqual(
      operations.map(() => expect.stringMatching(/^\S.* · /) as string),
    );
    const last = operations[0];
    const names = () => rowsOf(runtime, 'Partners').map((row) => String(row['Partner/Company']));
    const before = runtime.values('Partners');
    const answer = undo(runtime, last?.id ?? '');
    if (version === 1) {
      expect(answer.ok).toBe(true);
      return;
    }
    // Up to version 7, Undo's record of a new row also covered the columns of that time.
    expect(last?.words).toMatch(/^Added Museum/);
    if (version < 8) {
      expect(answer).toMatchObject({
        ok: false,
        problem: expect.stringMatching(/^Nothing was undone\. “Museum”/) as string,
      });
      expect(runtime.values('Partners')).toEqual(before);
    } else {
      expect(answer).toMatchObject({ ok: true, leftAsIs: { items: [] } });
      // The library of version 10 has a potential partner, too.
      const potential = version < 10 ? [] : ['WIC office'];
      expect(names()).toEqual(['Teen Shelter (North)', 'Zoo', 'Abbey', ...potential]);
    }
  });

  test('doesn’t change when it is set up once more', () => {
    const runtime = openUpdated(version);
    const before = JSON.stringify(runtime.save().books);
    runtime.run('setUpThisSheet', [], { user: BEN });
    expect(JSON.stringify(runtime.save().books)).toBe(before);
  });
});

/** Label, note, rule and format of our columns, by key, and our colors, without the columns' places. */
function looksOf(runtime: Runtime, name: TableName) {
  const sheet = sheetOf(runtime, tabOf(name));
  const values = sheet.getDataRange().getValues() as unknown[][];
  const head = headingsAt(values);
  const labels = (values[head] ?? []).map(String);
  const ours = COLUMNS[name].filter(({ onRequest }) => onRequest === undefined);
  const columns = ours.map(({ key, label, formerLabel }) => {
    const at = labels.findIndex((one) => one === label || (one === formerLabel && formerLabel !== undefined));
    const rule = at < 0 ? null : sheet.getRange(30, at + 1).getDataValidation();
    const [given] = (rule?.getCriteriaValues() ?? []) as unknown[];
    return {
      key,
      label: labels[at],
      hint: TABLES[name].hasHints && values[head + 1]?.[at],
      note: at < 0 ? '' : sheet.getRange(head + 1, at + 1).getNote(),
      format: at < 0 ? '' : sheet.getRange(30, at + 1).getNumberFormat(),
      rule: rule && [String(rule.getCriteriaType()), rule.getAllowInvalid(), labelOfList(given)],
    };
  });
  const colors = sheet.getConditionalFormatRules().flatMap((one) => {
    const condition = one.getBooleanCondition();
    const mark = /N\("Outreach: ([^"]+)"\)/.exec(String(condition?.getCriteriaValues()[0] ?? ''))?.[1];
    return mark === undefined ? [] : [[mark, condition?.getBackground(), condition?.getFontColor()]];
  });
  return { columns, colors };
}

/** The heading of the range that a drop-down offers, or the list itself. */
function labelOfList(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('getSheet' in given)) return given;
  const range = given as GoogleAppsScript.Spreadsheet.Range;
  return `${range.getSheet().getName()} | ${String(range.getSheet().getRange(1, range.getColumn()).getValue())}`;
}

// Audiences end to end: read from the tabs, suggested, and in the report; and the list of values in Settings.
import type { Runtime } from 'apps-script-runtime';
import type { AudiencesRead } from '../../src/server/run/audience-answers';
import type { PartnershipsRead } from '../../src/server/run/partnership-answers';
import type { Suggestions, Today } from '../../src/server/run/today-answers';
import { REPORT_TAB } from '../../src/words/report-tab';
import { type PrintedPage } from '../../src/domain/counting/report-page';
import { addRow, ask, headedRows, ok, openLibrary, undo } from './addon';
import { costOf, fill } from './filled';
import { makeReport, openReporting, partOf, reportRows } from './reporting';

const read = (runtime: Runtime) => ok<AudiencesRead>(ask(runtime, 'readAudiences'));
const readToday = (runtime: Runtime) => ok<{ today: Today } & Suggestions>(ask(runtime, 'readToday'));

function withAudiences(runtime: Runtime): Runtime {
  addRow(runtime, 'audiences', { name: 'New parents', people: '400', source: 'Census', year: '2024' });
  addRow(runtime, 'audiences', { name: '3rd grade' });
  addRow(runtime, 'partners', {
    name: 'WIC office',
    stage: 'Potential',
    serves: 'New parents',
    orgType: 'Health',
  });
  addRow(runtime, 'partners', { name: 'Hidden House', serves: 'New parents', orgType: 'Shelter' });
  return runtime;
}

describe('what is said of audiences', () => {
  test('comes from the three tabs; the gaps go first', () => {
    const { audiences, map, unlisted } = read(withAudiences(openReporting()));
    expect(audiences.items).toMatchObject([
      {
        ref: { table: 'audiences', name: 'New parents' },
        size: 'Roughly 400 people (Census, 2024)',
        words:
          'No event says it’s for New parents; Hidden House serves them; WIC office serves them and is a potential partner.',
        isGap: true,
      },
      { ref: { name: '3rd grade' }, words: expect.stringContaining('45 people') as string, isGap: false },
    ]);
    expect(map.audiences).toEqual(['New parents', '3rd grade']);
    expect(map.rows.items.at(-1)).toEqual({
      kind: 'Shelter',
      cells: [[{ name: 'Hidden House', isPotential: false }], []],
    });
    expect([map.unplaced.items.length, map.unplaced.more]).toEqual([2, 0]);
    expect(unlisted).toEqual([]);
  });

  test('is under its own name where somebody picks it, whatever else it is called', () => {
    const runtime = openReporting();
    addRow(runtime, 'audiences', { name: 'Teens (also teenagers)' });
    expect(read(runtime).map.audiences).toEqual(['Teens']);
    expect(readToday(runtime).audiences).toEqual(['Teens']);
  });

  test('is nothing before there is one, but for names that events use', () => {
    const { audiences, map, unlisted } = read(openReporting());
    expect([audiences, map.audiences, unlisted]).toEqual([{ items: [], more: 0 }, [], ['3rd grade']]);
  });

  test('of rows typed by hand: blank names and repeated ones are left out', () => {
    const runtime = withAudiences(openLibrary());
    runtime.type('Audiences', 'A5', ' ');
    runtime.type('Audiences', 'B5', '12');
    runtime.type('Audiences', 'A6', 'new parents');
    runtime.type('Audiences', 'A7', '=Teens');
    const names = read(runtime).audiences.items.map(({ ref }) => ref.name);
    expect(names).toContain('New parents');
    expect(names).not.toContain('new parents');
    expect(readToday(runtime).audiences).not.toContain('');
  });

  test('fits in one answer, however much there is', () => {
    const runtime = withAudiences(openLibrary());
    fill(runtime, 'Audiences', 2, 300, (at) => ({ Audience: `Audience ${at} ${'x'.repeat(200)}` }));
    fill(runtime, 'Partners', 2, 600, (at) => ({
      'Partner/Company': `Partner ${at} ${'y'.repeat(200)}`,
      Serves: 'New parents',
      'Organization type': `Type ${at % 90}`,
    }));
    const answer = read(runtime);
    expect(JSON.stringify(answer).length).toBeLessThan(100_000);
    expect(answer.audiences.more).toBeGreaterThan(0);
  });
});

test('a library without audiences reads no more tabs than before; with audiences, one more', () => {
  const cost = (runtime: Runtime) => costOf(runtime, () => readToday(runtime)).reads;
  const without = openLibrary();
  addRow(without, 'partners', { name: 'Zoo' });
  const before = cost(without);
  addRow(without, 'audiences', { name: 'Teens' });
  expect(cost(without)).toBe(before + 1);
  expect(readToday(without).audiences).toEqual(['Teens']);
});

test('Today shows a potential partner with a first step, until it is put off', () => {
  const runtime = openLibrary({ now: '2026-03-04T17:00:00Z' });
  addRow(runtime, 'partners', { name: 'WIC office', stage: 'Potential' });
  const step = { stage: 'Potential', firstStep: 'Ask Kim' };
  addRow(runtime, 'partners', { name: 'Food Bank', ...step, caller: 'Ben', staff: 'Ana' });
  addRow(runtime, 'partners', { name: 'Museum', ...step, focus: 'Yes' });
  addRow(runtime, 'partners', { name: 'Mill', ...step, pausedUntil: '2026-04-01' });
  addRow(runtime, 'partners', { name: 'Zoo', firstStep: 'Call' });
  expect(readToday(runtime).today.potential.items).toMatchObject([
    { ref: { name: 'Museum' }, reason: 'First step: Ask Kim', staff: '' },
    { ref: { name: 'Food Bank' }, staff: 'Ben' },
  ]);
});

describe('the report', () => {
  test('has a part about audiences, which names no partner', () => {
    const runtime = withAudiences(openReporting());
    makeReport(runtime);
    const rows = reportRows(runtime);
    expect(partOf(rows, REPORT_TAB.reached)).toEqual([
      ['No event says it’s for New parents.'],
      ['', ...REPORT_TAB.reachedHeads],
      ['New parents', 0, 0, 1, 1],
      ['3rd grade', 1, 45, 0, 0],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Hidden House|WIC/);
  });

  test('has none where no audience is listed', () => {
    const runtime = openReporting();
    makeReport(runtime);
    expect(JSON.stringify(reportRows(runtime))).not.toContain(REPORT_TAB.reached);
  });

  test('shows no small number, if the library hides those', () => {
    const runtime = withAudiences(openReporting());
    addRow(runtime, 'events', {
      ...{ name: 'Circle', when: '2026-02-11', type: '– New parents', participants: '3' },
    });
    ok(
      ask(runtime, 'turnOnReport', {
        profile: { ...readProfile(runtime), hidesSmall: true },
        ...{ hasHours: false, hasData: false },
      }),
    );
    makeReport(runtime);
    expect(partOf(reportRows(runtime), REPORT_TAB.reached)).toContainEqual([
      'New parents',
      1,
      'under 5',
      1,
      1,
    ]);
  });

  test('has it on the page for the year, too, with a few audiences', () => {
    const runtime = withAudiences(openReporting());
    for (let at = 0; at < 5; at++) addRow(runtime, 'audiences', { name: `Audience ${at}` });
    const { pages } = ok<{ pages: Record<'year', PrintedPage> }>(ask(runtime, 'readReportPages'));
    const cells = pages.year.rows.map((row) => row.cells);
    const start = cells.findIndex(([first]) => first === REPORT_TAB.reached);
    expect(cells.slice(start + 1, start + 8).map(([first]) => first)).toEqual([
      expect.stringMatching(/^No event says it’s for New parents\. No event says it’s for /),
      ...['', 'New parents', 'Audience 0', 'Audience 1', 'Audience 2'],
      REPORT_TAB.others(3),
    ]);
  });
});

const readProfile = (runtime: Runtime) =>
  ok<{ profile: Record<string, unknown> }>(ask(runtime, 'readReport')).profile;

describe('the list of values', () => {
  const START = ['Equity', 'Diversity', 'Inclusion', 'Youth'];
  const values = (runtime: Runtime) => readToday(runtime).lists.values;
  const add = (runtime: Runtime, ...names: string[]) =>
    ok<{ names: string[] }>(ask(runtime, 'addToList', { list: 'values', names })).names;
  const labels = (runtime: Runtime) => headedRows(runtime, 'Settings')[0] ?? [];

  test('offers some before it is in Settings, and isn’t made by set-up', () => {
    const runtime = openLibrary();
    expect(values(runtime)).toEqual(START);
    expect(labels(runtime)).not.toContain('Scope or values');
  });

  test('is made with the first value that is added, and moves no other list', () => {
    const runtime = openLibrary();
    const before = labels(runtime).slice(0, 9);
    expect(add(runtime, 'Literacy', 'equity')).toEqual([...START, 'Literacy']);
    expect(values(runtime)).toEqual([...START, 'Literacy']);
    expect(labels(runtime).slice(0, 9)).toEqual(before);
    expect(add(runtime, 'Literacy', 'Jobs')).toEqual([...START, 'Literacy', 'Jobs']);
    expect(labels(runtime).filter((label) => label === 'Scope or values')).toHaveLength(1);
  });

  test('stands beside the staff’s emails, whichever comes first', () => {
    for (const isFirst of [true, false]) {
      const runtime = openLibrary();
      if (isFirst) add(runtime, 'Jobs');
      ok(ask(runtime, 'addStaff', { emails: ['ana@library.example'] }));
      if (!isFirst) add(runtime, 'Jobs');
      expect(values(runtime)).toEqual([...START, 'Jobs']);
      const { hasColumn } = ok<{ hasColumn: boolean }>(ask(runtime, 'readAccess'));
      expect(hasColumn).toBe(true);
      // What the add-on keeps for itself is still found.
      expect(ok<{ words: string }>(ask(runtime, 'setUpThisSheet'))).toBeTruthy();
      expect(readToday(runtime).today.questions.items).toEqual([]);
    }
  });

  test('may be emptied by a person: then nothing is offered', () => {
    const runtime = openLibrary();
    add(runtime, 'Jobs');
    const column = labels(runtime).indexOf('Scope or values') + 1;
    const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Settings');
    sheet?.getRange(2, column, 10, 1).clearContent();
    expect(values(runtime)).toEqual([]);
  });
});

test('the first audience can be undone', () => {
  const runtime = openLibrary();
  const saved = addRow(runtime, 'audiences', { name: 'Teens' });
  ok(undo(runtime, saved.undoId));
  expect(read(runtime).audiences.items).toEqual([]);
});

test('who could be next is proposed on the page for partnerships: those who reach a gap first, but never the partner itself', () => {
  const runtime = withAudiences(openReporting());
  addRow(runtime, 'partners', { name: 'Bakery', stage: 'Potential' });
  const next = (name: string) =>
    ok<PartnershipsRead>(ask(runtime, 'readPartnerships', { table: 'partners', id: '', row: 0, name })).next
      .items;
  expect(next('Zoo')).toEqual([
    { partner: 'WIC office', why: 'Could help you reach New parents.' },
    { partner: 'Bakery', why: 'A potential partner.' },
  ]);
  expect(next('WIC office').map(({ partner }) => partner)).toEqual(['Bakery']);
});

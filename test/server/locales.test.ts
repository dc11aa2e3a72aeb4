// A library in each of six locales: cells, the sidebar, My week and the email write days and times as its spreadsheet
// does, and read them back exactly.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Runtime, RuntimeOptions } from 'apps-script-runtime';
import { DEFAULT_LOCALE, setLocale } from '../../src/domain/basics/locale';
import { textOfWeek } from '../../src/domain/digest/digest-text';
import type { Loaded, RowRef } from '../../src/server/run/answers';
import type { MyWeeks, Opening } from '../../src/server/run/today-answers';
import {
  headingsAt,
  headedRows,
  CODE,
  MANIFEST,
  addRow,
  ask,
  ok,
  openFilled,
  planLine,
  sheetOf,
} from './addon';

const DIGEST = readFileSync(path.resolve(__dirname, '../../dist/extras/Digest.js'), 'utf8');
const WITH_MAIL: RuntimeOptions = {
  code: `${CODE}\n${DIGEST}`,
  manifest: {
    ...MANIFEST,
    oauthScopes: [...MANIFEST.oauthScopes, 'https://www.googleapis.com/auth/script.send_mail'],
  },
};

interface Case {
  /** The event of Wednesday, March 4, 2:45 to 3:45 PM. */
  date: string;
  end: string;
  planned: string;
  /** A day without a time in the plan. */
  bare: RegExp;
  /** What a typed 3/2 means. */
  typed: string;
  time: string;
  due: string;
  paused: string;
  week: string;
}
const american = {
  planned: 'Wed Mar 4, 2:45-3:45 PM',
  time: '2:45-3:45 PM',
  end: '3:45 PM',
  due: 'due Fri Jan 30',
  paused: 'Paused until May 1',
};
const european = {
  planned: 'Wed 4 Mar, 14:45-15:45',
  time: '14:45-15:45',
  end: '15:45',
  due: 'due Fri 30 Jan',
  paused: 'Paused until 1 May',
  typed: '2026-02-03',
  bare: /^\S+ 5 \S+$/,
  week: 'Mon 2 Mar to Sun 8 Mar',
};
const SUNDAY_WEEK = 'Sun 1 Mar to Sat 7 Mar';
const CASES: Record<string, Case> = {
  en_US: {
    ...american,
    ...{ date: '3/4/2026 2:45 PM', bare: /^Thu Mar 5$/, typed: '2026-03-02', week: 'Sun Mar 1 to Sat Mar 7' },
  },
  en_GB: { ...european, date: '04/03/2026 14:45' },
  de_DE: { ...european, date: '4.3.2026 14:45' },
  fr_FR: { ...european, date: '04/03/2026 14:45' },
  es_MX: {
    ...european,
    ...{ date: '4/3/2026 2:45 PM', planned: 'Wed 4 Mar, 2:45-3:45 PM', time: '2:45-3:45 PM', end: '3:45 PM' },
    week: SUNDAY_WEEK,
  },
  ja_JP: {
    ...american,
    ...{ date: '2026/3/4 14:45', planned: 'Wed Mar 4, 14:45-15:45', time: '14:45-15:45', end: '15:45' },
    ...{ typed: '2026-03-02', bare: /5/, week: 'Sun Mar 1 to Sat Mar 7' },
  },
};

/** The cells of a tab as people see them, by its headings. */
function shown(runtime: Runtime, tab: string): Record<string, string>[] {
  const all = sheetOf(runtime, tab).getDataRange().getDisplayValues();
  const [labels = [], ...rows] = all.slice(headingsAt(all));
  return rows.map((row) => Object.fromEntries(row.map((text, at) => [labels[at] ?? '', text])));
}
const rowWith = (runtime: Runtime, tab: string, text: string) =>
  shown(runtime, tab).find((row) => Object.values(row).includes(text)) ?? {};

const columnOf = (runtime: Runtime, tab: string, label: string): string =>
  sheetOf(runtime, tab)
    .getRange(1, (headedRows(runtime, tab)[0] ?? []).indexOf(label) + 1)
    .getA1Notation()
    .replace('1', '');
const type = (runtime: Runtime, tab: string, row: number, label: string, text: string) =>
  runtime.type(tab, `${columnOf(runtime, tab, label)}${row}`, text);

const valuesOf = (runtime: Runtime, ref: RowRef) => ok(ask<Loaded>(runtime, 'loadRow', ref)).values;

function fill(runtime: Runtime): void {
  addRow(runtime, 'partners', {
    name: 'WorkSource',
    staff: 'Ana',
    lastContact: '2025-11-01',
    reviewOn: '2026-03-06',
  });
  addRow(runtime, 'partners', { name: 'Hub', staff: 'Ana', pausedUntil: '2026-05-01' });
  addRow(runtime, 'events', {
    ...{
      name: 'Career Fair',
      when: '2026-03-04 14:45',
      endsAt: '15:45',
      partners: 'WorkSource',
      staff: 'Ana',
    },
  });
  addRow(runtime, 'events', { name: 'Camp', when: '2026-03-05', endsAt: '2026-03-06 16:00', staff: 'Ana' });
  const outreach = { ...planLine(runtime, 'Outreach To-Do'), id: 'heading-outreach' };
  addRow(runtime, 'plan', { item: 'Send flyers', when: '2026-03-05', who: 'Ana' }, outreach);
  ok(ask(runtime, 'startWeek'));
}
const library = (locale: string): Runtime => openFilled(fill, { ...WITH_MAIL, locale });

afterEach(() => setLocale(DEFAULT_LOCALE));

describe.each(Object.entries(CASES))('in %s', (locale, expected) => {
  test('cells show days and times in the locale’s format, and read back exactly', () => {
    const runtime = library(locale);
    const fair: RowRef = { table: 'events', id: '', row: 3, name: 'Career Fair' };
    expect(rowWith(runtime, 'Events', 'Career Fair')).toMatchObject({
      'Date and Time': expected.date,
      'Ends at': expected.end,
    });
    expect(valuesOf(runtime, fair)).toMatchObject({ when: '2026-03-04 14:45', endsAt: '15:45' });
    expect(rowWith(runtime, 'Weekly Plan', 'Career Fair')['When']).toBe(expected.planned);
    expect(valuesOf(runtime, planLine(runtime, 'Career Fair'))['when']).toBe('Wed 2026-03-04, 14:45-15:45');
    expect(rowWith(runtime, 'Weekly Plan', 'Send flyers')['When']).toMatch(expected.bare);
    expect(valuesOf(runtime, planLine(runtime, 'Send flyers'))['when']).toBe('2026-03-05');
    expect(rowWith(runtime, 'Partners', 'Hub')['Relationship status']).toBe(expected.paused);
  });

  test('what somebody types by hand is read in the locale’s order of day and month', () => {
    const runtime = library(locale);
    type(runtime, 'Partners', 3, 'Last Contact Date', '3/2/2026');
    expect(valuesOf(runtime, { table: 'partners', id: '', row: 3, name: 'WorkSource' })['lastContact']).toBe(
      expected.typed,
    );
    const row = sheetOf(runtime, 'Weekly Plan').getLastRow() + 1;
    runtime.type('Weekly Plan', `${columnOf(runtime, 'Weekly Plan', 'Item')}${row - 1}`, 'Errands');
    type(runtime, 'Weekly Plan', row - 1, 'When', '3/2 at noon, if open');
    const { today } = ok(ask<Opening>(runtime, 'openSidebar'));
    const isThisWeek = expected.typed === '2026-03-02';
    expect(today.questions.items.map(({ sentence }) => sentence).join(' ')).not.toContain('3/2 at noon');
    expect(isThisWeek).toBe(expected.typed.endsWith('03-02'));
  });

  test('the sidebar, My week and the email use the same format and the locale’s week', () => {
    const runtime = library(locale);
    const opening = ok(ask<Opening & { locale: string }>(runtime, 'openSidebar'));
    expect(opening.locale).toBe(locale);
    const fair = opening.today.thisWeek.items.find(({ ref }) => ref.name === 'Career Fair');
    expect(fair).toMatchObject({ day: '2026-03-04', time: expected.time });
    setLocale(opening.locale);
    const { weeks, today } = ok(ask<MyWeeks>(runtime, 'readMyWeek', ['Ana']));
    const text = weeks[0] ? textOfWeek('Ana', weeks[0].parts, today) : '';
    expect(text).toContain(expected.week);
    expect(text).toContain(`WorkSource, ${expected.due}`);
    expect(text).toContain(`${expected.planned}: Career Fair`);
    runtime.run('startDigest');
    const labels = runtime.values('Settings')[0] as string[];
    const first = labels.indexOf('Digest by mail to');
    sheetOf(runtime, 'Settings')
      .getRange(2, first + 1, 1, 3)
      .setValues([['Ana', 'ana@library.example', 'Monday']]);
    runtime.run('digestWeekly', [], { as: 'clock' });
    const { outbox } = runtime as Runtime & { outbox: readonly { subject: string; body: string }[] };
    expect(outbox).toHaveLength(1);
    expect(outbox[0]?.body).toContain(expected.week);
    expect(outbox[0]?.body).toContain(expected.due);
    expect(`${outbox[0]?.subject} ${outbox[0]?.body}`).not.toMatch(/\d{4}-\d\d-\d\d/);
    // Only once a week, whatever format the mark in Settings has.
    runtime.run('digestWeekly', [], { as: 'clock' });
    expect(outbox).toHaveLength(1);
  });

  test('nothing that people see shows a date like 2026-03-04', () => {
    const runtime = library(locale);
    runtime.advanceTo('2026-03-17T17:00:00Z');
    ok(ask(runtime, 'startWeek'));
    for (const tab of ['Partners', 'Events', 'Weekly Plan', 'Plan Archive']) {
      const sheet = sheetOf(runtime, tab);
      const visible = sheet
        .getDataRange()
        .getDisplayValues()
        .map((row) => row.filter((_, at) => !sheet.isColumnHiddenByUser(at + 1)).join(' | '));
      expect(visible.filter((row) => /\d{4}-\d\d-\d\d/.test(row))).toEqual([]);
    }
    expect(JSON.stringify(shown(runtime, 'Plan Archive'))).toContain('Week of ');
  });
});

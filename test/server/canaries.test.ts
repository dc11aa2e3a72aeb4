// What gets out. Everything that is made for somebody else is a row of this table, or of its parts in surfaces-*.ts. Any
// field that a row doesn't allow is private, even a new one.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import { TABLE_NAMES, TABLES } from '../../src/domain/tables';
import { textOfWeek } from '../../src/domain/digest/digest-text';
import { SCRIPT_PROBES } from '../../src/domain/upkeep/probes';
import type { Capped } from '../../src/server/run/answers';
import type { StoryChoice } from '../../src/server/run/report-answers';
import type { MyWeeks } from '../../src/server/run/today-answers';
import { CANARIES, canariesIn, openCanaryLibrary, unfilledFields } from './canary-library';
import { ask, ok, openAddon, sheetOf } from './addon';
import { clear, copyOf, factsOf } from './copied-library';
import { WITH_MAIL, outboxOf } from './mailing';
import { makeReport } from './reporting';
import { surface, tabsOf } from './surface';
import { CALENDARS } from './surfaces-calendar';
import { HAND_OVERS } from './surfaces-handoff';
import { PARTNERSHIPS } from './surfaces-partnerships';
import { PARTNER_PAGES } from './surfaces-partner-page';

const allOf = (runtime: Runtime): string => {
  const { books, properties } = JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime;
  return JSON.stringify({ books, properties });
};

/** What a count consists of. */
const COUNTED = ['partners.orgType', 'events.type', 'events.sessions 1', 'events.participants 1'];
/** An audience is a group of people, never one of them. Goals are in the year's page with what came of them, not whose they are. */
const REPORTED = [...COUNTED, 'audiences.name', 'goals.goal', 'goals.came'];

/** On Monday morning. */
function mailOf(runtime: Runtime): string {
  const asking = openAddon({
    ...WITH_MAIL,
    workbook: JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime,
  });
  asking.run('startDigest');
  const column = (asking.values('Settings')[0] ?? []).indexOf('Digest by mail to') + 1;
  sheetOf(asking, 'Settings').getRange(2, column).setValue('Everyone');
  asking.run('digestWeekly', [], { as: 'clock' });
  const sent = outboxOf(asking);
  if (sent.length === 0) throw new Error('No mail was sent');
  return JSON.stringify(sent);
}

/** Lines with an outcome, as if somebody had done them. */
function checkOffLines(runtime: Runtime): void {
  const rows = runtime.values('Weekly Plan');
  const heads = rows.find((cells) => cells.includes('Outcome / notes')) ?? [];
  const [done, outcome] = [heads.indexOf('Done'), heads.indexOf('Outcome / notes')];
  rows.forEach((cells, at) => {
    if (cells !== heads && at > rows.indexOf(heads) && cells[outcome] !== '')
      sheetOf(runtime, 'Weekly Plan')
        .getRange(at + 1, done + 1)
        .setValue(true);
  });
}

function makeReportWithStories(runtime: Runtime): void {
  makeReport(runtime);
  checkOffLines(runtime);
  const { stories } = ok(ask<{ stories: Capped<StoryChoice> }>(runtime, 'readStories'));
  ok(ask(runtime, 'makeReport', { needs: '', stories: stories.items.map(({ id }) => id) }));
}

const SURFACES = [
  surface(
    'the tab Report',
    'a supervisor and the state',
    (runtime) => tabsOf(runtime, makeReport(runtime).tab),
    [...REPORTED, 'events.name', 'events.when', 'events.hours 1'],
  ),
  surface(
    'the tab Report with every story that can be chosen',
    'a supervisor and the state',
    (runtime) => {
      makeReportWithStories(runtime);
      return tabsOf(runtime, 'Report');
    },
    [...REPORTED, 'events.name', 'events.when', 'events.hours 1', 'plan.item', 'plan.outcome'],
  ),
  surface(
    'the printed report, as page, text and .csv',
    'a supervisor and the state',
    (runtime) => JSON.stringify(ok(ask(runtime, 'readReportPages'))),
    [...REPORTED, 'events.hours 1'],
  ),
  surface(
    'the printed report with every story that can be chosen',
    'a supervisor and the state',
    (runtime) => {
      makeReportWithStories(runtime);
      return JSON.stringify(ok(ask(runtime, 'readReportPages')));
    },
    [...REPORTED, 'events.hours 1', 'plan.item', 'plan.outcome'],
  ),
  surface(
    'the tab Report data',
    'everyone who can see a dashboard made of it',
    (runtime) => {
      makeReport(runtime);
      return tabsOf(runtime, 'Report data');
    },
    [...COUNTED, 'events.id', 'events.when', 'events.hours 1'],
  ),
  surface(
    'the tab Partner directory',
    'other branches of the system',
    (runtime) => {
      makeReport(runtime);
      return tabsOf(runtime, 'Partner directory');
    },
    // The third partner's location is confidential. The last contact with the others is one of the log.
    [1, 2].flatMap((row) =>
      ['partners.name', 'partners.orgType', 'partners.staff', 'log.when'].map((field) => `${field} ${row}`),
    ),
  ),
  surface('the weekly mail', 'everyone at the library who asked for it', mailOf, [
    'partners.name',
    'partners.reviewOn',
    'log.promisedBy',
  ]),
  surface(
    'the printed week',
    'staff, and anyone who finds the paper',
    (runtime) => JSON.stringify(ok(ask(runtime, 'readPaperWeek'))),
    [
      ...['plan.item', 'plan.when', 'plan.who', 'partners.name', 'partners.contactName'],
      ...['partners.contactPhone', 'log.staff', 'log.promised', 'log.promisedBy', 'log.next'],
      ...['log.nextBy', 'log.nextWho'],
    ],
  ),
  surface(
    'everyone’s week, copied as text',
    'staff, and anyone they send it to',
    (runtime) => {
      const { weeks, today } = ok(ask<MyWeeks>(runtime, 'readMyWeek', ['']));
      return weeks.map(({ name, parts }) => textOfWeek(name, parts, today)).join();
    },
    [
      ...['partners.name', 'partners.reviewOn', 'plan.item', 'plan.when', 'plan.who'],
      ...['log.promised', 'log.promisedBy'],
    ],
  ),
  ...PARTNER_PAGES,
  ...HAND_OVERS,
  ...CALENDARS,
  ...PARTNERSHIPS,
  surface(
    'what Check this installation says, to copy',
    'anyone who helps with the add-on',
    (runtime) => JSON.stringify(ok(ask(runtime, 'checkInstallation', { probes: [...SCRIPT_PROBES] }))),
    [],
  ),
  surface(
    'a copy of the sheet, after Clear this copy',
    'another library',
    (runtime) => {
      const copy = copyOf(runtime);
      ok(clear(copy, factsOf(copy).copy?.tabs ?? []));
      return allOf(copy);
    },
    // The lists and numbers in Settings stay, except for the staff.
    [
      ...['settings.methods', 'settings.types', 'settings.orgTypes', 'settings.cadence', 'settings.dueSoon'],
      ...['partners.method', 'partners.orgType', 'events.type', 'log.how'],
      ...['settings.values', 'partners.values'],
    ],
  ),
];

/** Nobody sees these without opening the sheet. For fields with fixed answers, that means any other word. */
const STAFF_ONLY: readonly string[] = [
  ...['interest', 'lastContact', 'previous', 'notes', 'cadence', 'stage', 'pausedUntil'].map(
    (key) => `partners.${key}`,
  ),
  ...['focus', 'confidential', 'why', 'serves', 'trustedBy'].map((key) => `partners.${key}`),
  ...['objective', 'marketing', 'notes', 'cancelled', 'confidential', 'countsAs'].map(
    (key) => `events.${key}`,
  ),
  ...['format', 'ageGroup', 'online', 'sharedWith'].map((key) => `events.${key}`),
  ...['plan.contactKind', 'log.cameOfIt'],
  ...['id', 'spectrumNow', 'spectrumWanted', 'notes'].map((key) => `partnerships.${key}`),
  ...['id', 'for'].map((key) => `actions.${key}`),
  ...['id', 'whose', 'who', 'year', 'term'].map((key) => `goals.${key}`),
  ...['id', 'people', 'source', 'year'].map((key) => `audiences.${key}`),
  ...['settings.staff', 'settings.staffEmails', 'settings.lastResult'],
];

test('for every field, somebody decided who may see it', () => {
  const allowed = SURFACES.flatMap((one) => one.allowed).map((name) => name.replace(/ \d$/, ''));
  const named = [...STAFF_ONLY, ...allowed];
  const fields = [...new Set(CANARIES.map(({ field }) => field))];
  expect(
    fields
      .filter((field) => !named.includes(field))
      .map((field) => `${field}: allow it where somebody else may see it, or name it in STAFF_ONLY.`),
  ).toEqual([]);
  expect(STAFF_ONLY.filter((field) => !fields.includes(field) || allowed.includes(field))).toEqual([]);
});

test('every field of the library holds something of its own', () => {
  // A new kind of field needs a value in canary-library.ts.
  expect(unfilledFields()).toEqual([]);
  const runtime = openCanaryLibrary();
  const all = canariesIn(tabsOf(runtime, 'Settings', ...TABLE_NAMES.map((name) => TABLES[name].tab)));
  const lost = CANARIES.filter((one) => !all.includes(one)).map(({ field, row }) => `${field} ${row}`);
  expect(lost).toEqual([]);
});

describe.each(SURFACES)('$name, for $audience', ({ make, allowed, audience }) => {
  const found = () =>
    canariesIn(make(openCanaryLibrary())).map(({ field, row }) => ({ field, one: `${field} ${row}` }));

  test('shows no field that isn’t allowed there', () => {
    const leaks = found().filter(({ field, one }) => !allowed.includes(field) && !allowed.includes(one));
    expect(
      leaks.map(({ one }) => `${one} would be seen by ${audience}. Is it in the list of this row?`),
    ).toEqual([]);
  });

  test('shows every field that is allowed there', () => {
    const there = found();
    expect(allowed.filter((name) => !there.some(({ field, one }) => [field, one].includes(name)))).toEqual(
      [],
    );
  });
});

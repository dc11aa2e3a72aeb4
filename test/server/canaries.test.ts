// What gets out. Everything that is made for somebody else is a row of this table, or of a part of it beside it (surfaces-*.ts).
// Any field that a row doesn't allow is private, also one that is new.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import { SCRIPT_PROBES } from '../../src/domain/upkeep/probes';
import { CANARIES, canariesIn, openCanaryLibrary, unfilledFields } from './canary-library';
import { ask, ok, openAddon, sheetOf } from './addon';
import { clear, copyOf, factsOf } from './copied-library';
import { WITH_MAIL, outboxOf } from './mailing';
import { makeReport } from './reporting';
import { surface, tabsOf } from './surface';
import { CALENDARS } from './surfaces-calendar';
import { HAND_OVERS } from './surfaces-handoff';
import { PARTNER_PAGES } from './surfaces-partner-page';

const allOf = (runtime: Runtime): string => {
  const { books, properties } = JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime;
  return JSON.stringify({ books, properties });
};

/** What a count consists of. */
const COUNTED = ['partners.orgType', 'events.type', 'events.sessions 1', 'events.participants 1'];

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

const SURFACES = [
  surface(
    'the tab Report',
    'a supervisor and the state',
    (runtime) => tabsOf(runtime, makeReport(runtime).tab),
    [...COUNTED, 'events.name', 'events.when', 'events.hours 1'],
  ),
  surface(
    'the printed report, as page, text and .csv',
    'a supervisor and the state',
    (runtime) => JSON.stringify(ok(ask(runtime, 'readReportPages'))),
    [...COUNTED, 'events.hours 1'],
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
  ...PARTNER_PAGES,
  ...CALENDARS,
  ...HAND_OVERS,
  surface(
    'what Check this installation says, to copy',
    'whoever helps with the add-on',
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
    ],
  ),
];

/** Nobody sees them without opening the sheet. Of fields with fixed answers, that is any other word there. */
const STAFF_ONLY: readonly string[] = [
  ...['id', 'interest', 'lastContact', 'previous', 'notes', 'cadence', 'stage', 'pausedUntil'].map(
    (key) => `partners.${key}`,
  ),
  ...['focus', 'confidential', 'story', 'caller', 'firstStep', 'why'].map((key) => `partners.${key}`),
  ...['staff', 'objective', 'marketing', 'notes', 'cancelled', 'confidential', 'countsAs'].map(
    (key) => `events.${key}`,
  ),
  ...['format', 'ageGroup', 'online'].map((key) => `events.${key}`),
  ...['plan.contactKind', 'plan.outcome', 'log.cameOfIt'],
  ...['settings.staff', 'settings.lastResult'],
];

test('somebody decided about every field', () => {
  const named = [...STAFF_ONLY, ...SURFACES.flatMap(({ allowed }) => allowed)].map((name) =>
    name.replace(/ \d$/, ''),
  );
  const fields = [...new Set(CANARIES.map(({ field }) => field))];
  expect(
    fields
      .filter((field) => !named.includes(field))
      .map((field) => `${field}: allow it where somebody else may see it, or name it in STAFF_ONLY.`),
  ).toEqual([]);
  const allowed = SURFACES.flatMap((one) => one.allowed);
  expect(STAFF_ONLY.filter((field) => !fields.includes(field) || allowed.includes(field))).toEqual([]);
});

test('every field of the library holds something of its own', () => {
  // A new kind of field needs a value in canary-library.ts.
  expect(unfilledFields()).toEqual([]);
  const runtime = openCanaryLibrary();
  const all = canariesIn(tabsOf(runtime, 'Partners', 'Events', 'Contact Log', 'Weekly Plan', 'Settings'));
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

// What other programs rely on: the columns of Report data and Partner directory, and what their cells may say.
import { directoryOf } from '../../../src/domain/basics/names';
import { directoryRows, type PartnerToList } from '../../../src/domain/counting/directory-data';
import {
  DIRECTORY_COLUMNS,
  DIRECTORY_DAYS,
  DIRECTORY_VERSION,
  DATA_COLUMNS,
  DATA_VERSION,
  DAY_COLUMNS,
  STATUS,
} from '../../../src/domain/counting/data-columns';
import { GENERAL } from '../../../src/domain/counting/profile';
import { dataRows, sharedKey } from '../../../src/domain/counting/report-data';
import { countEvents, type EventToCount } from '../../../src/domain/counting/report-facts';
import { readReportMemory } from '../../../src/domain/counting/report-memory';
import { MISSING, NOT_COUNTED } from '../../../src/words/count-reasons';

const TODAY = '2026-03-02';

/** Each version as libraries have it. Never change a list: a new column comes last, in the list of the next version. */
const VERSIONS = [
  [
    ...['version', 'event_id', 'first_day', 'last_day', 'fiscal_year_start', 'status', 'counts_as', 'place'],
    ...['age_group', 'sessions', 'attendance_in_person', 'attendance_online', 'staff_hours'],
    ...['outreach_type', 'partner_types', 'partners'],
  ],
  ['because', 'shared_with', 'refreshed_on'],
];
const DIRECTORY_VERSIONS = [
  ['version', 'partner', 'partner_type', 'staff_contact', 'last_contact', 'refreshed_on'],
];

test('every column of every version keeps its place', () => {
  expect([DATA_COLUMNS, DATA_VERSION]).toEqual([VERSIONS.flat(), VERSIONS.length]);
  expect([DIRECTORY_COLUMNS, DIRECTORY_VERSION]).toEqual([
    DIRECTORY_VERSIONS.flat(),
    DIRECTORY_VERSIONS.length,
  ]);
  expect(DAY_COLUMNS).toEqual(['first_day', 'last_day', 'fiscal_year_start', 'refreshed_on']);
  expect(DIRECTORY_DAYS).toEqual(['last_contact', 'refreshed_on']);
});

const EVENT: EventToCount = {
  ...{ index: 2, id: 'e-1', name: 'Visit', when: '2026-02-10', endsAt: '', type: '', participants: '12' },
  ...{ partners: '', partnerIds: '', cancelled: '', format: 'On-site', ageGroup: '19+' },
  ...{ countsAs: 'Program session', sessions: '', online: '', hours: '', sharedWith: '' },
};
/** The cells of its row, by column. */
function cellsOf(event: Partial<EventToCount>): Record<string, string | number> {
  const lists = { types: [], orgTypes: [], firstMonth: 7 };
  const facts = { directory: directoryOf([]), profile: GENERAL, today: TODAY };
  const [row = []] = dataRows(countEvents([{ ...EVENT, ...event }], [], facts), lists, TODAY);
  return Object.fromEntries(DATA_COLUMNS.map((column, at) => [column, row[at] ?? '']));
}

test('cells have the words that other programs were promised', () => {
  expect(Object.values(STATUS)).toEqual(['counted', 'not counted', 'details missing', 'planned']);
  expect(
    ['On-site', 'Off-site', 'Live virtual', 'Hybrid'].map((format) => cellsOf({ format })['place']),
  ).toEqual(['On-site', 'Off-site', 'Live virtual', 'On-site']);
  expect(
    ['Program session', 'Outreach (booth or table)', 'One-on-one', 'Self-directed'].map(
      (countsAs) => cellsOf({ countsAs })['counts_as'],
    ),
  ).toEqual(['program', 'outreach', 'oneOnOne', 'selfDirected']);
  expect(
    ['0–5', '6–11', '12–18', '19+', 'General interest'].map((ageGroup) => cellsOf({ ageGroup })['age_group']),
  ).toEqual(['0–5', '6–11', '12–18', '19+', 'General interest']);
  // The reasons are keys of these.
  expect(Object.keys(NOT_COUNTED)).toEqual([
    ...['cancelled', 'meeting', 'anothers', 'noSessions', 'nobody', 'oneOnOne', 'selfDirected'],
  ]);
  expect(Object.keys(MISSING)).toEqual([
    ...['when', 'countsAs', 'format', 'ageGroup', 'sessions', 'sessionsOdd', 'participants'],
    ...['participantsOdd', 'online', 'onlineOdd', 'onlineMore', 'onlineElsewhere', 'hours'],
  ]);
});

test('each row says why it isn’t counted or what is missing, and when it was written', () => {
  const because = (event: Partial<EventToCount>) => cellsOf(event)['because'];
  expect(because({})).toBe('');
  expect(because({ cancelled: 'Yes' })).toBe('cancelled');
  expect(because({ countsAs: 'Meeting' })).toBe('meeting');
  expect(because({ countsAs: '' })).toBe('countsAs');
  expect(because({ format: '', ageGroup: '' })).toBe('format; ageGroup');
  expect(because({ when: '2026-05-01' })).toBe('');
  expect([cellsOf({})['version'], cellsOf({})['refreshed_on']]).toEqual([2, TODAY]);
});

test('a shared event has the same key in every branch, whatever the capitals, spaces and accents', () => {
  // Never changes: a branch with an older script must match one with a newer script.
  expect(['Summer kickoff 2026', 'पुस्तक मेला'].map(sharedKey)).toEqual(['5yz9fb2572', '1jdkos7pb9i']);
  for (const same of [
    'summer kickoff 2026',
    ' SUMMER  Kick-off, 2026!',
    'Súmmer kickoff 2026',
    'Summer\nkickoff 2026',
  ])
    expect(sharedKey(same)).toBe(sharedKey('Summer kickoff 2026'));
  expect(sharedKey('Summer kickoff 2027')).not.toBe(sharedKey('Summer kickoff 2026'));
  expect(['', '  ', '–'].map(sharedKey)).toEqual(['', '', '']);
  // Their vowel signs are letters, not accents.
  expect(sharedKey('मेला')).not.toBe(sharedKey('मूल'));
  expect(cellsOf({ sharedWith: 'Kim Lee' })['shared_with']).toBe(sharedKey('kim lee'));
});

describe('Partner directory', () => {
  const PARTNER: PartnerToList = {
    ...{ name: 'Zoo', orgType: 'Nonprofit', staff: 'Ana', stage: '', lastContact: '2026-02-01' as const },
    isHidden: false,
  };
  const rowsOf = (...partners: Partial<PartnerToList>[]) =>
    directoryRows(
      partners.map((partner) => ({ ...PARTNER, ...partner })),
      ['School', 'Nonprofit'],
      TODAY,
    );

  test('has a partner’s name, its type, who of the staff is in touch, and the day of the last contact', () => {
    expect(rowsOf({})).toEqual([[1, 'Zoo', 'Nonprofit', 'Ana', '2026-02-01', TODAY]]);
    expect(rowsOf({ orgType: 'nonprofit', staff: ' Ana,\nBen ', lastContact: '' })[0]?.slice(2, 5)).toEqual([
      ...['Nonprofit', 'Ana, Ben', ''],
    ]);
    expect(rowsOf({ orgType: 'Kim’s friends' })[0]?.[2]).toBe('');
  });

  test('has one row for all rows with the same name, in the order of the names', () => {
    const rows = rowsOf(
      { orgType: '', staff: '' },
      { name: 'Abbey' },
      { name: 'ZOO', lastContact: '2026-02-20', staff: 'Ben' },
      { name: 'zoo ', lastContact: '2026-02-25', stage: 'Ended', staff: 'Cy' },
    );
    expect(rows.map((row) => row.slice(1, 5))).toEqual([
      ['Abbey', 'Nonprofit', 'Ana', '2026-02-01'],
      ['Zoo', 'Nonprofit', 'Ben', '2026-02-25'],
    ]);
  });

  test('leaves out who is hidden in any row, ended, or not yet in touch', () => {
    expect(rowsOf({}, { name: 'ZOO', isHidden: true })).toEqual([]);
    expect(rowsOf({}, { name: 'ZOO', isHidden: true, stage: 'Ended' })).toEqual([]);
    expect(rowsOf({ stage: ' ended' })).toEqual([]);
    expect(rowsOf({ stage: 'Potential', lastContact: '' })).toEqual([]);
    for (const partner of [{ stage: 'Potential' }, { stage: 'Rebuilding', lastContact: '' as const }])
      expect(rowsOf(partner)).toHaveLength(1);
  });
});

test('what earlier versions remembered of the report is still read', () => {
  const first = {
    ...{ isOn: true, profile: GENERAL, hasHours: true, sheet: 12, data: 13, hasData: true, needs: 'A van' },
  };
  expect(readReportMemory(JSON.stringify(first))).toEqual({
    ...first,
    ...{ hasShared: false, directory: -1, hasDirectory: false },
  });
  const now = { ...first, hasShared: true, directory: 14, hasDirectory: true, stories: ['row-1'] };
  expect(readReportMemory(JSON.stringify(now))).toEqual(now);
  for (const cell of ['', 'on', JSON.stringify({ ...first, hasShared: 'yes' })])
    expect(readReportMemory(cell)).toBeUndefined();
});

// Partners and events as the report counts them, where their cells say less, or more, than one would think.
import { directoryOf } from '../../../src/domain/basics/names';
import { yearTables } from '../../../src/domain/counting/first-page';
import { shownAttendance } from '../../../src/domain/counting/shown-attendance';
import { GENERAL } from '../../../src/domain/counting/profile';
import { reportOf } from '../../../src/domain/counting/report';
import { amountCell } from '../../../src/domain/counting/report-numbers';
import { dataRows } from '../../../src/domain/counting/report-data';
import { DATA_COLUMNS } from '../../../src/domain/counting/data-columns';
import { countEvents, type EventToCount, partnersToCount } from '../../../src/domain/counting/report-facts';
import { REPORT_TAB } from '../../../src/words/report-tab';

const TODAY = '2026-03-02';
const PARTNER = {
  ...{ id: 'p-1', name: 'Zoo', lastContact: '', cadence: '', stage: '', pausedUntil: '', orgType: '' },
};
type Partner = typeof PARTNER;

const counted = (
  partners: readonly Partial<Partner>[],
  contacts: { partnerId: string; when: string }[] = [],
) => {
  const all = partners.map((partner, at) => ({ ...PARTNER, id: `p-${at + 1}`, ...partner }));
  return partnersToCount(
    all,
    [],
    contacts.map((contact) => ({ partner: '', cameOfIt: '', ...contact })),
    { directory: directoryOf(all), cadence: 90, today: TODAY },
  );
};

test('a partner rests if paused until a later day, or ended, and not because of other words', () => {
  const rests = (given: Partial<Partner>) => counted([given])[0]?.isResting;
  expect(rests({ pausedUntil: '2026-04-01' })).toBe(true);
  expect(rests({ stage: ' Ended' })).toBe(true);
  for (const pausedUntil of ['', '2026-03-01', 'until spring', 'tbd'])
    expect(rests({ pausedUntil })).toBe(false);
});

test('a potential partner isn’t counted, whatever its days of contact', () => {
  const days = { lastContact: '2026-02-05' };
  const all = counted(
    [
      { ...days, stage: 'Potential ' },
      { name: 'Hub', ...days, stage: 'Active' },
    ],
    [{ partnerId: 'p-1', when: '2026-02-20' }],
  );
  expect(all.map(({ touches }) => touches)).toEqual([['2026-02-05']]);
});

test('rows with the same name are one partner, with the days of all of them', () => {
  const rows = [{ lastContact: '2026-01-05' }, { name: 'zoo', lastContact: '2026-02-05' }];
  const [first, second] = counted(rows, [{ partnerId: 'p-2', when: '2026-02-20' }]);
  expect(first?.touches).toEqual(['2026-01-05', '2026-02-05', '2026-02-20']);
  expect(second?.touches).toEqual([]);
});

test('a partner’s own number of days counts by the same rule as its status', () => {
  expect(['30', '030', ' 30', '0', 'monthly'].map((cadence) => counted([{ cadence }])[0]?.cadence)).toEqual([
    30, 30, 90, 90, 90,
  ]);
});

const EVENT: EventToCount = {
  ...{ index: 2, id: 'e-1', name: 'Visit', when: '2026-02-10', endsAt: '', type: '', participants: '12' },
  ...{ partners: '', partnerIds: '', cancelled: '', format: 'On-site', ageGroup: '19+' },
  ...{ countsAs: 'Program session', sessions: '', online: '', hours: '', sharedWith: '' },
};
const eventsOf = (events: readonly Partial<EventToCount>[]) =>
  countEvents(
    events.map((event, at) => ({ ...EVENT, index: at + 2, ...event })),
    [],
    { directory: directoryOf([]), profile: GENERAL, today: TODAY },
  );

test('Report data has 0 staff hours where somebody typed 0, and none where nobody knows or nothing was held', () => {
  const hoursOf = (event: Partial<EventToCount>) =>
    dataRows(eventsOf([event]), { types: [], orgTypes: [], firstMonth: 7 }, TODAY)[0]?.[
      DATA_COLUMNS.indexOf('staff_hours')
    ];
  expect(hoursOf({ hours: '0' })).toBe(0);
  expect(hoursOf({ hours: '1.5' })).toBe(1.5);
  expect(hoursOf({ hours: '0', countsAs: 'Meeting' })).toBe(0);
  for (const nothing of [
    {},
    { hours: '2', cancelled: 'Yes' },
    { hours: '2', when: 'soon' },
    { when: '2026-05-01' },
  ])
    expect(hoursOf(nothing)).toBe('');
});

describe('attendance under 5', () => {
  const events = eventsOf([
    { type: 'Visit', participants: '3' },
    { type: 'Talk', participants: '20' },
    { type: 'Club', participants: '60' },
  ]);
  const factsWith = (hidesSmall: boolean) => ({
    ...{ events, partners: [], hasHours: false, needs: '', stories: [], reach: [], today: TODAY },
    profile: { ...GENERAL, hidesSmall },
  });
  const peopleByType = (hidesSmall: boolean) => {
    const facts = factsWith(hidesSmall);
    const rows = yearTables(facts, shownAttendance(events, facts.profile, TODAY));
    const start = rows.findIndex(({ cells: [title] }) => title === REPORT_TAB.byType);
    return rows.slice(start + 3, start + 6).map(({ cells }) => [cells[0], cells[3]]);
  };

  test('can’t be worked out from the other types and the total', () => {
    expect(peopleByType(false)).toEqual([
      ['Club', 60],
      ['Talk', 20],
      ['Visit', 3],
    ]);
    expect(peopleByType(true)).toEqual([
      ['Club', 60],
      ['Talk', 'hidden'],
      ['Visit', 'under 5'],
    ]);
  });

  test('isn’t in the list of events below the tables', () => {
    const words = (hidesSmall: boolean) => JSON.stringify(reportOf(factsWith(hidesSmall)));
    expect(words(false)).toContain('1 session, attendance 20');
    expect(words(true)).toContain('1 session');
    expect(words(true)).not.toContain('session, attendance');
  });
});

test('an amount with words beside it has the commas of the plain ones', () => {
  const cells = [12, 1240, 1_234_567, 1820.5].map((known) => amountCell({ known, unknown: 2 }));
  expect(cells).toEqual(['12', '1,240', '1,234,567', '1,820.5'].map((known) => `${known} + 2 unknown`));
});

// The library's own numbers, and the defaults if a cell of Settings isn't valid.
import fc from 'fast-check';
import {
  MANAGED_SETTINGS,
  LISTS,
  NUMBER_SETTINGS,
  readRules,
  windowOf,
} from '../../../src/domain/tables/settings';

describe('the rules', () => {
  test('of a new sheet: every 90 days, due soon 14 days before, checked at 6 in the morning', () => {
    expect(readRules({})).toEqual({ cadence: 90, dueSoon: 14, checkHour: 6, questions: [] });
  });

  test('are the ones in Settings', () => {
    expect(readRules({ cadence: 30, dueSoon: 0, checkHour: 23 })).toEqual({
      cadence: 30,
      dueSoon: 0,
      checkHour: 23,
      questions: [],
    });
  });

  test('fall back to the default without a question if a cell is blank', () => {
    expect(readRules({ cadence: '', dueSoon: '', checkHour: '' })).toEqual(readRules({}));
  });

  test.each([
    ['cadence', 1, 3650],
    ['dueSoon', 0, 365],
    ['checkHour', 0, 23],
  ] as const)('%s ranges from %i to %i, both included', (key, least, most) => {
    for (const value of [least, most]) {
      const rules = readRules({ [key]: value });
      expect([rules[key], rules.questions]).toEqual([value, []]);
    }
    for (const value of [least - 1, most + 1]) expect(readRules({ [key]: value }).questions).toHaveLength(1);
  });

  test('ask about values that can’t be used, and say what is used until then', () => {
    const rules = readRules({ cadence: 'often', dueSoon: 14, checkHour: 6.5 });
    expect(rules).toMatchObject({ cadence: 90, dueSoon: 14, checkHour: 6 });
    expect(rules.questions).toEqual([
      'Settings: “Keep in touch every (days)” should be a whole number from 1 to 3650. Until then, 90 is used.',
      'Settings: “Hour of the daily check (0–23)” should be a whole number from 0 to 23. Until then, 6 is used.',
    ]);
  });

  test('are always usable, whatever the cells hold', () => {
    const cell = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.boolean(), fc.date(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.record({ cadence: cell, dueSoon: cell, checkHour: cell }, { requiredKeys: [] }),
        (cells) => {
          const rules = readRules(cells);
          for (const { key, label, usual, least, most } of NUMBER_SETTINGS) {
            const value = rules[key];
            expect(Number.isInteger(value) && value >= least && value <= most).toBe(true);
            const isOdd = cells[key] !== undefined && cells[key] !== '' && cells[key] !== value;
            if (isOdd) expect(value).toBe(usual);
            expect(rules.questions.some((question) => question.includes(label))).toBe(isOdd);
          }
        },
      ),
    );
  });
});

test('due soon starts as many days ahead as Settings says, but at most half the partner’s cadence', () => {
  expect([1, 7, 27, 28, 90].map((cadence) => windowOf(cadence, 14))).toEqual([0, 3, 13, 14, 14]);
  expect(windowOf(90, 0)).toBe(0);
});

describe('the Settings tab', () => {
  test('has a label of its own for each line, which identifies the line', () => {
    const labels = [...NUMBER_SETTINGS.map(({ label }) => label), ...Object.values(MANAGED_SETTINGS)];
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label.trim()).toBe(label);
  });

  test('starts with defaults within their own limits', () => {
    for (const { usual, least, most } of NUMBER_SETTINGS) {
      expect([usual >= least, usual <= most]).toEqual([true, true]);
    }
  });

  test('starts with ways of contact and types of outreach, and leaves staff to the library', () => {
    expect(LISTS.staff.start).toEqual([]);
    expect(LISTS.methods.start.slice(0, 3)).toEqual(['Email', 'Phone', 'Meeting']);
    expect(LISTS.types.start).toEqual(expect.arrayContaining(['Presentation', 'School visit']));
  });
});

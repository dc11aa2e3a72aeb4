// The weekly plan is an outline: lines under headings, in the template's order.
import fc from 'fast-check';
import {
  PLAN_HEADINGS,
  PLAN_LEVELS,
  PlanLine,
  dayInWhen,
  findHeading,
  isHeading,
  placeUnder,
} from '../../../src/domain/plan/week-plan';
import { writePlanWhen } from '../../../src/domain/dates/stored-when';
import { PLAN_TITLE } from '../../../src/domain/tables/plan';
import { anyDay } from '../dates/days';
import { seedLines } from '../../fixtures/seed';

const line = (level: number, text: string, id = ''): PlanLine => ({ level, text, id });
const TEMPLATE: PlanLine[] = PLAN_HEADINGS.map(({ id, level, text }) => line(level, text, id));
const at = (text: string, lines: readonly PlanLine[] = TEMPLATE) =>
  lines.findIndex((one) => one.text === text);

describe('the template’s outline', () => {
  test('has the sections and groups of the paper form, nested and in order', () => {
    expect(PLAN_HEADINGS.map(({ level, text }) => '  '.repeat(level) + text)).toEqual([
      'General to Do (In Building)',
      '  System-Wide Teams',
      '    Updates:',
      '  Programming',
      '    To-Do:',
      '    Upcoming Dates:',
      '  Other In-building Work:',
      'Outreach To-Do',
      '  Schools',
      '    Reach out to:',
      'Outreach Follow-Ups to do',
      'Outreach Done',
      'Steering Thoughts / Program Ideas',
    ]);
  });

  test('matches the document letter for letter', () => {
    const document = seedLines().map((text) => text.replace(/^-/, ''));
    let from = document.indexOf(PLAN_TITLE);
    expect(from).toBeGreaterThan(0);
    for (const { text } of PLAN_HEADINGS) {
      const found = document.indexOf(text, from);
      expect([text, found > from]).toEqual([text, true]);
      from = found;
    }
  });

  test('gives every heading an id of its own, and no heading is deeper than the outline', () => {
    expect(new Set(PLAN_HEADINGS.map(({ id }) => id)).size).toBe(PLAN_HEADINGS.length);
    for (const { level } of PLAN_HEADINGS) expect(level).toBeLessThan(PLAN_LEVELS);
  });
});

describe('a heading', () => {
  test('is any of the template’s, with or without its id', () => {
    for (const heading of TEMPLATE) {
      expect(isHeading(heading)).toBe(true);
      expect(isHeading({ ...heading, id: '' })).toBe(true);
      expect(isHeading({ ...heading, text: 'Reworded by a colleague' })).toBe(true);
    }
  });

  test('is any line at the outermost level, unless it is blank', () => {
    expect(isHeading(line(0, 'Book clubs'))).toBe(true);
    expect(isHeading(line(0, '  '))).toBe(false);
    expect(isHeading(line(2, '', 'heading-updates'))).toBe(false);
  });

  test('is not an item, even if it mentions a heading', () => {
    expect(isHeading(line(1, 'Career Fair', 'some-id'))).toBe(false);
    expect(isHeading(line(2, 'Schools'))).toBe(false);
    expect(isHeading(line(1, 'Schools in the north'))).toBe(false);
  });

  test('is found by its text, wherever it was moved', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(TEMPLATE, { minLength: TEMPLATE.length }), (lines) => {
        for (const { id, text } of PLAN_HEADINGS) expect(lines[findHeading(lines, id)]?.text).toBe(text);
      }),
    );
  });

  test('is found by its text first, and by its id if it was reworded', () => {
    const reworded = [line(0, 'Calls to make', 'heading-follow-ups')];
    expect(findHeading(reworded, 'heading-follow-ups')).toBe(0);
    const both = [...reworded, line(0, 'OUTREACH FOLLOW-UPS TO DO', 'x')];
    expect(findHeading(both, 'heading-follow-ups')).toBe(1);
  });

  test('is not found at another level, if emptied, or if gone', () => {
    expect(findHeading([line(1, 'Outreach Done')], 'heading-done')).toBe(-1);
    expect(findHeading([line(0, ' ', 'heading-done')], 'heading-done')).toBe(-1);
    expect(findHeading([], 'heading-done')).toBe(-1);
    expect(findHeading(TEMPLATE, 'no-such-heading')).toBe(-1);
  });
});

describe('a new line', () => {
  test('in an empty section comes right after the heading, one level in', () => {
    const position = at('Outreach Done');
    expect(placeUnder(TEMPLATE, position)).toEqual({ after: position, level: 1 });
  });

  test('comes after the items of the section and the lines below them, and before its groups', () => {
    const lines = [
      line(0, 'Outreach To-Do', 'heading-outreach'),
      line(1, 'Career Fair'),
      line(2, 'Bring the banner'),
      line(1, 'Schools', 'heading-schools'),
      line(2, 'Reach out to:', 'heading-reach-out'),
      line(0, 'Outreach Done', 'heading-done'),
    ];
    expect(placeUnder(lines, 0)).toEqual({ after: 2, level: 1 });
    expect(placeUnder(lines, 1)).toEqual({ after: 2, level: 2 });
    expect(placeUnder(lines, 3)).toEqual({ after: 3, level: 2 });
    expect(placeUnder(lines, 4)).toEqual({ after: 4, level: 3 });
    expect(placeUnder(lines, 5)).toEqual({ after: 5, level: 1 });
  });

  test('doesn’t count blank rows at the end of a section as part of it', () => {
    const lines = [
      line(0, 'Outreach Done'),
      line(1, 'Visit'),
      line(0, ''),
      line(1, ' '),
      line(0, 'Steering Thoughts'),
    ];
    expect(placeUnder(lines, 0)).toEqual({ after: 1, level: 1 });
  });

  test('comes after items below a blank row within a section', () => {
    const lines = [
      line(0, 'Outreach Done'),
      line(1, 'Visit'),
      line(0, ''),
      line(1, 'Planning'),
      line(0, 'Ideas'),
    ];
    expect(placeUnder(lines, 0)).toEqual({ after: 3, level: 1 });
  });

  test('under the deepest level stays at the deepest level', () => {
    expect(placeUnder([line(0, 'a'), line(4, 'b'), line(4, 'c')], 1)).toEqual({ after: 1, level: 4 });
  });

  test('always ends up under its intended line, and pushes nothing out of place', () => {
    const anyLine = fc.record({
      id: fc.constantFrom('', 'x', 'heading-schools'),
      level: fc.integer({ min: 0, max: PLAN_LEVELS - 1 }),
      text: fc.constantFrom('', 'Item', 'Schools', 'Outreach Done'),
    });
    const parentOf = (lines: PlanLine[], position: number): PlanLine | undefined => {
      const level = lines[position]?.level ?? 0;
      for (let above = position - 1; above >= 0; above--) {
        const one = lines[above];
        if (one && one.text !== '' && one.level < level) return one;
      }
      return undefined;
    };
    const outline = fc
      .array(anyLine, { minLength: 1, maxLength: 12 })
      .chain((lines) => fc.tuple(fc.constant(lines), fc.nat(lines.length - 1)));
    fc.assert(
      fc.property(outline, ([lines, parent]) => {
        const chosen = lines[parent];
        fc.pre(chosen !== undefined && chosen.text !== '' && chosen.level < PLAN_LEVELS - 1);
        const { after, level } = placeUnder(lines, parent);
        const fresh = line(level, 'New');
        const grown = [...lines.slice(0, after + 1), fresh, ...lines.slice(after + 1)];
        expect(level).toBe((chosen?.level ?? 0) + 1);
        expect(parentOf(grown, after + 1)).toBe(chosen);
        lines.forEach((one, position) => {
          if (one.text !== '' && one.level <= level)
            expect(parentOf(grown, grown.indexOf(one))).toBe(parentOf(lines, position));
        });
      }),
    );
  });
});

describe('when', () => {
  test('is written as on paper, with the weekday, or as just the day if there is no time', () => {
    expect(writePlanWhen('2023-02-01', '8:45', '10:51')).toBe('Wed 2023-02-01, 8:45-10:51');
    expect(writePlanWhen('2023-02-07', '11:00', '')).toBe('Tue 2023-02-07, 11:00');
    expect(writePlanWhen('2023-02-03', '', '')).toBe('2023-02-03');
  });

  test('gives back its day', () => {
    const time = fc.constantFrom('', '8:45', '10:51');
    fc.assert(
      fc.property(anyDay, time, time, (day, from, to) => {
        expect(dayInWhen(writePlanWhen(day, from, to), '')).toBe(day);
      }),
    );
  });

  test.each([
    ['second Tuesday of the month', ''],
    ['', ''],
    ['2023-02-30', ''],
    ['Wed 2023-02-30, 9:00', ''],
    ['2023-2-1', '2023-02-01'],
    ['room 12023-02-01', ''],
    ['0555-2023-02-01', ''],
    ['2023-02-01-5', ''],
    ['until 2023-02-01.', '2023-02-01'],
    ['2023-02-01/2023-02-03', '2023-02-01'],
  ])('in “%s” names the day “%s”', (when, day) => {
    expect(dayInWhen(when, '')).toBe(day);
  });
});

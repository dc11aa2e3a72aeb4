// Checked-off lines move under Outreach Done, and can return to their place.
import fc from 'fast-check';
import { moveDoneLines, movedUnder, withIds } from '../../../src/domain/plan/done-lines';
import { blockEnd, withoutBlanks } from '../../../src/domain/plan/plan-blocks';
import { PLAN_LEVELS, type WeekLine } from '../../../src/domain/plan/week-plan';
import { lineOf, outlineOf, planOf, wordsOf } from './plan-lines';

const PLAN = `
  Outreach To-Do
    Career Fair
      Bring the banner
    x Classroom visit
      8th grade
      x 9th grade
    Library tour
    Schools
      Reach out to:
        x Librarians

  Outreach Follow-Ups to do
    x Call the shelter
    Write to the club

  Outreach Done
    x Art show

  Steering Thoughts / Program Ideas
    Book club
`;

const untick = (lines: readonly WeekLine[], ...texts: string[]) =>
  lines.map((line) => (texts.includes(line.text) ? { ...line, isDone: false } : line));

test('checked lines go under Outreach Done, with their details, in order', () => {
  expect(wordsOf(moveDoneLines(planOf(PLAN)))).toEqual([
    'Outreach To-Do',
    '  Career Fair',
    '    Bring the banner',
    '  Library tour',
    '  Schools',
    '    Reach out to:',
    'Outreach Follow-Ups to do',
    '  Write to the club',
    'Outreach Done',
    '  x Art show',
    '  x Classroom visit',
    '    8th grade',
    '    x 9th grade',
    '  x Librarians',
    '  x Call the shelter',
    'Steering Thoughts / Program Ideas',
    '  Book club',
  ]);
});

test('filing a second time changes nothing', () => {
  const once = moveDoneLines(planOf(PLAN));
  expect(moveDoneLines(once)).toEqual(once);
});

test('a checked detail of an open line stays, struck through', () => {
  const plan = planOf(`
    Outreach To-Do
      Career Fair
        x Bring the banner
    Outreach Done
  `);
  expect(moveDoneLines(plan)).toEqual(plan);
});

test('a checked line stays while an open line under it has a day, a partner or a person of its own', () => {
  const planWith = (detail: Partial<WeekLine>) => [
    lineOf({ id: 'heading-outreach', level: 0, text: 'Outreach To-Do' }),
    lineOf({ id: 'visit', text: 'Classroom visit', isDone: true, who: 'Ana' }),
    lineOf({ id: 'detail', level: 2, text: 'Thank them', ...detail }),
    lineOf({ id: 'heading-done', level: 0, text: 'Outreach Done' }),
  ];
  const isFiled = (detail: Partial<WeekLine>) =>
    moveDoneLines(planWith(detail)).findIndex(({ id }) => id === 'detail') === 3;
  for (const own of [{ when: '2026-03-12' }, { partner: 'High School' }, { who: 'Ben' }])
    expect([isFiled(own), isFiled({ ...own, isDone: true })]).toEqual([false, true]);
  for (const notOwn of [{}, { who: 'ana' }, { outcome: 'by mail' }, { contactKind: 'Continuing' }])
    expect(isFiled(notOwn)).toBe(true);
});

test('a checked heading stays, and nothing is filed if Outreach Done is missing', () => {
  const heading = planOf('x Outreach To-Do\n  Visit\nOutreach Done');
  expect(moveDoneLines(heading)).toEqual(heading);
  const lost = planOf('Outreach To-Do\n  x Visit');
  expect(moveDoneLines(lost)).toEqual(lost);
});

test('an unchecked line returns to its place, even when several are unchecked at once', () => {
  const filed = moveDoneLines(planOf(PLAN));
  const back = moveDoneLines(untick(filed, 'Classroom visit', 'Librarians', 'Call the shelter'));
  expect(outlineOf(back)).toEqual(
    outlineOf(planOf(PLAN)).map((row) => row.replace(/x (?=Classroom|Librarians|Call)/, '')),
  );
  expect(back.every(({ from }) => from === '')).toBe(true);
});

test('a line whose place is gone returns to its section, or else to the follow-ups', () => {
  const filed = untick(moveDoneLines(planOf(PLAN)), 'Librarians', 'Classroom visit');
  const without = (...texts: string[]) => filed.filter(({ text }) => !texts.includes(text));
  expect(wordsOf(moveDoneLines(without('Career Fair', 'Bring the banner'))).slice(0, 5)).toEqual([
    'Outreach To-Do',
    '  Library tour',
    '  Classroom visit',
    '    8th grade',
    '    x 9th grade',
  ]);
  const groupGone = wordsOf(moveDoneLines(without('Reach out to:')));
  expect(groupGone.slice(groupGone.indexOf('Outreach Follow-Ups to do'))).toContain('  Librarians');
});

test('an unchecked line typed under Outreach Done stays there', () => {
  const plan = planOf('Outreach To-Do\nOutreach Done\n  Went to the shelter');
  expect(moveDoneLines(plan)).toEqual(plan);
});

test('a pasted copy gets an id of its own and isn’t linked to anything', () => {
  const event = lineOf({ id: 'event-1', text: 'Fair', given: '{"text":"Fair"}' });
  let count = 0;
  const named = withIds([event, { ...event }, lineOf({ text: 'Typed' }), lineOf({})], () => `new-${++count}`);
  expect(named.map(({ id, given }) => [id, given])).toEqual([
    ['event-1', '{"text":"Fair"}'],
    ['new-1', ''],
    ['new-2', ''],
    ['', ''],
  ]);
});

test('an idea moves under Outreach To-Do with its details, before the groups', () => {
  expect(wordsOf(movedUnder(planOf(PLAN), 'book-club', 'heading-outreach')).slice(5, 9)).toEqual([
    '    x 9th grade',
    '  Library tour',
    '  Book club',
    '  Schools',
  ]);
});

test('blank rows above a section are used up except for one, and other blank rows stay', () => {
  const blank = lineOf({ isBlank: true, level: 0 });
  const section = lineOf({ level: 0, text: 'B' });
  const lines = [lineOf({ text: 'A' }), blank, blank, lineOf({ text: 'C' }), blank, blank, blank, section];
  const texts = (most: number) => withoutBlanks(lines, most).map(({ text }) => text);
  expect(texts(1)).toEqual(['A', '', '', 'C', '', '', 'B']);
  expect(texts(Infinity)).toEqual(['A', '', '', 'C', '', 'B']);
  expect(texts(0)).toHaveLength(lines.length);
  const used = lineOf({ level: 0, outcome: 'typed' });
  expect(withoutBlanks([blank, used, blank, section], Infinity)).toHaveLength(4);
});

const anyPlan = fc
  .array(
    fc.record({
      level: fc.integer({ min: 0, max: PLAN_LEVELS - 1 }),
      text: fc.constantFrom('', 'Visit', 'Call', 'Schools', 'Idea'),
      isDone: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .chain((rows) => fc.tuple(fc.constant(rows), fc.nat(rows.length)))
  .map(([rows, at]) => {
    const lines = rows.map((row, index) =>
      lineOf({
        ...row,
        id: row.text && `id-${index}`,
        level: row.text ? row.level : 0,
        isBlank: row.text === '',
      }),
    );
    const done = lineOf({ level: 0, text: 'Outreach Done', id: 'heading-done' });
    return [...lines.slice(0, at), done, ...lines.slice(at)];
  });

test('in any plan, nothing is lost or duplicated, and filing twice is the same as filing once', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const once = moveDoneLines(plan);
      const told = ({ id, text, isDone }: WeekLine) => `${id} ${text} ${String(isDone)}`;
      expect(once.map(told).sort()).toEqual(plan.map(told).sort());
      expect(outlineOf(moveDoneLines(once))).toEqual(outlineOf(once));
    }),
  );
});

test('checking lines and then unchecking them all returns every line to its old parent', () => {
  const parents = (lines: readonly WeekLine[]) =>
    Object.fromEntries(
      lines.flatMap((line, at) => {
        const parent = lines.findIndex(
          (one, above) => above < at && blockEnd(lines, above) > at && one.text !== '',
        );
        return line.text === '' ? [] : [[line.id, parent < 0 ? '' : lines[parent]?.id]];
      }),
    );
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const open = plan.map((line) => ({ ...line, isDone: false }));
      const heading = open.findIndex(({ id }) => id === 'heading-done');
      // Only lines outside that section are moved.
      const ticked = open.map((line, at) => ({ ...line, isDone: plan[at]?.isDone === true && at < heading }));
      const back = moveDoneLines(moveDoneLines(ticked).map((line) => ({ ...line, isDone: false })));
      expect(parents(back)).toEqual(parents(open));
    }),
  );
});

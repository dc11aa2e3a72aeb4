// Undo of a week's start: right after it, the plan is exactly as before, and later no edit is lost.
import fc from 'fast-check';
import type { Outline } from '../../../src/domain/changes/change';
import { recordOf, squashPlans } from '../../../src/domain/changes/week-record';
import { undoPlan } from '../../../src/domain/changes/undo-week';
import type { WeekLine } from '../../../src/domain/plan/week-plan';

let sequence = 0;
const line = (more: Partial<WeekLine> = {}): WeekLine => ({
  ...{
    id: `l-${++sequence}`,
    level: 1,
    text: 'Call',
    index: -1,
    isDone: false,
    when: '',
    partner: '',
    who: '',
  },
  ...{ contactKind: '', outcome: '', from: '', given: '', isBlank: false, ...more },
});
const blank = (): WeekLine => line({ id: '', level: 0, text: '', isBlank: true });
const asRead = (lines: readonly WeekLine[]): WeekLine[] =>
  lines.map((one, index) => ({ ...one, index: index + 1 }));
const seen = (lines: readonly WeekLine[]) => lines.map(recordOf);

const text = fc.constantFrom('Call', 'Visit', 'Ask', '“\n');
const anyLine = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      text,
      level: fc.nat(3),
      isDone: fc.boolean(),
      outcome: fc.constantFrom('', 'went well'),
    }),
  },
  { weight: 1, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({ text: fc.constant(''), level: fc.constant(0), when: text, id: fc.constant('') }),
  },
);
const plan = fc
  .array(anyLine, { maxLength: 12 })
  .map((lines) => asRead(lines.map((one) => (one ? line(one) : blank()))));
/** What the start of a week or a person does to a plan: lines are removed, added, changed or moved. */
const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom('leave', 'come', 'change', 'level', 'move', 'blank'),
    at: fc.nat(20),
    to: fc.nat(20),
    text,
    level: fc.nat(3),
  }),
  { maxLength: 8 },
);
type Deeds = typeof deeds extends fc.Arbitrary<infer One> ? One : never;

function done(lines: readonly WeekLine[], wanted: Deeds): WeekLine[] {
  const after = [...lines];
  for (const { kind, at, to, text: words, level } of wanted) {
    const place = after.length === 0 ? 0 : at % after.length;
    const there = after[place];
    if (kind === 'come') after.splice(place, 0, line({ text: words, level }));
    else if (kind === 'blank') after.splice(place, 0, blank());
    else if (!there || (there.text === '' && kind !== 'leave')) continue;
    else if (kind === 'leave') after.splice(place, 1);
    else if (kind === 'change') after[place] = { ...there, outcome: `${there.outcome} ${words}` };
    else if (kind === 'level') after[place] = { ...there, level };
    else {
      after.splice(place, 1);
      after.splice(to % (after.length + 1), 0, there);
    }
  }
  return after;
}
const started = (before: readonly WeekLine[], after: readonly WeekLine[]): Outline => ({
  ...{ kind: 'outline', table: 'plan', rowId: '', week: { from: '2026-03-02', to: '2026-03-09' } },
  ...{ before: seen(before), after: seen(after) },
});

test('Undo right after the start restores the plan exactly, and a second Undo changes nothing', () => {
  fc.assert(
    fc.property(plan, deeds, (before, start) => {
      const after = done(before, start);
      const change = started(before, after);
      const { lines, leftAsIs } = undoPlan(change, asRead(after));
      expect(leftAsIs).toEqual([]);
      expect(seen(lines)).toEqual(seen(before));
      expect(seen(undoPlan(change, asRead(lines)).lines)).toEqual(seen(before));
      // An Undo that stopped before it deleted the last row left a blank one.
      expect(seen(undoPlan(change, asRead([...lines, blank()])).lines)).toEqual(seen(before));
    }),
    { numRuns: 2000 },
  );
});

test('everything written since stays, and no line is there twice, whether it stayed or was restored', () => {
  fc.assert(
    fc.property(plan, deeds, deeds, (before, start, edits) => {
      const after = done(before, start);
      const now = asRead(done(after, edits));
      const { lines } = undoPlan(started(before, after), now);
      const texts = (all: readonly WeekLine[]) => all.filter((one) => one.text !== '');
      const left = new Map(after.map((one) => [one.id, one]));
      const was = new Map(before.map((one) => [one.id, one]));
      const result = new Map(texts(lines).map((one) => [one.id, one]));
      expect(texts(lines)).toHaveLength(result.size);
      for (const one of texts(now)) {
        const ours = left.get(one.id);
        const isTheirs = !ours || ours.outcome !== one.outcome;
        if (isTheirs) expect(result.get(one.id)).toMatchObject({ text: one.text, outcome: one.outcome });
        else if (was.has(one.id)) expect(result.get(one.id)?.outcome).toBe(was.get(one.id)?.outcome);
        // No row is in two places.
        if (result.has(one.id)) expect(result.get(one.id)?.index).toBe(one.index);
      }
      const ids = new Set(texts(now).map(({ id }) => id));
      for (const one of texts(before)) if (!left.has(one.id)) expect(result.get(one.id)).toBeDefined();
      // What somebody deleted isn't restored.
      for (const one of texts(after)) if (!ids.has(one.id)) expect(result.has(one.id)).toBe(false);
      const indexes = lines.flatMap(({ index }) => (index < 0 ? [] : [index]));
      expect(new Set(indexes).size).toBe(indexes.length);
      // Rows with other content are all still there.
      const odd = now.filter((one) => one.text === '' && !one.isBlank).map(({ index }) => index);
      for (const index of odd) expect(indexes).toContain(index);
    }),
    { numRuns: 2000 },
  );
});

describe('what stays is named, and is where it was', () => {
  const section = line({ id: 'heading-outreach', level: 0, text: 'Outreach To-Do' });
  const [ask, visit, detail] = [
    line({ text: 'Ask the union', when: '2026-03-04' }),
    line({ text: 'Shelter visit', isDone: true }),
    line({ text: 'Bring flyers', level: 2 }),
  ];
  const fair = line({ id: 'event-1', text: 'Career Fair' });
  const before = [section, ask, visit, detail];
  const after = [section, ask, fair];
  const undone = (now: readonly WeekLine[]) => {
    const { lines, leftAsIs } = undoPlan(started(before, after), asRead(now));
    return { lines: lines.map((one) => one.text), leftAsIs };
  };

  test('a new line, a changed one, one with other lines under it', () => {
    expect(undone([section, ask, line({ text: 'Typed' }), { ...fair, outcome: 'moved' }])).toEqual({
      lines: ['Outreach To-Do', 'Ask the union', 'Typed', 'Career Fair', 'Shelter visit', 'Bring flyers'],
      leftAsIs: ['“Typed” is new, so it stays.', '“Career Fair” was changed since, so it stays.'],
    });
    const under = line({ text: 'Take the banner', level: 2 });
    expect(undone([section, ask, fair, under]).leftAsIs).toEqual([
      '“Career Fair” has other lines under it, so it stays.',
      '“Take the banner” is new, so it stays.',
    ]);
  });

  test('a line behind another doesn’t separate it from the lines below it', () => {
    const now = [section, ask, fair, line({ text: 'Below', level: 1 })];
    expect(undone(now).lines).toEqual([
      'Outreach To-Do',
      'Ask the union',
      'Below',
      'Shelter visit',
      'Bring flyers',
    ]);
  });

  test('an order that a person chose stays, and a line that had left is restored after the line before it', () => {
    const other = line({ text: 'Other' });
    const change = started([section, ask, visit, detail, other], [section, ask, other]);
    expect(undoPlan(change, asRead([section, other, ask])).lines.map((one) => one.text)).toEqual([
      'Outreach To-Do',
      'Other',
      'Ask the union',
      'Shelter visit',
      'Bring flyers',
    ]);
  });
});

test('a line that a run restored in part is finished, and no edit is reported', () => {
  const old = line({ text: 'Call', when: '2026-03-04', outcome: 'left word' });
  const ours = { ...old, when: '2026-03-11', outcome: '' };
  const half = asRead([{ ...ours, when: old.when }]);
  const { lines, leftAsIs } = undoPlan(started([old], [ours]), half);
  expect(seen(lines)).toEqual(seen([old]));
  expect(leftAsIs).toEqual([]);
});

test('a start that was tried again after a failure is one; after an edit in between, Undo restores the edit', () => {
  const [one, two, three] = [line({ text: 'One' }), line({ text: 'Two' }), line({ text: 'Three' })];
  const first = { ...started([one, two], [one, three]), filed: { rows: 2, mark: 'x', holdsMore: false } };
  const second = started([one, three], [one, three]);
  expect(squashPlans(first, second)).toEqual({ ...second, before: first.before, filed: first.filed });
  const edited = started([{ ...one, outcome: 'well' }, three], [one, three]);
  expect(squashPlans(first, edited)).toEqual(edited);
});

// Actions and goals in the plan: which come, what they say, and when both are done.
import fc from 'fast-check';
import {
  type PlannedAction,
  type PlannedGoal,
  actionSources,
  followDone,
  goalSources,
  pastGoals,
  stepsByGoal,
  withActions,
} from '../../../src/domain/plan/action-lines';
import { syncStateFor } from '../../../src/domain/plan/links';
import { mergeSources } from '../../../src/domain/plan/week';
import { PLAN_HEADINGS, type WeekLine } from '../../../src/domain/plan/week-plan';
import { lineOf, wordsOf, written } from './plan-lines';

const TODAY = '2026-03-04';
const MONDAY = '2026-03-02';
const TEMPLATE = written(PLAN_HEADINGS.map((heading) => lineOf(heading)));
const never = () => false;
const nobody = () => undefined;

const action = (given: Partial<PlannedAction> = {}): PlannedAction => ({
  ...{ index: 1, id: 'a1', what: 'Draft the flyer', when: '2026-03-10', who: 'Ana', partner: '' },
  ...{ for: '', doneOn: '', changed: '' },
  ...given,
});
const goal = (given: Partial<PlannedGoal> = {}): PlannedGoal => ({
  ...{ id: 'g1', goal: 'Reach new parents', who: '', year: '2026', came: '' },
  ...given,
});
const comingIds = (actions: readonly PlannedAction[]) =>
  actionSources(actions, nobody, never, MONDAY).map(({ id }) => id);

test('open actions up to the end of the next week come into the plan, older ones too', () => {
  expect(comingIds([action({ when: '2025-11-01' })])).toEqual(['action-a1']);
  expect(comingIds([action({ when: '2026-03-15' })])).toEqual(['action-a1']);
  expect(comingIds([action({ when: '2026-03-16' })])).toEqual([]);
});

test('an action without a day, without words, without an id, or that is done doesn’t come', () => {
  expect(
    comingIds([
      action({ when: '' }),
      action({ when: 'in spring' }),
      action({ what: ' ' }),
      action({ id: '' }),
      action({ doneOn: '2026-03-01' }),
    ]),
  ).toEqual([]);
});

test('the line names the partner as it is called now, and falls to its library contact if the action names nobody', () => {
  const [source] = actionSources(
    [action({ partner: 'Zoo', who: ' ' })],
    () => ({ name: 'City Zoo', staff: 'Ben' }),
    never,
    MONDAY,
  );
  expect(source).toMatchObject({ text: 'City Zoo: Draft the flyer', partner: 'City Zoo', who: 'Ben' });
});

test('a step toward a goal names the goal, in few words; a milestone names its partner instead of its project', () => {
  const textOf = (given: Partial<PlannedAction>) =>
    actionSources([action(given)], nobody, never, MONDAY).map(({ text }) => text);
  expect(textOf({ for: 'Reach new parents' })).toEqual(['Reach new parents: Draft the flyer']);
  expect(textOf({ for: ' ' })).toEqual(['Draft the flyer']);
  expect(textOf({ for: 'Job club', partner: 'Zoo' })).toEqual(['Zoo: Draft the flyer']);
  const goal = 'Reach a hundred new parents through the clinics by June';
  expect(textOf({ for: goal })).toEqual(['Reach a hundred new parents through t…: Draft the flyer']);
});

test('an action is a line of Outreach To-Do; a goal is one of Steering Thoughts', () => {
  const sources = [
    ...actionSources([action()], nobody, never, MONDAY),
    ...goalSources([goal()], never, TODAY),
  ];
  const plan = wordsOf(mergeSources(TEMPLATE, sources, never, TODAY));
  expect(plan.slice(plan.indexOf('Outreach To-Do')).slice(0, 2)).toEqual([
    'Outreach To-Do',
    '  Draft the flyer',
  ]);
  expect(plan.slice(-2)).toEqual(['Steering Thoughts / Program Ideas', '  Reach new parents']);
});

test('goals of another year, and those that something came of, stay out; a past one leaves', () => {
  const there = [goal({ year: '2025' }), goal({ year: '2027' }), goal({ came: 'Twenty families' })];
  expect(goalSources(there, never, TODAY)).toEqual([]);
  expect(goalSources([goal({ year: '' })], never, TODAY)).toHaveLength(1);
  expect([
    ...pastGoals([goal({ id: 'g0', year: '2025' }), goal(), goal({ id: 'g2', year: 'soon' })], TODAY),
  ]).toEqual(['goal-g0']);
});

/** A line as it was placed, and what happened to it since. */
const line = (given: Partial<WeekLine> & { wasDone?: boolean }): WeekLine => {
  const { wasDone = false, ...rest } = given;
  const fields = { text: 'Draft the flyer', when: '2026-03-10', partner: '', who: 'Ana' };
  const synced = JSON.parse(syncStateFor(fields)) as object;
  return lineOf({
    ...{ id: 'action-a1', index: 5, ...fields },
    given: JSON.stringify(wasDone ? { ...synced, done: true } : synced),
    ...rest,
  });
};

test('checking off the line fills in Done on; unchecking it clears the day', () => {
  const checked = followDone([line({ isDone: true })], [action()], TODAY);
  expect([...checked.news.values()]).toEqual([{ doneOn: TODAY }]);
  expect(checked.actions).toEqual([action({ doneOn: TODAY })]);
  const done = action({ doneOn: TODAY });
  const unchecked = followDone(
    checked.lines.map((one) => ({ ...one, isDone: false })),
    [done],
    '2026-03-05',
  );
  expect(unchecked.actions).toEqual([action()]);
});

test('filling in Done on checks off the line; clearing it unchecks it', () => {
  const closed = followDone([line({})], [action({ doneOn: '2026-03-01' })], TODAY);
  expect([closed.lines[0]?.isDone, closed.news.size]).toEqual([true, 0]);
  const reopened = followDone(closed.lines, [action()], TODAY);
  expect([reopened.lines[0]?.isDone, reopened.news.size]).toEqual([false, 0]);
});

test('of two lines with the same id, only the first follows', () => {
  const { lines, news } = followDone([line({}), line({ isDone: true })], [action()], TODAY);
  expect([lines.map(({ isDone }) => isDone), news.size]).toEqual([[false, true], 0]);
});

const TEXTS = fc.constantFrom('', 'They came', 'Nobody came');

test('afterwards line and action are the same, and a second run changes nothing', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      TEXTS,
      TEXTS,
      (isDone, wasDone, isClosed, ...texts) => {
        const [outcome, changed] = texts;
        const one = action({ doneOn: isClosed ? '2026-03-01' : '', changed });
        const given = line({ isDone, wasDone, outcome });
        const first = followDone([given], [one], TODAY);
        // What somebody wrote stays.
        if (changed !== '') expect(first.actions[0]?.changed).toBe(changed);
        expect(first.lines[0]?.isDone).toBe(first.actions[0]?.doneOn !== '');
        // Neither changes if nobody touched it.
        if (isDone === isClosed)
          expect([...first.news.values()].filter((own) => 'doneOn' in own)).toEqual([]);
        const second = followDone(first.lines, first.actions, TODAY);
        expect(second).toEqual({ ...first, news: new Map() });
        // The action is written first: after a run that died in between, nothing turns around.
        expect(followDone([given], first.actions, TODAY).lines).toEqual(first.lines);
      },
    ),
  );
});

describe('the outcome of a done line', () => {
  const changedBy = (one: WeekLine, changed = '') =>
    followDone([one], [action({ doneOn: TODAY, changed })], TODAY).actions[0]?.changed;
  const done = line({ isDone: true, wasDone: true, outcome: ' They came ' });
  const [noted = done] = followDone([done], [action({ doneOn: TODAY })], TODAY).lines;

  test('goes into What changed, also when it is typed after the check', () => {
    const checked = followDone([{ ...done, given: line({}).given }], [action()], TODAY);
    expect([...checked.news.values()]).toEqual([{ doneOn: TODAY, changed: 'They came' }]);
    expect(changedBy(done)).toBe('They came');
  });

  test('waits until the line is done', () => {
    const { news } = followDone([line({ outcome: 'They came' })], [action()], TODAY);
    expect(news.size).toBe(0);
  });

  test('overwrites nothing', () =>
    expect(changedBy(done, 'Somebody’s own words')).toBe('Somebody’s own words'));

  test('stays away once somebody cleared it', () => expect(changedBy(noted, '')).toBe(''));

  test('follows when it is corrected, unless somebody changed it there', () => {
    const corrected = { ...noted, outcome: 'Two came' };
    expect(changedBy(corrected, 'They came')).toBe('Two came');
    expect(changedBy(corrected, 'They came, and stayed')).toBe('They came, and stayed');
  });
});

test('what is to do has each action once: as its line, else by itself', () => {
  const done = action({ id: 'a3', doneOn: TODAY });
  const shown = withActions(
    [line({}), line({ id: 'action-a3', text: 'Book the room' })],
    [action(), action({ id: 'a2', what: 'Call the printer', index: 7 }), done],
    nobody,
  );
  expect(shown.map(({ table, text, index, isDone }) => [table, text, index, isDone])).toEqual([
    ['actions', 'Call the printer', 7, false],
    [undefined, 'Draft the flyer', 5, false],
    [undefined, 'Book the room', 5, true],
  ]);
});

describe('the steps of a goal', () => {
  const step = (what: string, named: string, forId = '') => ({ ...action({ what }), for: named, forId });
  const steps = [
    step('by hand', ' reach NEW parents'),
    step('renamed since', 'Old name', 'g1'),
    step('of another goal with this name', 'Reach new parents', 'g2'),
    step('by the form', 'Reach new parents', 'g1'),
    step('of nothing', ''),
  ];
  const stepsOf = (given: Partial<PlannedGoal>) => stepsByGoal(steps)(goal(given)).map(({ what }) => what);

  test('name it by its id or, typed by hand, by its name, and keep their order', () => {
    expect(stepsOf({})).toEqual(['by hand', 'renamed since', 'by the form']);
    expect(stepsOf({ id: 'g2', goal: 'Something else' })).toEqual(['of another goal with this name']);
  });

  test('don’t include those of nothing, for a goal without words or without an id', () => {
    expect(stepsOf({ goal: '' })).toEqual(['renamed since', 'by the form']);
    expect(stepsOf({ id: '' })).toEqual(['by hand']);
  });
});

// Actions and goals in the plan: which come, what they say, and when both are done.
import fc from 'fast-check';
import {
  type PlannedAction,
  type PlannedGoal,
  actionSources,
  followDone,
  goalSources,
  pastGoals,
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
  ...{ index: 1, id: 'a1', what: 'Draft the flyer', when: '2026-03-10', who: 'Ana' },
  ...{ for: '', partner: '', doneOn: '' },
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
  expect([...checked.closed.values()]).toEqual([TODAY]);
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
  expect([closed.lines[0]?.isDone, closed.closed.size]).toEqual([true, 0]);
  const reopened = followDone(closed.lines, [action()], TODAY);
  expect([reopened.lines[0]?.isDone, reopened.closed.size]).toEqual([false, 0]);
});

test('of two lines with the same id, only the first follows', () => {
  const { lines, closed } = followDone([line({}), line({ isDone: true })], [action()], TODAY);
  expect([lines.map(({ isDone }) => isDone), closed.size]).toEqual([[false, true], 0]);
});

test('afterwards line and action are the same, and a second run changes nothing', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (isDone, wasDone, isClosed) => {
      const one = action({ doneOn: isClosed ? '2026-03-01' : '' });
      const first = followDone([line({ isDone, wasDone })], [one], TODAY);
      expect(first.lines[0]?.isDone).toBe(first.actions[0]?.doneOn !== '');
      // Neither changes if nobody touched it.
      if (isDone === isClosed) expect(first.closed.size).toBe(0);
      const second = followDone(first.lines, first.actions, TODAY);
      expect(second).toEqual({ ...first, closed: new Map() });
      // The action is written first: after a run that died in between, nothing turns around.
      expect(followDone([line({ isDone, wasDone })], first.actions, TODAY).lines).toEqual(first.lines);
    }),
  );
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

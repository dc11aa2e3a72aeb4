// The tool Goals without its page: what a new goal begins with, and what is said once it is saved.
import { type GoalsSession, goalsSession } from '../../../sidebar/partnerships/goals-session';
import { draftStore } from '../../../sidebar/form/drafts';
import { GOALS_TOOL } from '../../../src/words/goals';
import { type Library, libraryWith, rowsIn } from '../library';
import { browserTexts, callsGoTo, quiet } from '../open-workspace';

let library: Library;
let session: GoalsSession;
beforeEach(async () => {
  library = libraryWith(() => undefined);
  callsGoTo(library);
  const kept = browserTexts();
  session = goalsSession(draftStore(() => kept, 'goals-'));
  await session.start();
  session.add();
});
afterEach(() => quiet(library));

const year = (): number => Number(session.state.read?.today.slice(0, 4));
const save = async (values: Record<string, string>): Promise<string> => {
  session.goal.type(values);
  await session.saveGoal([]);
  await quiet(library);
  return session.state.saved;
};

test('a goal of this year is said to come with the week, and begins with the person who writes it', async () => {
  expect(session.goal.form.values).toMatchObject({
    year: String(year()),
    who: session.state.read?.user ?? '',
  });
  expect(await save({ goal: 'Meet the schools' })).toBe(GOALS_TOOL.savedInPlan);
  expect(rowsIn(library, 'Goals').map(({ Goal }) => Goal)).toContain('Meet the schools');
});

test('a goal of next year comes into the plan then; a past or finished one is only in its tab', async () => {
  const next = String(year() + 1);
  expect(await save({ goal: 'Meet the schools', year: next })).toBe(GOALS_TOOL.savedForYear(next));
  expect(await save({ year: String(year() - 1) })).toBe(GOALS_TOOL.savedInTab);
  expect(await save({ year: '', came: 'We met all four.' })).toBe(GOALS_TOOL.savedInTab);
});

test('a new goal can be undone where it opens, with what was typed still there', async () => {
  await save({ goal: 'Meet the schools' });
  expect(session.goal.form.ref).not.toBeNull();
  expect(session.goal.form.undo).not.toBeNull();
  session.step.type({ what: 'Call the principal' });
  await session.undo(session.goal);
  expect(rowsIn(library, 'Goals')).toEqual([]);
  expect(session.state).toMatchObject({ isOpen: true, saved: '' });
  expect([session.goal.form.ref, session.goal.form.values['goal']]).toEqual([null, 'Meet the schools']);
  expect(await save({ goal: 'Meet all schools' })).toBe(GOALS_TOOL.savedInPlan);
  await session.saveStep([]);
  expect(rowsIn(library, 'Action Plan')).toMatchObject([
    { What: 'Call the principal', 'Outreach for id': session.goal.form.ref?.id },
  ]);
});

test('nothing is said of a goal that wasn’t saved', async () => {
  expect(await save({ year: 'soon', goal: 'Meet the schools' })).toBe('');
});

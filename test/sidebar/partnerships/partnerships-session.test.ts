// The tool Partnerships without its page: what it opens, what it saves on the way from question to question, and what
// a failed save, a colleague, or a closed page leaves.
import { FORMS } from '../../../src/words/forms';
import type { Values } from '../../../src/domain/tables/description';
import { draftStore } from '../../../sidebar/form/drafts';
import { refOfName } from '../../../sidebar/form/ref-of-name';
import { type PartnershipsSession, openProjectOf } from '../../../sidebar/partnerships/partnerships-contract';
import { partnershipsSession } from '../../../sidebar/partnerships/partnerships-session';
import { addRow } from '../../server/addon';
import {
  type Library,
  TIMED_OUT,
  callsOf,
  deleteRow,
  fail,
  hold,
  libraryWith,
  refOf,
  rowIn,
  rowsIn,
  typeCell,
  usualRows,
} from '../library';
import { browserTexts, callsGoTo, quiet } from '../open-workspace';

const JOB_CLUB = { partner: 'WorkSource', project: 'Job club' };
const FOREVER = Array.from({ length: 6 }, () => TIMED_OUT);

let library: Library;
let kept: ReturnType<typeof browserTexts>;
let session: PartnershipsSession;

/** The page, opened in this browser. */
const newPage = (): PartnershipsSession =>
  partnershipsSession(
    draftStore(() => kept, 'page-'),
    draftStore(() => kept, 'page-aside-'),
  );
/** As when the page closes and opens again. */
async function reopen(
  ...[partner = '', project]: Partial<Parameters<PartnershipsSession['open']>>
): Promise<void> {
  session.saveDrafts();
  session = newPage();
  await session.open(partner, project);
}
function begin(projects: readonly Values[] = [JOB_CLUB]): void {
  library = libraryWith((runtime) => {
    usualRows(runtime);
    addRow(runtime, 'partners', { name: 'Food Bank', stage: 'Potential' });
    for (const project of projects) addRow(runtime, 'partnerships', project);
  });
  callsGoTo(library);
  kept = browserTexts();
  session = newPage();
}
beforeEach(() => begin());
afterEach(() => quiet(library));

const question = (step: 'before' | 'agreeing' | 'closing' | 'spectrum', screen: number) =>
  ({ at: 'step', step, screen }) as const;
const row = (project = 'Job club') => rowIn(library, 'Partnerships', project);
const refTo = (project: string) => refOf(library, 'partnerships', 'Partnerships', project);
const saves = () => callsOf(library, 'saveRow').length;
const projects = () => (session.state.read?.projects.items ?? []).map(({ project }) => project);
const milestones = () => openProjectOf(session).milestones.map(({ what }) => what);

describe('opening', () => {
  test('the list of all is first, and a project in it opens with its partner', async () => {
    await session.open('');
    expect([session.state.place, projects()]).toEqual([{ at: 'choice' }, ['Job club']]);
    const [first] = session.state.read?.projects.items ?? [];
    if (first) await session.openFrom(first);
    expect(session.state.place).toEqual({ at: 'steps' });
    expect(session.row.form.values).toMatchObject(JOB_CLUB);
    expect(session.state.read?.partner?.ref.name).toBe('WorkSource');
  });

  test.each<[string, string[], string]>([
    ['no project asks for one', [], 'partner'],
    ['one project opens it', ['Job club'], 'steps'],
    ['several lists them', ['Job club', 'Resume day'], 'partner'],
  ])('about a partner with %s', async (_, names, at) => {
    begin(names.map((project) => ({ partner: 'WorkSource', project })));
    await session.open('WorkSource');
    expect([session.state.place.at, projects()]).toEqual([at, names]);
  });

  test('a partner that isn’t there is told, and another one can be chosen', async () => {
    await session.open('Nobody');
    expect([session.state.place, projects()]).toEqual([{ at: 'choice' }, ['Job club']]);
    expect(session.state.problem).toContain('Nobody');
    await session.choose(refOfName('partners', 'Nobody'));
    expect(session.state.problem).toContain('Nobody');
    await session.choose(refOfName('partners', 'Food Bank'));
    expect([session.state.place.at, session.state.problem]).toEqual(['partner', '']);
  });

  test('at a project and its step, at the first question without an answer', async () => {
    begin([JOB_CLUB, { partner: 'WorkSource', project: 'Resume day', changed: 'Forty people came' }]);
    await session.open('', { ref: refTo('Resume day'), step: 'closing' });
    expect([session.row.form.values['project'], session.state.place]).toEqual([
      'Resume day',
      question('closing', 1),
    ]);
    expect(session.state.read?.partner?.ref.name).toBe('WorkSource');
  });

  test('a project opens with its answers and milestones if its partner isn’t in Partners any more', async () => {
    const ref = refTo('Job club');
    addRow(library.runtime, 'actions', { what: 'Print flyers' }, ref);
    deleteRow(library, 'Partners', 'WorkSource');
    await session.open('');
    const [first] = session.state.read?.projects.items ?? [];
    if (first) await session.openFrom(first);
    expect(session.state.place).toEqual({ at: 'steps' });
    expect([session.state.read?.partner, milestones()]).toEqual([undefined, ['Print flyers']]);
    await session.goTo(question('before', 1));
    session.row.type({ broadGoals: 'More people find work' });
    await session.toPartner();
    expect([session.state.place.at, projects()]).toEqual(['choice', ['Job club']]);
    expect(row()).toMatchObject({ Partner: 'WorkSource', 'Broad goals': 'More people find work' });
  });

  test('a project that is gone is told, above the list of all', async () => {
    const ref = refTo('Job club');
    deleteRow(library, 'Partnerships', 'Job club');
    await session.open('', { ref, step: 'closing' });
    expect([session.state.place, projects()]).toEqual([{ at: 'choice' }, []]);
    expect(session.state.problem).toContain('Partnerships');
  });

  test('a read that fails is told, and the next one works', async () => {
    fail(library, 'readPartnerships', ...FOREVER);
    await session.open('');
    expect([session.state.read, session.state.busy]).toEqual([null, '']);
    expect(session.state.problem).toContain('Google didn’t answer.');
    library.faults = {};
    await session.open('');
    expect([projects(), session.state.problem]).toEqual([['Job club'], '']);
  });
});

describe('a new project', () => {
  beforeEach(() => session.open('Food Bank'));

  test('is one row, with its name and partner, and opens at its steps', async () => {
    session.row.type({ project: 'Story time' });
    await session.start();
    expect(session.state.place).toEqual({ at: 'steps' });
    expect(projects()).toEqual(['Story time']);
    expect(row('Story time')).toMatchObject({ Partner: 'Food Bank', Project: 'Story time' });
  });

  test('needs no name', async () => {
    await session.start();
    expect(session.state.place).toEqual({ at: 'steps' });
    expect(rowsIn(library, 'Partnerships')).toMatchObject([
      { Project: 'Job club' },
      { Partner: 'Food Bank' },
    ]);
  });

  test('that isn’t started is no row, whatever else is opened', async () => {
    session.row.type({ project: 'Story time' });
    await session.chooseOther();
    expect([session.state.place.at, saves()]).toEqual(['choice', 0]);
  });

  test('that can’t be saved stays typed, and is one row after the next press', async () => {
    session.row.type({ project: 'Story time' });
    fail(library, 'saveRow', ...FOREVER);
    await session.start();
    expect(session.state.place).toEqual({ at: 'partner' });
    expect(session.row.form.values['project']).toBe('Story time');
    library.faults = {};
    await session.start();
    expect(session.state.place).toEqual({ at: 'steps' });
    expect(rowsIn(library, 'Partnerships')).toHaveLength(2);
  });
});

describe('from question to question', () => {
  beforeEach(async () => {
    await session.open('WorkSource');
    await session.goTo(question('before', 1));
  });

  test('what was typed is saved once; a skipped question saves nothing', async () => {
    await session.goTo(question('before', 2));
    expect(saves()).toBe(0);
    session.row.type({ teamStrengths: 'Two of us speak Spanish' });
    await session.goTo(question('before', 3));
    await session.goTo({ at: 'steps' });
    expect([saves(), row()['Team strengths']]).toEqual([1, 'Two of us speak Spanish']);
  });

  test('if it can’t be saved, the question stays with its text, and says why', async () => {
    session.row.type({ broadGoals: 'More people find work' });
    fail(library, 'saveRow', ...FOREVER);
    await session.goTo(question('before', 2));
    expect(session.state.place).toEqual(question('before', 1));
    expect([session.row.form.values['broadGoals'], session.row.notice?.tone]).toEqual([
      'More people find work',
      'trouble',
    ]);
    for (const leave of [session.toPartner, session.chooseOther]) {
      fail(library, 'saveRow', ...FOREVER);
      await leave();
      expect(session.state.place).toEqual(question('before', 1));
    }
    library.faults = {};
    await session.goTo(question('before', 2));
    expect([session.state.place, row()['Broad goals']]).toEqual([
      question('before', 2),
      'More people find work',
    ]);
  });

  test('half a date keeps the question open', async () => {
    await session.goTo(question('closing', 1));
    session.row.type({ toldWhom: 'The parents' });
    await session.goTo({ at: 'steps' }, ['toldOn']);
    expect(session.state.place).toEqual(question('closing', 1));
    expect(session.row.form.problems).toMatchObject([{ field: 'toldOn', message: FORMS.incomplete }]);
    expect(saves()).toBe(0);
  });

  test('a second press while the first one saves changes nothing', async () => {
    session.row.type({ broadGoals: 'More people find work' });
    const letGo = hold(library, 'saveRow');
    const first = session.goTo(question('before', 2));
    await session.goTo(question('before', 9));
    letGo();
    await first;
    expect([session.state.place, saves()]).toEqual([question('before', 2), 1]);
  });

  test('a colleague’s answer to the same question isn’t overwritten: somebody chooses', async () => {
    session.row.type({ broadGoals: 'More people find work' });
    typeCell(library, 'Partnerships', 'Job club', { 'Broad goals': 'Fewer people lose their homes' });
    await session.goTo(question('before', 2));
    expect(session.state.place).toEqual(question('before', 1));
    expect(session.row.form.conflicts).toEqual({ broadGoals: 'Fewer people lose their homes' });
    expect(row()['Broad goals']).toBe('Fewer people lose their homes');
    session.row.decide('broadGoals', 'mine');
    await session.goTo(question('before', 2));
    expect([session.state.place, row()['Broad goals']]).toEqual([
      question('before', 2),
      'More people find work',
    ]);
  });

  test('a colleague’s answer to another question stays', async () => {
    session.row.type({ broadGoals: 'More people find work' });
    typeCell(library, 'Partnerships', 'Job club', { 'Likely challenges': 'Rides' });
    await session.goTo(question('before', 2));
    expect(row()).toMatchObject({ 'Broad goals': 'More people find work', 'Likely challenges': 'Rides' });
  });

  test('if the row is gone, its answers can be saved as a new one', async () => {
    session.row.type({ broadGoals: 'More people find work' });
    deleteRow(library, 'Partnerships', 'Job club');
    await session.goTo(question('before', 2));
    expect([session.state.place, session.row.canSaveAsNew]).toEqual([question('before', 1), true]);
    await session.saveAsNew();
    expect(row()).toMatchObject({ Partner: 'WorkSource', 'Broad goals': 'More people find work' });
    await session.goTo(question('before', 2));
    session.row.type({ teamStrengths: 'Spanish' });
    await session.goTo(question('before', 3));
    expect(rowsIn(library, 'Partnerships')).toMatchObject([{ 'Team strengths': 'Spanish' }]);
  });

  test('Undo takes the last answer back', async () => {
    session.row.type({ broadGoals: 'More people find work' });
    await session.goTo(question('before', 2));
    await session.undo(session.row);
    expect([row()['Broad goals'], session.row.form.values['broadGoals']]).toEqual([undefined, '']);
    expect(session.row.notice?.text).toContain(FORMS.undone);
  });

  test('a level of the Spectrum has its day at once, and loses it with Undo', async () => {
    const soFar = () => openProjectOf(session).facts?.spectrumDays;
    await session.goTo(question('spectrum', 1));
    session.row.type({ spectrumNow: 'Consult' });
    await session.goTo(question('spectrum', 2));
    expect([soFar(), row()['Spectrum so far']]).toEqual([
      'Consult since Mar 4, 2026',
      'Consult since Mar 4, 2026',
    ]);
    await session.undo(session.row);
    expect([soFar(), row()['Spectrum so far']]).toEqual(['', undefined]);
  });
});

describe('what was saved', () => {
  beforeEach(async () => {
    await session.open('WorkSource');
    await session.goToStep('before');
  });

  test('is said where one arrives next, and no longer after a skipped question', async () => {
    session.row.type({ whoToApproach: 'They reach people who look for work' });
    const said: boolean[] = [];
    for (const screen of [1, 2]) {
      await session.goTo(question('before', screen));
      said.push(session.state.isSaved);
    }
    expect(said).toEqual([true, false]);
  });

  test('a step opens again at the first question without an answer, and at its first one when all have one', async () => {
    session.row.type({ whoToApproach: 'They reach people', teamStrengths: 'Spanish' });
    await session.goTo({ at: 'steps' });
    await session.goToStep('before');
    expect(session.state.place).toEqual(question('before', 1));
    await session.goToStep('closing');
    session.row.type({ changed: 'A shelf', toldWhom: 'The parents', stayInvolved: 'Ask us' });
    await session.goTo({ at: 'steps' });
    await session.goToStep('closing');
    expect(session.state.place).toEqual(question('closing', 0));
  });
});

describe('a potential partner with whom something is agreed on', () => {
  const stage = () => rowIn(library, 'Partners', 'Food Bank')['Stage'];
  beforeEach(async () => {
    begin([{ partner: 'Food Bank', project: 'Story time', accomplish: 'Read with sixty children' }]);
    await session.open('Food Bank');
  });

  test('becomes active with one press, and potential again with Undo', async () => {
    await session.makeActive();
    expect([stage(), session.state.read?.partner?.stage]).toEqual(['Active', 'Active']);
    expect(session.partnerRow.notice?.tone).toBe('good');
    await session.undo(session.partnerRow);
    expect([stage(), session.state.read?.partner?.stage]).toEqual(['Potential', 'Potential']);
  });

  test('stays potential if that can’t be saved, and says why', async () => {
    fail(library, 'saveRow', ...FOREVER);
    await session.makeActive();
    expect([stage(), session.state.read?.partner?.stage]).toEqual(['Potential', 'Potential']);
    expect([session.partnerRow.notice?.tone, session.state.busy]).toEqual(['trouble', '']);
  });

  test('keeps the stage that a colleague chose meanwhile', async () => {
    typeCell(library, 'Partners', 'Food Bank', { Stage: 'Ended' });
    await session.makeActive();
    expect([stage(), session.state.read?.partner?.stage]).toEqual(['Ended', 'Ended']);
  });

  test('isn’t taken for a new partner if its row can’t be read', async () => {
    fail(library, 'loadRow', ...FOREVER);
    await session.makeActive();
    expect([stage(), saves(), session.partnerRow.notice?.tone]).toEqual(['Potential', 0, 'trouble']);
  });
});

describe('milestones', () => {
  const MILESTONES = question('agreeing', 8);
  beforeEach(async () => {
    await session.open('WorkSource');
    await session.goTo(MILESTONES);
    session.milestone.type({ what: 'Print flyers', when: '2026-04-01' });
  });

  test('are rows of the Action Plan with their project, in the order of their days', async () => {
    await session.saveMilestone([]);
    session.milestone.type({ what: 'Call the printer', when: '2026-03-20' });
    await session.saveMilestone([]);
    session.milestone.type({ what: 'Some day' });
    await session.saveMilestone([]);
    expect(milestones()).toEqual(['Call the printer', 'Print flyers', 'Some day']);
    expect(rowIn(library, 'Action Plan', 'Print flyers')).toMatchObject({
      ...{ For: 'Job club', Partner: 'WorkSource', Who: 'Ana' },
    });
    await reopen();
    await session.choose(refOfName('partners', 'WorkSource'));
    expect(milestones()).toEqual(['Call the printer', 'Print flyers', 'Some day']);
  });

  test('a typed one is saved on the way to another question', async () => {
    await session.goTo({ at: 'steps' });
    expect([milestones(), saves()]).toEqual([['Print flyers'], 1]);
  });

  test('without what to do, a day alone keeps the question open', async () => {
    session.milestone.type({ what: '' });
    await session.goTo({ at: 'steps' });
    expect(session.state.place).toEqual(MILESTONES);
    expect(session.milestone.form.problems.map(({ field }) => field)).toEqual(['what']);
  });

  test('an edited one shows its new day, and the form is ready for the next', async () => {
    await session.saveMilestone([]);
    const [first] = openProjectOf(session).milestones;
    if (first) await session.editMilestone(first.ref);
    session.milestone.type({ doneOn: '2026-03-03', changed: 'Two hundred went out' });
    await session.saveMilestone([]);
    expect(openProjectOf(session).milestones).toMatchObject([
      { what: 'Print flyers', doneOn: '2026-03-03', changed: 'Two hundred went out' },
    ]);
    expect([session.milestone.form.ref, session.milestone.form.values['what']]).toEqual([null, '']);
  });

  test('Undo takes a new one out of the list and the tab', async () => {
    await session.saveMilestone([]);
    await session.undo(session.milestone);
    expect([milestones(), rowsIn(library, 'Action Plan')]).toEqual([[], []]);
    expect(session.milestone.form.values['what']).toBe('Print flyers');
  });
});

describe('what was left unsaved when the page closed', () => {
  test('an answer is back at its question', async () => {
    await session.open('WorkSource');
    await session.goTo(question('agreeing', 4));
    session.row.type({ roles: 'They find the speakers' });
    await reopen();
    expect([session.state.place, session.row.form.values['roles']]).toEqual([
      question('agreeing', 4),
      'They find the speakers',
    ]);
    await session.goTo({ at: 'steps' });
    expect(row()['Roles']).toBe('They find the speakers');
  });

  test('a milestone added after an answer came back belongs to the project', async () => {
    await session.open('WorkSource');
    await session.goTo(question('agreeing', 4));
    session.row.type({ roles: 'They find the speakers' });
    await reopen();
    await session.goTo(question('agreeing', 8));
    session.milestone.type({ what: 'Print flyers' });
    await session.saveMilestone([]);
    expect(rowIn(library, 'Action Plan', 'Print flyers')).toMatchObject({
      ...{ For: 'Job club', Partner: 'WorkSource' },
      'Outreach for id': refTo('Job club').id,
    });
    await session.open('WorkSource');
    expect(milestones()).toEqual(['Print flyers']);
  });

  test('a milestone is back with its project', async () => {
    await session.open('WorkSource');
    await session.goTo(question('agreeing', 8));
    session.milestone.type({ what: 'Print flyers' });
    await reopen();
    expect(session.state.place).toEqual(question('agreeing', 8));
    await session.goTo({ at: 'steps' });
    expect(milestones()).toEqual(['Print flyers']);
    expect(rowIn(library, 'Action Plan', 'Print flyers')).toMatchObject({ For: 'Job club' });
  });

  test('a name of a project that wasn’t started is back with its partner', async () => {
    await session.open('Food Bank');
    session.row.type({ project: 'Story time' });
    await reopen();
    expect([session.state.place.at, session.state.read?.partner?.ref.name]).toEqual(['partner', 'Food Bank']);
    expect(session.row.form.values['project']).toBe('Story time');
  });

  test('an answer about the partner itself is back at its question', async () => {
    typeCell(library, 'Partners', 'WorkSource', { Stage: 'Rebuilding' });
    await session.open('WorkSource');
    await session.goTo({ at: 'step', step: 'refreshing', screen: 3 });
    session.partnerRow.type({ firstStep: 'Say sorry' });
    await reopen();
    expect(session.state.place).toEqual({ at: 'step', step: 'refreshing', screen: 3 });
    expect(session.partnerRow.form.values['firstStep']).toBe('Say sorry');
    await session.goTo({ at: 'steps' });
    expect(rowIn(library, 'Partners', 'WorkSource')['First step']).toBe('Say sorry');
    expect(session.state.read?.partner?.firstStep).toBe('Say sorry');
  });

  test('the name and notes of a project are back on their own view', async () => {
    await session.open('WorkSource');
    await session.goTo({ at: 'details' });
    session.row.type({ notes: 'Ask about the room' });
    await reopen();
    expect([session.state.place.at, session.row.form.values['notes']]).toEqual([
      'details',
      'Ask about the room',
    ]);
  });
});

describe('what was left unsaved in one project while another one is asked for', () => {
  const RESUME_DAY = { partner: 'WorkSource', project: 'Resume day' };
  const STORY_TIME = { partner: 'Food Bank', project: 'Story time' };
  beforeEach(async () => {
    begin([JOB_CLUB, RESUME_DAY, STORY_TIME]);
    await session.open('', { ref: refTo('Job club') });
    await session.goTo(question('agreeing', 4));
    session.row.type({ roles: 'They find the speakers' });
  });
  const opened = () => [session.state.place.at, session.row.form.values['project'], session.state.waiting];

  test.each<[string, () => Parameters<PartnershipsSession['open']>, unknown[]]>([
    ['another project', () => ['', { ref: refTo('Resume day') }], ['steps', 'Resume day']],
    ['a step of it', () => ['', { ref: refTo('Resume day'), step: 'closing' }], ['step', 'Resume day']],
    ['another partner', () => ['Food Bank'], ['steps', 'Story time']],
  ])('%s opens, and the rest waits until somebody goes on with it', async (_, asked, there) => {
    await reopen(...asked());
    expect(opened()).toEqual([...there, 'WorkSource: Job club']);
    expect(session.row.form.values['roles']).toBe('');
    session.row.type({ notes: 'Typed meanwhile' });
    await session.goOn();
    expect(row(String(there[1]))).toMatchObject({ Notes: 'Typed meanwhile' });
    expect(opened()).toEqual(['step', 'Job club', '']);
    expect([session.state.place, session.row.form.values['roles']]).toEqual([
      question('agreeing', 4),
      'They find the speakers',
    ]);
    await session.goTo({ at: 'steps' });
    expect([row()['Roles'], session.row.form.isRestored]).toEqual(['They find the speakers', false]);
    await reopen();
    expect(opened()).toEqual(['choice', '', '']);
  });

  test('it waits through another closed page, too', async () => {
    await reopen('', { ref: refTo('Resume day') });
    await reopen('Food Bank');
    expect(opened()).toEqual(['steps', 'Story time', 'WorkSource: Job club']);
    session.row.type({ notes: 'A second one' });
    // There is room for one; the later one opens where it was left.
    await reopen('', { ref: refTo('Resume day') });
    expect(opened()).toEqual(['details', 'Story time', 'WorkSource: Job club']);
  });

  test('it goes on waiting if its partner can’t be read', async () => {
    await reopen('Food Bank');
    fail(library, 'readPartnerships', ...FOREVER);
    await session.goOn();
    expect(opened()).toEqual(['steps', 'Story time', 'WorkSource: Job club']);
    expect(session.state.problem).toContain('Google didn’t answer.');
    library.faults = {};
    await session.goOn();
    expect(opened()).toEqual(['step', 'Job club', '']);
  });

  test('its own project opens where it was left', async () => {
    await reopen('', { ref: refTo('Job club') });
    expect(opened()).toEqual(['step', 'Job club', '']);
  });

  test('a milestone waits with its project', async () => {
    await session.goTo(question('agreeing', 8));
    session.milestone.type({ what: 'Print flyers' });
    await reopen('Food Bank');
    expect(opened()).toEqual(['steps', 'Story time', 'WorkSource: Job club']);
    await session.goOn();
    expect([session.state.place, session.milestone.form.values['what']]).toEqual([
      question('agreeing', 8),
      'Print flyers',
    ]);
    await session.goTo({ at: 'steps' });
    expect(rowIn(library, 'Action Plan', 'Print flyers')).toMatchObject({ For: 'Job club' });
  });
});

test('who is next: the other partner’s projects open, and nothing of the first one is left', async () => {
  await session.open('WorkSource');
  session.row.type({ nextPartner: 'Food Bank' });
  await session.choose(refOfName('partners', 'Food Bank'));
  expect(row()['Who is next']).toBe('Food Bank');
  expect([session.state.place.at, session.state.read?.partner?.ref.name]).toEqual(['partner', 'Food Bank']);
  expect(session.row.form.values).toMatchObject({ partner: 'Food Bank', project: '', nextPartner: '' });
});

// The steps of a partnership: what each asks, and how far it is.
import {
  type Answers,
  type PartnerAnswers,
  STEPS,
  type StepKey,
  answeredIn,
  fieldsOf,
  firstOpenIn,
  progressIn,
  screensOf,
  stepsFor,
  stepsStarted,
} from '../../../src/domain/partnerships/steps';
import { FIELDS } from '../../../src/domain/tables';
import { PARTNERSHIPS } from '../../../src/domain/tables/partnerships';

const firstKeys = (...given: Parameters<typeof screensOf>) =>
  screensOf(...given).map(({ keys: [key] }) => key);

test('every question of a partnership is asked in exactly one step', () => {
  const asked = STEPS.flatMap(fieldsOf);
  expect(new Set(asked).size).toBe(asked.length);
  // The name of the project and its notes are on a view of their own; the partner is chosen before.
  const others = ['project', 'partner', 'notes'];
  expect([...asked, ...others].sort()).toEqual(FIELDS.partnerships.map(({ key }) => key).sort());
});

test('the questions before a first approach are the worksheet’s, and the milestones stand with the endpoint', () => {
  const hints = screensOf('before', {}).map(
    ({ keys: [key] }) => PARTNERSHIPS.template.find((field) => field.key === key)?.hint,
  );
  expect(hints).toHaveLength(13);
  expect(hints[1]).toMatch(/^What are your broad goals\?/);
  expect(hints[12]).toBe('How will you approach potential partners?');
  const agreeing = screensOf('agreeing', {}).map(({ of, keys }) => (of === 'milestones' ? of : keys[0]));
  expect(agreeing[agreeing.indexOf('milestones') - 1]).toBe('endsOn');
});

test('an empty partnership has nothing started and nothing missing', () => {
  for (const step of stepsFor({}, {}))
    expect([step, answeredIn(step, {}, {}, 0).includes(true)]).toEqual([step, false]);
  expect(stepsStarted({}, {}, 0)).toEqual([]);
});

test('refreshing is asked while the relationship is being rebuilt, and what was written there stays', () => {
  expect(stepsFor({}, { stage: 'Active' })).not.toContain('refreshing');
  expect(stepsFor({}, { stage: 'rebuilding ' })).toContain('refreshing');
  expect(stepsFor({ refresh: 'Call first' }, { stage: 'Active' })).toContain('refreshing');
  const answered = (partner: PartnerAnswers) => answeredIn('refreshing', {}, partner, 0);
  expect(answered({ stage: 'Rebuilding', story: 'We forgot them' })).toEqual([false, true, false, false]);
  expect(stepsStarted({}, { stage: 'Rebuilding', story: 'We forgot them' }, 0)).toEqual(['refreshing']);
  expect(stepsStarted({}, { stage: 'Active', story: 'We forgot them' }, 0)).toEqual([]);
});

test('those who work together already are asked how to move up; the others how to build trust', () => {
  expect(firstKeys('spectrum', {})).toEqual(['workNow', 'spectrumNow', 'spectrumWanted', 'getToKnow']);
  const together = { spectrumNow: 'Consult' };
  expect(firstKeys('spectrum', together)).toEqual(['workNow', 'spectrumNow', 'spectrumWanted', 'nextLevel']);
  // An answer on the other branch isn't hidden.
  expect(firstKeys('spectrum', { ...together, getToKnow: 'Coffee' })).toContain('getToKnow');
});

test.each<[string, StepKey, Answers, number, boolean]>([
  ['nothing', 'talking', {}, 0, false],
  ['one of two answers', 'talking', { heard: 'Rides' }, 1, false],
  ['both answers', 'talking', { toAsk: 'Who else?', heard: 'Rides' }, 2, true],
  ['a check alone', 'agreeing', { specific: 'TRUE' }, 0, false],
  ['a goal', 'agreeing', { accomplish: 'A class' }, 1, false],
  ['told whom, but not when', 'closing', { toldWhom: 'The parents' }, 1, false],
  ['told when, but not whom', 'closing', { toldOn: '2027-01-01' }, 0, false],
  ['told whom and when', 'closing', { toldWhom: 'The parents', toldOn: '2027-01-01' }, 1, true],
  ['all answers, but nobody told', 'closing', { changed: 'A shelf', stayInvolved: 'Ask us' }, 2, false],
  ['the only answer', 'repeat', { nextPartner: 'Food Bank' }, 1, true],
])('with %s, %s is as far as that', (_, step, answers, answered, isDone) => {
  expect(progressIn(step, answers, {}, 0)).toEqual({ answered, isDone });
  expect(stepsStarted(answers, {}, 0)).toEqual(answered > 0 ? [step] : []);
});

test('a milestone answers its question; a check beside a goal answers nothing', () => {
  const count = (answers: Answers, milestones: number) =>
    progressIn('agreeing', answers, {}, milestones).answered;
  expect(count({}, 1)).toBe(1);
  expect(count({ roles: 'We bring books', specific: 'TRUE' }, 0)).toBe(1);
  expect(stepsStarted({}, {}, 1)).toEqual(['agreeing']);
});

test('a step opens at its first question without an answer, and at the first of all once all have one', () => {
  const open = (answers: Answers) => firstOpenIn('reflection', answers, {}, 0);
  expect(open({})).toBe(0);
  expect(open({ went: 'Well', differently: 'Earlier' })).toBe(1);
  const all = { went: 'Well', learned: 'Ask', differently: 'Earlier', again: 'All', overcame: 'Time' };
  expect(open(all)).toBe(0);
});

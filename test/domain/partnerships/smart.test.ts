// A SMART goal: a number makes it measurable, a day or a month makes it time-bound.
import { smartNotes } from '../../../src/domain/partnerships/smart';

const TODAY = '2026-11-30';
const notes = (accomplish: string, measure = '', endsOn = '') => {
  const { measurable, timeBound } = smartNotes({ accomplish, measure, endsOn }, TODAY);
  return [measurable?.isFine, timeBound?.isFine];
};

test('nothing is said before there is a goal', () => {
  expect(smartNotes({ accomplish: ' ', measure: '40 people', endsOn: '' }, TODAY)).toEqual({});
});

test.each<[string, boolean, boolean]>([
  ['Help more people with their resumes', false, false],
  ['Help 40 people with their resumes', true, false],
  ['Help forty people with their resumes', true, false],
  ['Help 40 people by June 1, 2027', true, true],
  ['Help more people by June 1, 2027.', false, true],
  ['Help more people by 6/1/2027', false, true],
  ['Help more people by 2027-06-01', false, true],
  ['Help more people by June 2027', false, true],
  ['Help more people in 2027', false, true],
  ['Meet at 3 pm', false, false],
  ['Meet at 10:30 and read', false, false],
  ['Two classes a month', true, false],
  ['Read with half of the 3rd graders', true, false],
  ['May we read together?', false, false],
  ['March with the seniors in the parade', false, false],
  ['Help more people by March', false, true],
  ['Help more people by march', false, true],
  ['Help more people by the end of May', false, true],
  ['Help more people in September', false, true],
  ['See whether they may help in need', false, false],
  ['Help more people this fall', false, true],
  ['Help more people before the end of the school year', false, true],
  ['Help more people within six months', true, true],
  ['Read every week', true, false],
])('“%s”', (goal, hasNumber, hasDay) => {
  expect(notes(goal)).toEqual([hasNumber, hasDay]);
});

test('the measure may have the number, and the endpoint is a day', () => {
  expect(notes('Help more people', 'How many of 60 come back')).toEqual([true, false]);
  expect(notes('Help more people', 'A survey by May 3, 2027')).toEqual([false, false]);
  expect(notes('Help more people', '', '2027-06-01')).toEqual([false, true]);
});

test('a very long text is read in a moment', () => {
  const began = performance.now();
  notes('we meet 12 times before June '.repeat(2000));
  expect(performance.now() - began).toBeLessThan(1000);
});

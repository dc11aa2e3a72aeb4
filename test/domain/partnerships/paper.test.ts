// A partnership on paper: what is on it, and what is left out where it doesn't fit. The browser's test counts the pages.
import { hasAnswers, milestoneLine, partnershipPaper } from '../../../src/domain/partnerships/paper';
import type { Answers } from '../../../src/domain/partnerships/steps';
import { FIELDS } from '../../../src/domain/tables';

const NOTHING = { partner: {}, milestones: [], spectrumDays: '', known: {}, shows: 'all' as const };
const paperOf = (answers: Answers, more: Partial<Parameters<typeof partnershipPaper>[0]> = {}) =>
  partnershipPaper({
    ...NOTHING,
    answers: { partner: 'WorkSource', project: 'Job club', ...answers },
    ...more,
  });
const itemsOf = (paper: ReturnType<typeof paperOf>) => paper.steps.flatMap(({ items }) => items);
const answersOn = (paper: ReturnType<typeof paperOf>) =>
  itemsOf(paper).flatMap(({ answer }) => (answer === '' ? [] : [answer]));

test('a blank one has every question, with the same room to write for each', () => {
  const paper = paperOf({});
  expect(paper.title).toBe('Partnership: WorkSource: Job club');
  expect(itemsOf(paper).length).toBeGreaterThan(38);
  expect(answersOn(paper)).toEqual([]);
  expect(paper.blankLines).toBeGreaterThanOrEqual(1.5);
});

test('checks, days, milestones and the Spectrum are in words', () => {
  const paper = paperOf(
    {
      accomplish: '40 people',
      specific: 'TRUE',
      timeBound: 'TRUE',
      endsOn: '2027-06-01',
      spectrumNow: 'Consult',
      toldWhom: 'The parents',
      toldHow: 'At the fair',
      toldOn: '2027-06-10',
    },
    {
      spectrumDays: 'Inform since Mar 4, 2026\nConsult since Jun 1, 2026',
      milestones: [{ what: 'First class', when: '2027-02-01', who: 'Ana', doneOn: '', changed: '' }],
    },
  );
  expect(answersOn(paper)).toEqual([
    '40 people\nChecked: Specific, Time-Bound.',
    'Jun 1, 2027',
    'Feb 1, 2027 · First class · Ana',
    'Consult\nInform since Mar 4, 2026\nConsult since Jun 1, 2026',
    'The parents\nAt the fair\nJun 10, 2027',
  ]);
  expect(
    milestoneLine({ what: 'Class', when: '', who: '', doneOn: '2027-02-02', changed: 'Twelve came' }),
  ).toBe('Class · Done Feb 2, 2027 · Twelve came');
});

test('what doesn’t fit: first the blanks go, then long answers are shortened, each to its first lines', () => {
  const few = paperOf({ went: 'It went well. '.repeat(800) });
  expect(answersOn(few)).toHaveLength(1);
  expect(few.isCut).toBe(true);
  const some = paperOf({ went: 'It went well. '.repeat(600) });
  expect([itemsOf(some).length, some.isCut]).toEqual([1, false]);
  const long = 'We met and wrote down what they said, line by line. '.repeat(40);
  const texts = FIELDS.partnerships.filter(({ kind }) => kind === 'text').map(({ key }) => [key, long]);
  const full = paperOf(Object.fromEntries(texts) as Answers);
  expect(full.isCut).toBe(true);
  for (const answer of answersOn(full)) {
    expect(answer.endsWith('…')).toBe(true);
    expect(long.startsWith(answer.slice(0, -1))).toBe(true);
  }
});

test('an empty one has no answer, with the same questions, and what Partners says about them', () => {
  const known = { need: 'A place for teens', whoKnows: 'Pat', serves: 'Teens' };
  const more = { known, partner: { firstStep: 'Ask for the coach' } };
  const paper = paperOf({ roles: 'They host', power: 'The board' }, { ...more, shows: 'blank' });
  const [facts, ...steps] = paper.steps;
  expect(facts?.items).toEqual([
    { question: 'Community need', answer: 'A place for teens' },
    { question: 'Who knows somebody there', answer: 'Pat' },
    { question: 'First step', answer: 'Ask for the coach' },
  ]);
  const blanks = steps.flatMap(({ items }) => items);
  expect(blanks.filter(({ answer }) => answer !== '')).toEqual([]);
  expect(blanks.map(({ question }) => question)).toEqual(
    itemsOf(paperOf({})).map(({ question }) => question),
  );
  expect(answersOn(paperOf({ roles: 'They host' }, { ...more, shows: 'answers' }))).toContain('They host');
});

test('however much Partners says, an empty sheet keeps all its questions', () => {
  const long = 'They asked for it. '.repeat(30);
  for (const stage of ['Potential', 'Rebuilding']) {
    const partner = { stage, firstStep: long, story: long, caller: long };
    const known = { need: long, whoKnows: long };
    const questionsOf = (more: object) =>
      itemsOf(paperOf({}, { partner, shows: 'blank', ...more })).flatMap(({ question, answer }) =>
        answer === '' ? [question] : [],
      );
    expect(questionsOf({ known })).toEqual(questionsOf({}));
    expect(questionsOf({ known }).length).toBeGreaterThan(38);
  }
});

test('what is answered about a relationship that is being refreshed counts as answered', () => {
  const about = { answers: {}, milestones: [], spectrumDays: '' };
  expect(hasAnswers({ ...about, partner: { stage: 'Rebuilding', story: 'They moved' } })).toBe(true);
  expect(hasAnswers({ ...about, partner: { stage: 'Potential', firstStep: 'Ask Pat' } })).toBe(false);
});

test('a question that is only a name in the sheet says on paper what it asks', () => {
  const questions = itemsOf(paperOf({})).map(({ question }) => question);
  expect(questions).toContain('Power: who can say yes or no, and how you’ll make room for the others.');
  const names = FIELDS.partnerships.map(({ label }) => label);
  expect(questions.filter((one) => names.includes(one))).toEqual(['What we heard']);
});

test('while rebuilding, the partner’s own answers are there, too', () => {
  const paper = paperOf({}, { partner: { stage: 'Rebuilding', firstStep: 'Say sorry' } });
  expect(answersOn(paper)).toEqual(['Say sorry']);
});

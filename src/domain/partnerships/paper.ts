// A partnership on two sheets of paper, Letter or A4: what is answered, or all questions with room to write by hand, with the
// answers or without.
// Where that doesn't fit, the unanswered questions are left out first, and then long answers are shortened.

import { MILESTONES, PARTNERSHIP_PAPER, PARTNERSHIP_STEPS, STEP_TITLES } from '../../words/partnership-steps';
import { dayInWords } from '../dates/day-names';
import { linesTaken, lowerFirst } from '../basics/text';
import { type FieldKey, fieldOf, labelOf } from '../tables';
import { spectrumLines } from './spectrum';
import { NO_PATRONS } from '../../words/field-help';
import {
  type Answers,
  type KnownField,
  type PartnerAnswers,
  SMART_TICKS,
  type Screen,
  screensOf,
  stepsFor,
} from './steps';

export interface Milestone {
  what: string;
  when: string;
  who: string;
  doneOn: string;
  changed: string;
}

interface PaperItem {
  question: string;
  /** '' leaves room to write. */
  answer: string;
}

export interface PartnershipPaper {
  title: string;
  steps: readonly { title: string; items: readonly PaperItem[] }[];
  isCut: boolean;
  /** How much room each blank has, in lines. */
  blankLines: number;
}

interface PartnershipOnPaper {
  answers: Answers;
  partner: PartnerAnswers;
  milestones: readonly Milestone[];
  /** The column Spectrum so far. */
  spectrumDays: string;
  /** What Partners says about the partner. */
  known: Partial<Record<KnownField, string>>;
  shows: PaperShows;
}

/** What is answered; all questions, with room where there is no answer; all questions, without the answers. */
export type PaperShows = 'answers' | 'all' | 'blank';

/** Two columns on two pages, in lines of 8.5 points, on Letter, the shorter one. */
const MOST_LINES = 230;
/** Blanks aren't split between columns, so some room stays at the ends of the columns. */
const ENDS_OF_COLUMNS = 25;
const LETTERS_A_LINE = 43;
/** Questions are bold. */
const BOLD_LETTERS_A_LINE = 40;
/** The space around a question, and a heading with its own. */
const GAP = 0.5;
const HEADING_LINES = 2.5;
/** To write on: the least, and the most. */
const BLANK_LINES = [1.5, 4] as const;
const LEAST_LINES = 1;
/** Of a fact above the questions, so that these have room. */
const FACT_LINES = 3;

export function milestoneLine({ what, when, who, doneOn, changed }: Milestone): string {
  const state = doneOn === '' ? '' : MILESTONES.doneOn(dayInWords(doneOn));
  return [dayInWords(when), what, who, state, changed].filter((part) => part.trim() !== '').join(' · ');
}

type About = Omit<PartnershipOnPaper, 'shows' | 'known'>;

/** '' if there is none. */
export const answerOnPaper = (screen: Screen, about: About): string => itemOf(screen, about).answer;

function itemOf(screen: Screen, { answers, partner, milestones, spectrumDays }: About): PaperItem {
  if (screen.of === 'milestones')
    return { question: PARTNERSHIP_PAPER.milestones, answer: milestones.map(milestoneLine).join('\n') };
  if (screen.of === 'partners') {
    const [key] = screen.keys;
    return { question: labelOf('partners', key), answer: partner[key] ?? '' };
  }
  const [first, ...others] = screen.keys;
  const parts =
    first === 'accomplish'
      ? [answers.accomplish ?? '', checkedWords(answers)]
      : first === 'spectrumNow'
        ? [answers.spectrumNow ?? '', ...spectrumLines(spectrumDays)]
        : [first, ...others].map((key) => dayInWords(answers[key] ?? ''));
  return { question: questionOnPaper(first), answer: parts.filter((part) => part.trim() !== '').join('\n') };
}

/** A label alone asks nothing. */
function questionOnPaper(key: FieldKey<'partnerships'>): string {
  const { hint, help = '', label, choices = [] } = fieldOf('partnerships', key);
  if (hint !== '') return hint;
  const meaning = choices.length > 0 ? choices.join(', ') : lowerFirst(help.replace(NO_PATRONS, '').trim());
  return meaning === '' ? label : `${label}: ${meaning}`;
}

/** Which of the partner's facts go on the paper, above the questions. */
const KNOWN_ON_PAPER = ['need', 'whoKnows'] as const satisfies KnownField[];

function factsOnPaper({ answers, known, partner }: PartnershipOnPaper): PaperItem[] {
  const factOf = (key: (typeof KNOWN_ON_PAPER)[number] | 'firstStep', text = ''): PaperItem => ({
    question: labelOf('partners', key),
    answer: shortened(text, FACT_LINES),
  });
  const isAsked = stepsFor(answers, partner).includes('refreshing');
  return [
    ...KNOWN_ON_PAPER.map((key) => factOf(key, known[key])),
    ...(isAsked ? [] : [factOf('firstStep', partner.firstStep)]),
  ].filter(({ answer }) => answer.trim() !== '');
}

type Steps = PartnershipPaper['steps'];

const stepsOf = (about: About): Steps =>
  stepsFor(about.answers, about.partner).map((step) => ({
    title: STEP_TITLES[step],
    items: screensOf(step, about.answers).map((screen) => itemOf(screen, about)),
  }));

const onlyAnswered = (steps: Steps): Steps =>
  steps
    .map((step) => ({ ...step, items: step.items.filter(({ answer }) => answer !== '') }))
    .filter(({ items }) => items.length > 0);

const withoutAnswers = (steps: Steps): Steps =>
  steps.map((step) => ({ ...step, items: step.items.map((item) => ({ ...item, answer: '' })) }));

/** Whether any question has an answer. */
export const hasAnswers = (about: About): boolean => onlyAnswered(stepsOf(about)).length > 0;

function checkedWords(answers: Answers): string {
  const checked = SMART_TICKS.filter((key) => answers[key] === 'TRUE');
  if (checked.length === 0) return '';
  return PARTNERSHIP_PAPER.smart(checked.map((key) => labelOf('partnerships', key)).join(', '));
}

const linesOf = (text: string, letters = LETTERS_A_LINE): number => linesTaken(text, letters);

const linesOfItem = ({ question, answer }: PaperItem): number =>
  linesOf(question, BOLD_LETTERS_A_LINE) + (answer === '' ? BLANK_LINES[0] : linesOf(answer)) + GAP;

const linesOfPaper = (steps: Steps): number =>
  steps.reduce(
    (lines, { items }) => items.reduce((sum, item) => sum + linesOfItem(item), lines + HEADING_LINES),
    linesOf(PARTNERSHIP_PAPER.cut) + 2,
  );

/** Blanks share what the answers leave. */
function roomForBlanks(steps: Steps): number {
  const [least, most] = BLANK_LINES;
  const blanks = steps.flatMap(({ items }) => items.filter(({ answer }) => answer === '')).length;
  const spare = (MOST_LINES - ENDS_OF_COLUMNS - linesOfPaper(steps)) / Math.max(1, blanks);
  return Math.min(most, Math.max(least, least + Math.floor(spare * 4) / 4));
}

/** The first lines of a text. */
function shortened(text: string, most: number): string {
  let left = most;
  const parts: string[] = [];
  for (const part of text.split('\n')) {
    const lines = linesOf(part);
    if (lines > left) {
      const room = left * LETTERS_A_LINE - 1;
      if (left > 0) parts.push(part.slice(0, room).replace(/\s*\S*$/, '') || part.slice(0, room));
      return `${parts.join('\n')}…`;
    }
    parts.push(part);
    left -= lines;
  }
  return text;
}

export function partnershipPaper(shown: PartnershipOnPaper): PartnershipPaper {
  const { answers, shows } = shown;
  const name = PARTNERSHIP_STEPS.named(answers.partner ?? '', answers.project ?? '');
  const title = PARTNERSHIP_PAPER.title(name);
  const facts = { title: PARTNERSHIP_PAPER.known, items: factsOnPaper(shown) };
  const steps = shows === 'blank' ? withoutAnswers(stepsOf(shown)) : stepsOf(shown);
  const all = facts.items.length > 0 ? [facts, ...steps] : steps;
  if (shows !== 'answers' && linesOfPaper(all) <= MOST_LINES)
    return { title, steps: all, isCut: false, blankLines: roomForBlanks(all) };
  const blankLines = 0;
  const answered = onlyAnswered(all);
  if (linesOfPaper(answered) <= MOST_LINES) return { title, steps: answered, isCut: false, blankLines };
  const longest = Math.max(...answered.flatMap(({ items }) => items.map(({ answer }) => linesOf(answer))));
  for (let most = longest - 1; ; most--) {
    const short = answered.map((step) => ({
      ...step,
      items: step.items.map((item) => ({ ...item, answer: shortened(item.answer, most) })),
    }));
    if (linesOfPaper(short) <= MOST_LINES || most <= LEAST_LINES)
      return { title, steps: short, isCut: true, blankLines };
  }
}

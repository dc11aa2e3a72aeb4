// A partnership on two sheets of paper, Letter or A4: what is answered, or all questions with room to write by hand.
// Where that doesn't fit, the unanswered questions are left out first, and then long answers are shortened.

import { MILESTONES, PARTNERSHIP_PAPER, PARTNERSHIP_STEPS, STEP_TITLES } from '../../words/partnership-steps';
import { isDay } from '../dates/day';
import { fullDay } from '../dates/day-names';
import { fieldOf, labelOf } from '../tables';
import { spectrumLines } from './spectrum';
import { type Answers, type PartnerAnswers, SMART_TICKS, type Screen, screensOf, stepsFor } from './steps';

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
  /** Also the questions without an answer, with room to write. */
  hasBlanks: boolean;
}

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

const dayWords = (text: string): string => (isDay(text) ? fullDay(text) : text);

export function milestoneLine({ what, when, who, doneOn, changed }: Milestone): string {
  const state = doneOn === '' ? '' : MILESTONES.doneOn(dayWords(doneOn));
  return [dayWords(when), what, who, state, changed].filter((part) => part.trim() !== '').join(' · ');
}

/** '' if there is none. */
export const answerOnPaper = (screen: Screen, about: Omit<PartnershipOnPaper, 'hasBlanks'>): string =>
  itemOf(screen, about).answer;

function itemOf(
  screen: Screen,
  { answers, partner, milestones, spectrumDays }: Omit<PartnershipOnPaper, 'hasBlanks'>,
): PaperItem {
  if (screen.of === 'milestones')
    return { question: PARTNERSHIP_PAPER.milestones, answer: milestones.map(milestoneLine).join('\n') };
  if (screen.of === 'partners') {
    const [key] = screen.keys;
    return { question: labelOf('partners', key), answer: partner[key] ?? '' };
  }
  const [first, ...others] = screen.keys;
  const { hint, label } = fieldOf('partnerships', first);
  const parts =
    first === 'accomplish'
      ? [answers.accomplish ?? '', checkedWords(answers)]
      : first === 'spectrumNow'
        ? [answers.spectrumNow ?? '', ...spectrumLines(spectrumDays)]
        : [first, ...others].map((key) => dayWords(answers[key] ?? ''));
  const question = hint === '' ? label : hint;
  return { question, answer: parts.filter((part) => part.trim() !== '').join('\n') };
}

function checkedWords(answers: Answers): string {
  const checked = SMART_TICKS.filter((key) => answers[key] === 'TRUE');
  if (checked.length === 0) return '';
  return PARTNERSHIP_PAPER.smart(checked.map((key) => labelOf('partnerships', key)).join(', '));
}

const linesOf = (text: string, letters = LETTERS_A_LINE): number =>
  text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / letters)), 0);

const linesOfItem = ({ question, answer }: PaperItem): number =>
  linesOf(question, BOLD_LETTERS_A_LINE) + (answer === '' ? BLANK_LINES[0] : linesOf(answer)) + GAP;

const linesOfPaper = (steps: PartnershipPaper['steps']): number =>
  steps.reduce(
    (lines, { items }) => items.reduce((sum, item) => sum + linesOfItem(item), lines + HEADING_LINES),
    linesOf(PARTNERSHIP_PAPER.cut) + 2,
  );

/** Blanks share what the answers leave. */
function roomForBlanks(steps: PartnershipPaper['steps']): number {
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
    const lines = Math.max(1, Math.ceil(part.length / LETTERS_A_LINE));
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
  const { answers, partner } = shown;
  const name = PARTNERSHIP_STEPS.named(answers.partner ?? '', answers.project ?? '');
  const title = PARTNERSHIP_PAPER.title(name);
  const all = stepsFor(answers, partner).map((step) => ({
    title: STEP_TITLES[step],
    items: screensOf(step, answers).map((screen) => itemOf(screen, shown)),
  }));
  if (shown.hasBlanks && linesOfPaper(all) <= MOST_LINES)
    return { title, steps: all, isCut: false, blankLines: roomForBlanks(all) };
  const blankLines = 0;
  const answered = all
    .map((step) => ({ ...step, items: step.items.filter(({ answer }) => answer !== '') }))
    .filter(({ items }) => items.length > 0);
  if (linesOfPaper(answered) <= MOST_LINES) return { title, steps: answered, isCut: false, blankLines };
  const longest = Math.max(...answered.flatMap(({ items }) => items.map(({ answer }) => linesOf(answer))));
  for (let most = longest - 1; ; most--) {
    const steps = answered.map((step) => ({
      ...step,
      items: step.items.map((item) => ({ ...item, answer: shortened(item.answer, most) })),
    }));
    if (linesOfPaper(steps) <= MOST_LINES || most <= LEAST_LINES)
      return { title, steps, isCut: true, blankLines };
  }
}

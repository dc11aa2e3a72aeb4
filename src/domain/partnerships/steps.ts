// The steps of a partnership and the questions of each, in the order in which they are asked. Any of them may stay
// unanswered.

import { REBUILDING } from '../tables/partners';
import type { FieldKey } from '../tables';
import { nameInList } from '../basics/names';
import { isLoopClosed } from './closing-loop';
import { levelIn } from './spectrum';

export const SMART_TICKS = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const;
export type SmartTick = (typeof SMART_TICKS)[number];

/** In their order. */
export const STEPS = [
  'before',
  'talking',
  'agreeing',
  'spectrum',
  'refreshing',
  'reflection',
  'closing',
  'repeat',
] as const;
export type StepKey = (typeof STEPS)[number];
type PartnershipKey = FieldKey<'partnerships'>;
export type Answers = Partial<Record<PartnershipKey, string>>;

/** What the partner's own row says while the relationship is being rebuilt. */
export const REFRESH_FIELDS = ['story', 'caller', 'firstStep'] as const satisfies FieldKey<'partners'>[];
export type PartnerAnswers = Partial<Record<'stage' | (typeof REFRESH_FIELDS)[number], string>>;

/** What else the partner's own row says, beside the questions that it helps to answer. */
export type KnownField = 'need' | 'serves' | 'trustedBy' | 'whoKnows' | 'values';

/** By the first field of a question. */
export const KNOWN_BESIDE: Readonly<Record<string, readonly KnownField[]>> = {
  whoToApproach: ['need', 'trustedBy'],
  gaps: ['need'],
  connections: ['whoKnows'],
  notHere: ['serves'],
  whereTheyAre: ['trustedBy'],
  approach: ['whoKnows'],
  aligned: ['values'],
};

/** One question. Its first field is the question itself; the others belong to its answer. */
export type Screen =
  | { of: 'partnerships'; keys: readonly [PartnershipKey, ...PartnershipKey[]] }
  | { of: 'partners'; keys: readonly [(typeof REFRESH_FIELDS)[number]] }
  | { of: 'milestones'; keys: readonly [] };

const ask = (...keys: [PartnershipKey, ...PartnershipKey[]]): Screen => ({ of: 'partnerships', keys });
const MILESTONES: Screen = { of: 'milestones', keys: [] };

const SCREENS: Record<StepKey, readonly Screen[]> = {
  before: [
    ask('whoToApproach'),
    ask('broadGoals'),
    ask('teamStrengths'),
    ask('libraryStrengths'),
    ask('gaps'),
    ask('connections'),
    ask('starterList'),
    ask('communication'),
    ask('assets'),
    ask('notHere'),
    ask('whereTheyAre'),
    ask('notShared'),
    ask('approach'),
  ],
  talking: [ask('toAsk'), ask('heard')],
  agreeing: [
    ask('theirGoals'),
    ask('aligned'),
    ask('accomplish', ...SMART_TICKS),
    ask('measure'),
    ask('roles'),
    ask('decisions'),
    ask('power'),
    ask('endsOn'),
    MILESTONES,
    ask('challenges'),
    ask('communicate'),
    ask('ideal'),
  ],
  spectrum: [ask('workNow'), ask('spectrumNow'), ask('spectrumWanted'), ask('nextLevel'), ask('getToKnow')],
  refreshing: [ask('refresh'), ...REFRESH_FIELDS.map((key): Screen => ({ of: 'partners', keys: [key] }))],
  reflection: [ask('went'), ask('learned'), ask('differently'), ask('again'), ask('overcame')],
  closing: [ask('changed'), ask('toldWhom', 'toldHow', 'toldOn'), ask('stayInvolved')],
  repeat: [ask('nextPartner')],
};

const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** Whether the two already work together: their place on the Spectrum says so. */
const workTogether = ({ spectrumNow = '' }: Answers): boolean => levelIn(spectrumNow) !== undefined;

/** The worksheet has two branches here. One that was answered stays. */
function isOnBranch(key: string, answers: Answers): boolean {
  if (key === 'nextLevel') return workTogether(answers) || isFilled(answers.nextLevel);
  if (key === 'getToKnow') return !workTogether(answers) || isFilled(answers.getToKnow);
  return true;
}

export const screensOf = (step: StepKey, answers: Answers): Screen[] =>
  SCREENS[step].filter(({ keys: [first = ''] }) => isOnBranch(first, answers));

/** Every field of a step, asked or not. */
export const fieldsOf = (step: StepKey): PartnershipKey[] =>
  SCREENS[step].flatMap(({ of, keys }) => (of === 'partnerships' ? keys : []));

/** Whether each question of a step has an answer. The checks and the days beside a question don't count. */
export const answeredIn = (
  step: StepKey,
  answers: Answers,
  partner: PartnerAnswers,
  milestones: number,
): boolean[] =>
  screensOf(step, answers).map((screen) => {
    if (screen.of === 'milestones') return milestones > 0;
    return isFilled(screen.of === 'partners' ? partner[screen.keys[0]] : answers[screen.keys[0]]);
  });

/** Where a step opens: at its first question without an answer. */
export const firstOpenIn = (...given: Parameters<typeof answeredIn>): number =>
  Math.max(0, answeredIn(...given).indexOf(false));

const isRebuilding = ({ stage = '' }: PartnerAnswers): boolean =>
  nameInList(stage, [REBUILDING]) !== undefined;

/** Refreshing is for relationships that are being rebuilt; what was written there stays in sight. */
export const stepsFor = (answers: Answers, partner: PartnerAnswers): StepKey[] =>
  STEPS.filter((step) => step !== 'refreshing' || isRebuilding(partner) || isFilled(answers.refresh));

/** How far a step is. Closing the loop is done once people are told; any other step once all of it has an answer. */
export function progressIn(
  step: StepKey,
  ...[answers, partner, milestones]: [Answers, PartnerAnswers, number]
): { answered: number; isDone: boolean } {
  const all = answeredIn(step, answers, partner, milestones);
  const answered = all.filter(Boolean).length;
  return { answered, isDone: step === 'closing' ? isLoopDone(answers) : answered === all.length };
}

export const isLoopDone = ({ toldWhom = '', toldOn = '' }: Answers): boolean =>
  isLoopClosed({ toldWhom, toldOn });

/** Those with an answer. */
export const stepsStarted = (answers: Answers, partner: PartnerAnswers, milestones: number): StepKey[] =>
  stepsFor(answers, partner).filter((step) => progressIn(step, answers, partner, milestones).answered > 0);

/** On what they'll do together. */
export const haveAgreed = ({ accomplish }: Answers): boolean => isFilled(accomplish);

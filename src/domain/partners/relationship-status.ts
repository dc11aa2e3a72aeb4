import { excerpt, lowerFirst, upperFirst } from '../basics/text';
import { Attempt, describeAttempt } from './came-of-it';
import { Day, addDays, daysBetween, laterDay } from '../dates/day';
import { briefDay, fullDay } from '../dates/day-names';
import { PARTNER_QUESTIONS, REASON_WORDS, STATUS_WORDS } from '../../words/relationships';
import { fieldOf } from '../tables';
import { STAGES } from '../tables/partners';
import { isLikelyDay, implausibleDate } from '../dates/odd-dates';
import { Rules, windowOf } from '../tables/settings';

/** What the rules need to know about a partner. Everything is text; '' is a blank cell. */
export interface Relationship {
  name: string;
  lastContact: string;
  /** The latest past event or logged contact. */
  latestEvent: Day | '';
  /** The next planned event with them. */
  ahead: Day | '';
  /** The latest contact that reached nobody. */
  attempt: Attempt | undefined;
  cadence: string;
  stage: string;
  pausedUntil: string;
  method: string;
  staff: string;
  /** For an ended or rebuilding relationship: what happened, who calls, and what that call should say. */
  story: string;
  caller: string;
  firstStep: string;
}

type StatusKind = 'none' | 'inTouch' | 'dueSoon' | 'lapsed' | 'potential' | 'rebuilding' | 'paused' | 'ended';

export interface RelationshipStatus {
  kind: StatusKind;
  /** The text for the cell 'Relationship status'. */
  status: string;
  due: Day | '';
  lastTouch: Day | '';
  /** One sentence; '' when all is well. */
  why: string;
  /** The next event with them is within one cadence, which is follow-up enough. */
  isMeetingSoon: boolean;
  /** Sentences about cells that can't be right. */
  questions: string[];
}

const LABELS = {
  lastContact: fieldOf('partners', 'lastContact').label,
  pausedUntil: fieldOf('partners', 'pausedUntil').label,
};

/** 'Aug 1'; with the year unless it is this one, so that the words stay true. */
const dayWords = (day: Day, today: Day): string =>
  (day.slice(0, 4) === today.slice(0, 4) ? briefDay : fullDay)(day);

/** A partner's own number of days between contacts; undefined if the cell has no such number. */
export const ownCadence = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;

export function relationshipStatusOf(
  partner: Relationship,
  rules: Pick<Rules, 'cadence' | 'dueSoon'>,
  today: Day,
): RelationshipStatus {
  const questions: string[] = [];
  // Shown only in the sheet. Today asks about these cells by row and column.
  const oddities: string[] = [];
  // An impossible value becomes a question, never a guess.
  const readDay = (label: string, text: string) => {
    if (isLikelyDay(text)) return text;
    const oddity = implausibleDate(text, 'day');
    if (oddity !== '') oddities.push(`${label}: ${oddity}.`);
    else if (text.trim() !== '') questions.push(PARTNER_QUESTIONS.notADate(label, excerpt(text)));
    return '';
  };
  const inWords = (day: Day) => dayWords(day, today);
  let lastContact = readDay(LABELS.lastContact, partner.lastContact);
  if (lastContact > today) {
    questions.push(PARTNER_QUESTIONS.future(LABELS.lastContact, inWords(lastContact)));
    lastContact = '';
  }
  const own = ownCadence(partner.cadence);
  const cadence = own ?? rules.cadence;
  if (own === undefined && partner.cadence.trim() !== '')
    questions.push(PARTNER_QUESTIONS.notANumber(excerpt(partner.cadence), cadence));
  const pausedUntil = readDay(LABELS.pausedUntil, partner.pausedUntil);

  const stage = partner.stage.trim().toLowerCase();
  if (stage !== '' && !STAGES.some((known) => known.toLowerCase() === stage))
    questions.push(PARTNER_QUESTIONS.unknownStage(excerpt(partner.stage), STAGES.join(', ')));
  if (stage === 'ended' && partner.story.trim() === '') questions.push(PARTNER_QUESTIONS.whyEnded);
  const lastTouch = laterDay(lastContact, partner.latestEvent);
  const dueDay = stage === 'potential' ? '' : lastTouch && addDays(lastTouch, cadence);
  const days = lastTouch ? daysBetween(lastTouch, today) : 0;
  // An attempt before the last contact no longer matters.
  const attempt = partner.attempt && partner.attempt.day > lastTouch ? partner.attempt : undefined;
  const say = (...sentences: string[]) =>
    [
      ...sentences,
      ...(attempt ? [`${upperFirst(describeAttempt(attempt, today))}.`] : []),
      ...sentenceOf(lowerFirst(partner.method), REASON_WORDS.prefers),
      ...sentenceOf(partner.staff, REASON_WORDS.staff),
    ].join(' ');
  const standing = (kind: StatusKind, status: string, due: Day | '', why: string): RelationshipStatus => ({
    kind,
    status,
    due,
    lastTouch,
    why: [why, ...questions, ...oddities].filter(Boolean).join(' '),
    isMeetingSoon: partner.ahead !== '' && partner.ahead <= addDays(today, cadence),
    questions,
  });
  if (stage === 'ended')
    return standing('ended', STATUS_WORDS.ended, '', sentenceOf(partner.story, REASON_WORDS.ended).join(''));
  if (pausedUntil > today) return standing('paused', STATUS_WORDS.paused(inWords(pausedUntil)), dueDay, '');
  if (stage === 'potential') return standing('potential', STATUS_WORDS.potential, '', '');
  if (stage === 'rebuilding')
    return standing(
      'rebuilding',
      STATUS_WORDS.rebuilding,
      dueDay,
      say(
        REASON_WORDS.rebuilding,
        lastTouch === '' ? REASON_WORDS.noContact : REASON_WORDS.contactAgo(days),
        ...sentenceOf(partner.firstStep.replace(/\.\s*$/, ''), REASON_WORDS.firstStep),
        ...sentenceOf(partner.caller, REASON_WORDS.caller),
      ),
    );
  if (dueDay === '')
    return standing('none', STATUS_WORDS.none, '', attempt ? say(REASON_WORDS.noContact) : '');
  const left = daysBetween(today, dueDay);
  if (left > windowOf(cadence, rules.dueSoon)) return standing('inTouch', STATUS_WORDS.inTouch, dueDay, '');
  const why = say(REASON_WORDS.lastContact(days, cadence));
  const withMeeting = (status: string) =>
    partner.ahead === '' ? status : STATUS_WORDS.meeting(status, inWords(partner.ahead));
  return left < 0
    ? standing('lapsed', withMeeting(STATUS_WORDS.lapsed(inWords(dueDay), cadence)), dueDay, why)
    : standing('dueSoon', withMeeting(STATUS_WORDS.dueSoon(inWords(dueDay))), dueDay, why);
}

/** Asked only in Today, because nothing in the row is wrong. */
export const firstStepQuestion = (partner: { standing: RelationshipStatus; firstStep: string }): string[] =>
  partner.standing.kind === 'rebuilding' && partner.firstStep.trim() === ''
    ? [PARTNER_QUESTIONS.firstStep]
    : [];

const sentenceOf = (text: string, words: (text: string) => string): string[] =>
  text.trim() === '' ? [] : [words(excerpt(text))];

export const MOST_FOCUS = 2;

export const isFocus = (partner: { focus: string } | undefined): boolean =>
  partner?.focus.trim().toLowerCase() === 'yes';

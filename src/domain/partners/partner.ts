// The status of a relationship, and the reason for it.

import { excerpt, lowerFirst } from '../basics/text';
import { Attempt, describeAttempt } from './came-of-it';
import { Day, addDays, daysBetween, laterDay } from '../basics/day';
import { STAGES } from '../tables/partners';
import { isLikelyDay, implausibleDate } from '../basics/odd-dates';
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

type StatusKind = 'none' | 'inTouch' | 'dueSoon' | 'lapsed' | 'rebuilding' | 'paused' | 'ended';

export interface RelationshipStatus {
  kind: StatusKind;
  /** The text for the cell 'Relationship status'. */
  status: string;
  due: Day | '';
  lastTouch: Day | '';
  /** One sentence; '' when all is well. */
  why: string;
  /** The next event with them comes within one cadence, which is follow-up enough. */
  isMeetingSoon: boolean;
  /** Sentences about cells that can't be right. */
  questions: string[];
}

/** A partner never contacted is not lapsed. */
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
    else if (text.trim() !== '')
      questions.push(`${label} “${excerpt(text)}” is not a date: please type it as a date.`);
    return '';
  };
  let lastContact = readDay('Last Contact Date', partner.lastContact);
  if (lastContact > today) {
    questions.push(`Last Contact Date ${lastContact} is in the future: is it right?`);
    lastContact = '';
  }
  const hasCadence = /^\d{1,4}$/.test(partner.cadence) && Number(partner.cadence) > 0;
  const cadence = hasCadence ? Number(partner.cadence) : rules.cadence;
  if (!hasCadence && partner.cadence.trim() !== '')
    questions.push(`“${excerpt(partner.cadence)}” is not a number of days: ${cadence} is used.`);
  const pausedUntil = readDay('Paused until', partner.pausedUntil);

  const stage = partner.stage.trim().toLowerCase();
  if (stage !== '' && !STAGES.some((known) => known.toLowerCase() === stage))
    questions.push(
      `Stage “${excerpt(partner.stage)}” is none of ${STAGES.join(', ')}: Active is used. Please choose one.`,
    );
  if (stage === 'ended' && partner.story.trim() === '')
    questions.push('It ended, but why? Please write it under What happened.');
  const lastTouch = laterDay(lastContact, partner.latestEvent);
  const dueDay = lastTouch && addDays(lastTouch, cadence);
  const days = lastTouch ? daysBetween(lastTouch, today) : 0;
  const since = days === 1 ? '1 day' : `${days} days`;
  // An attempt before the last contact no longer matters.
  const attempt = partner.attempt && partner.attempt.day > lastTouch ? partner.attempt : undefined;
  const say = (...clauses: string[]) => {
    if (attempt) clauses.push(describeAttempt(attempt, today));
    if (partner.method.trim() !== '') clauses.push(`prefers ${lowerFirst(excerpt(partner.method))}`);
    if (partner.staff.trim() !== '') clauses.push(`${excerpt(partner.staff)} keeps in touch`);
    return `${clauses.join('; ')}.`;
  };
  const standing = (kind: StatusKind, status: string, due: Day | '', why: string): RelationshipStatus => ({
    kind,
    status,
    due,
    lastTouch,
    why: [why, ...questions, ...oddities].filter(Boolean).join(' '),
    isMeetingSoon: partner.ahead !== '' && partner.ahead <= addDays(today, cadence),
    questions,
  });
  if (stage === 'ended') return standing('ended', 'Ended', '', withLabel('Ended: ', partner.story).join(''));
  if (pausedUntil > today) return standing('paused', `Paused until ${pausedUntil}`, dueDay, '');
  if (stage === 'rebuilding') {
    return standing(
      'rebuilding',
      'Rebuilding',
      dueDay,
      say(
        'Being repaired',
        lastTouch === '' ? 'no contact yet' : `last contact ${days === 0 ? 'today' : `${since} ago`}`,
        ...withLabel('first step: ', partner.firstStep),
        ...withLabel('call by ', partner.caller),
      ),
    );
  }
  if (dueDay === '') return standing('none', 'No contact yet', '', attempt ? say('No contact yet') : '');
  const left = daysBetween(today, dueDay);
  if (left > windowOf(cadence, rules.dueSoon)) return standing('inTouch', 'In touch', dueDay, '');
  const why = say(`No contact for ${since}`, `agreed every ${cadence}`);
  const but = partner.ahead === '' ? '' : `, but meeting on ${partner.ahead}`;
  return left < 0
    ? standing('lapsed', `Lapsed${but}`, dueDay, why)
    : standing('dueSoon', `Due soon${but}`, dueDay, why);
}

/** Asked only in Today, because nothing in the row is wrong. */
export const firstStepQuestion = (partner: { standing: RelationshipStatus; firstStep: string }): string[] =>
  partner.standing.kind === 'rebuilding' && partner.firstStep.trim() === ''
    ? ['What is the first step to repair it, and who calls? Please write both down.']
    : [];

const withLabel = (before: string, text: string): string[] =>
  text.trim() === '' ? [] : [`${before}${excerpt(text)}`];

/** More than this at a time prompts a question. */
export const MOST_FOCUS = 2;

/** One of the one or two relationships to start with. */
export const isFocus = (partner: { focus: string } | undefined): boolean =>
  partner?.focus.trim().toLowerCase() === 'yes';

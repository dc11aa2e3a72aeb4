// Why a partner is in Today: one line, with an age instead of a date.

import { REASONS } from '../../words/reasons';
import { Day, daysBetween } from '../dates/day';
import { excerpt } from '../basics/text';
import { Attempt, describeAttempt } from '../partners/came-of-it';
import { DigestPartner } from './digest-facts';

const DAYS_AS_DAYS = 14;
const WEEK_DAYS = 7;
const DAYS_AS_WEEKS = 60;
const MONTH_DAYS = 30.4;
const MONTHS_AS_MONTHS = 24;
const YEAR_DAYS = 365.25;

/** '1 day', '6 weeks', '4 months', '3 years' */
export function ageInWords(days: number): string {
  if (days < DAYS_AS_DAYS) return REASONS.days(days);
  if (days < DAYS_AS_WEEKS) return REASONS.weeks(Math.round(days / WEEK_DAYS));
  const months = Math.round(days / MONTH_DAYS);
  return months < MONTHS_AS_MONTHS ? REASONS.months(months) : REASONS.years(Math.round(days / YEAR_DAYS));
}

export interface ReasonFacts extends Pick<DigestPartner, 'standing' | 'ahead'> {
  firstStep: string;
  attempt: Attempt | undefined;
}

/** 'Due in 10 days', '4 months since last contact; left a message yesterday', 'Lapsed; meeting tomorrow' */
export function reasonOf(facts: ReasonFacts, today: Day): string {
  const { standing, ahead, attempt } = facts;
  const { kind, lastTouch } = standing;
  // An attempt before the last contact no longer matters.
  const isTried = attempt !== undefined && attempt.day > lastTouch;
  const hasMeeting = ahead !== '' && kind !== 'none';
  return [
    // Once they meet, how long ago the last contact was no longer matters.
    hasMeeting && !isTried && kind === 'lapsed' ? REASONS.lapsed : firstReason(facts, today),
    ...(isTried ? [describeAttempt(attempt, today)] : []),
    ...(hasMeeting ? [REASONS.meeting(daysBetween(today, ahead))] : []),
  ].join('; ');
}

function firstReason({ standing, firstStep }: ReasonFacts, today: Day): string {
  const { kind, due, lastTouch } = standing;
  if (kind === 'dueSoon') return dueInWords(due, today);
  const step = excerpt(firstStep);
  if (kind === 'rebuilding') return step === '' ? REASONS.rebuilding : REASONS.firstStep(step);
  if (lastTouch === '') return step === '' ? REASONS.noContact : REASONS.toApproach(step);
  return REASONS.sinceContact(ageInWords(daysBetween(lastTouch, today)));
}

function dueInWords(due: Day | '', today: Day): string {
  const days = due === '' ? 0 : daysBetween(today, due);
  return days <= 0 ? REASONS.dueOn.today : days === 1 ? REASONS.dueOn.tomorrow : REASONS.dueIn(days);
}

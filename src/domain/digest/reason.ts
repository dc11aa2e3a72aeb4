// Why a partner is in Today: one line, with an age instead of a date.

import { TODAY } from '../../words/today';
import { Day, daysBetween } from '../basics/day';
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
  if (days < DAYS_AS_DAYS) return TODAY.days(days);
  if (days < DAYS_AS_WEEKS) return TODAY.weeks(Math.round(days / WEEK_DAYS));
  const months = Math.round(days / MONTH_DAYS);
  return months < MONTHS_AS_MONTHS ? TODAY.months(months) : TODAY.years(Math.round(days / YEAR_DAYS));
}

export interface ReasonFacts extends Pick<DigestPartner, 'standing' | 'ahead'> {
  firstStep: string;
  attempt: Attempt | undefined;
}

/** 'Due in 10 days', '4 months since last contact; left a message yesterday' */
export function reasonOf({ standing, ahead, firstStep, attempt }: ReasonFacts, today: Day): string {
  const { kind, due, lastTouch } = standing;
  const since =
    lastTouch === '' ? TODAY.noContact : TODAY.sinceContact(ageInWords(daysBetween(lastTouch, today)));
  const byKind = {
    rebuilding: firstStep.trim() === '' ? [TODAY.rebuilding, since] : [TODAY.firstStep(excerpt(firstStep))],
    dueSoon: [dueInWords(due, today)],
  };
  const clauses = kind === 'rebuilding' || kind === 'dueSoon' ? byKind[kind] : [since];
  // An attempt before the last contact no longer matters.
  if (attempt && attempt.day > lastTouch) clauses.push(describeAttempt(attempt, today));
  if (ahead !== '' && kind !== 'none') clauses.push(TODAY.meeting(daysBetween(today, ahead)));
  return clauses.join('; ');
}

function dueInWords(due: Day | '', today: Day): string {
  const days = due === '' ? 0 : daysBetween(today, due);
  return days <= 0 ? TODAY.dueOn.today : days === 1 ? TODAY.dueOn.tomorrow : TODAY.dueIn(days);
}

// Where a relationship stands: last touch, due day, status in words and the reason. Values in, values out.

import { Day, addDays, daysBetween, isDay, laterDay } from './day';
import { Rules } from './settings';

/** What the rules need to know of a partner; all as text, '' where the cell is blank. */
export interface Relationship {
  name: string;
  lastContact: string;
  /** The latest past event or logged contact. */
  latestEvent: Day | '';
  cadence: string;
  stage: string;
  pausedUntil: string;
  method: string;
  staff: string;
}

export type StatusKind = 'none' | 'inTouch' | 'dueSoon' | 'lapsed' | 'rebuilding' | 'paused' | 'ended';

export interface Standing {
  kind: StatusKind;
  /** The words for the cell 'Relationship status'. */
  status: string;
  due: Day | '';
  lastTouch: Day | '';
  /** One sentence; '' when all is well. */
  why: string;
  /** Plain sentences about cells that cannot be right. */
  questions: string[];
}

/** The status, due day and reason of one partner on a day. A partner never contacted is not lapsed. */
export function standingOf(
  partner: Relationship,
  rules: Pick<Rules, 'cadence' | 'dueSoon'>,
  today: Day,
): Standing {
  const { questions, lastContact, cadence, pausedUntil } = readCells(partner, rules.cadence, today);
  const lastTouch = laterDay(lastContact, partner.latestEvent);
  const stage = partner.stage.trim().toLowerCase();
  const due = lastTouch === '' ? '' : addDays(lastTouch, cadence);
  const asked = questions.join(' ');
  const standing = (kind: StatusKind, status: string, why: string, dueDay: Day | ''): Standing => ({
    kind,
    status,
    due: dueDay,
    lastTouch,
    why: [why, asked].filter((text) => text !== '').join(' '),
    questions,
  });
  if (stage === 'ended') return standing('ended', 'Ended', '', '');
  if (pausedUntil !== '' && pausedUntil > today)
    return standing('paused', `Paused until ${pausedUntil}`, '', due);
  if (stage === 'rebuilding')
    return standing('rebuilding', 'Rebuilding', whyRebuilding(lastTouch, partner, today), due);
  if (lastTouch === '' || due === '') return standing('none', 'No contact yet', '', '');
  const left = daysBetween(today, due);
  if (left < 0) return standing('lapsed', 'Lapsed', whyNow(lastTouch, cadence, partner, today), due);
  if (left <= rules.dueSoon)
    return standing('dueSoon', 'Due soon', whyNow(lastTouch, cadence, partner, today), due);
  return standing('inTouch', 'In touch', '', due);
}

/** The cells as values; what cannot be read or cannot be so is left out and asked about, never guessed. */
function readCells(partner: Relationship, usualCadence: number, today: Day) {
  const questions: string[] = [];
  let lastContact: Day | '' = '';
  if (isDay(partner.lastContact)) {
    if (partner.lastContact <= today) lastContact = partner.lastContact;
    else questions.push(`Last Contact Date ${partner.lastContact} is in the future: is it right?`);
  } else if (partner.lastContact.trim() !== '') {
    questions.push(
      `Last Contact Date “${excerpt(partner.lastContact)}” is not a date: please type it as a date.`,
    );
  }
  let cadence = usualCadence;
  if (/^\d{1,4}$/.test(partner.cadence) && Number(partner.cadence) > 0) cadence = Number(partner.cadence);
  else if (partner.cadence.trim() !== '') {
    questions.push(`“${excerpt(partner.cadence)}” is not a number of days: ${usualCadence} is used.`);
  }
  let pausedUntil: Day | '' = '';
  if (isDay(partner.pausedUntil)) pausedUntil = partner.pausedUntil;
  else if (partner.pausedUntil.trim() !== '') {
    questions.push(`Paused until “${excerpt(partner.pausedUntil)}” is not a date: please type it as a date.`);
  }
  return { questions, lastContact, cadence, pausedUntil };
}

/** 'No contact for 112 days; agreed every 90; prefers phone; Ana keeps in touch.' */
function whyNow(lastTouch: Day, cadence: number, partner: Relationship, today: Day): string {
  return sentence(
    [`No contact for ${countDays(daysBetween(lastTouch, today))}`, `agreed every ${cadence}`],
    partner,
  );
}

function whyRebuilding(lastTouch: Day | '', partner: Relationship, today: Day): string {
  const since =
    lastTouch === '' ? 'no contact yet' : `last contact ${countDays(daysBetween(lastTouch, today))} ago`;
  return sentence(['Being repaired', since], partner);
}

function sentence(clauses: string[], { method, staff }: Relationship): string {
  if (method.trim() !== '') clauses.push(`prefers ${lowerFirst(excerpt(method))}`);
  if (staff.trim() !== '') clauses.push(`${excerpt(staff)} keeps in touch`);
  return `${clauses.join('; ')}.`;
}

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** 'Phone' in the middle of a sentence is 'phone'; 'SMS' stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The text on one line, at most 60 characters, for use inside a sentence. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length > 60 ? `${letters.slice(0, 57).join('')}…` : line;
}

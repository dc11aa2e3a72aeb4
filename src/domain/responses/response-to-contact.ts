// What an answer becomes: a contact, or a question. Nothing is guessed.

import { describePastDay, fullDay } from '../dates/day-names';
import { Day, daysBetween, isDay } from '../dates/day';
import { excerpt } from '../basics/text';
import { nameInList } from '../basics/names';
import { dayInText } from '../dates/day-in-text';
import { readWhen } from '../dates/parse-when';
import { checkRow } from '../changes/check-input';
import { answerIn } from '../partners/came-of-it';
import { DAY_OF } from '../partners/contact';
import { listedMethod } from '../partners/listed-method';
import { ValuesOf } from '../tables';
import { PHONE_ANSWERS } from '../../words/phone-answers';
import { FormResponse } from './response';

export interface Known {
  today: Day;
  /** The partners that a text names, as Partners spells them: by their name, or by another one in their Notes. */
  partnersCalled: (name: string) => readonly string[];
  methods: readonly string[];
  staff: readonly string[];
  /** Whether it may be an answer that was logged under an earlier time and corrected since. */
  mayBeEdited: (partner: string) => boolean;
}

export interface Verdict {
  /** The contact, as far as it is clear. */
  values: ValuesOf<'log'>;
  /** One sentence; '' for a clear contact. */
  question: string;
}

/** A day as the Contact Log stores it; the text itself if it isn't a day. */
function dayIn(text: string, today: Day): string {
  const { day, endDay, why } = readWhen(text, { near: today });
  return why === '' && endDay === '' && day !== '' ? day : text;
}

export function verdictOn({ day, stamp, values: given }: FormResponse, known: Known): Verdict {
  const { today } = known;
  const text = (key: keyof typeof given) => (given[key] ?? '').trim();
  const when = text('when') === '' ? day : dayIn(text('when'), today);
  const came = answerIn(text('cameOfIt'));
  const called = text('partner') === '' ? [] : known.partnersCalled(text('partner'));
  const values: ValuesOf<'log'> = {
    ...given,
    when,
    partner: called.length === 1 ? (called[0] ?? '') : text('partner'),
    cameOfIt: came ?? text('cameOfIt'),
    how: listedMethod(text('how'), known.methods),
    staff: nameInList(text('staff'), known.staff) ?? text('staff'),
    nextWho: nameInList(text('nextWho'), known.staff) ?? text('nextWho'),
  };
  for (const words of ['promised', 'next'] as const) {
    const key = DAY_OF[words];
    if (text(key) !== '') values[key] = dayIn(text(key), today);
    // 'Call back by Friday' is the Friday after the day it was sent.
    else if (isDay(day)) values[key] = dayInText(text(words), day);
  }
  return {
    values: withoutBlanks(values),
    question: questionAbout(values, { day, stamp, came, called }, known),
  };
}

const withoutBlanks = (values: ValuesOf<'log'>): ValuesOf<'log'> =>
  Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''));

/** 'yesterday', 'on Monday' */
const whenItWas = (day: Day, today: Day): string =>
  [daysBetween(day, today) > 1 ? 'on' : '', describePastDay(day, today)].filter(Boolean).join(' ');

function questionAbout(
  values: ValuesOf<'log'>,
  { day, stamp, came, called }: { day: string; stamp: number; came: unknown; called: readonly string[] },
  { today, mayBeEdited }: Known,
): string {
  const { when = '', partner = '', cameOfIt = '', staff = '', how = '' } = values;
  const words = PHONE_ANSWERS.questions;
  const metOn = isDay(when) ? when : day;
  const past = isDay(metOn) && metOn <= today ? whenItWas(metOn, today) : '';
  const what = PHONE_ANSWERS.what(
    excerpt(staff),
    excerpt(how),
    called.length === 1 ? excerpt(partner) : '',
    past,
  );
  if (partner === '') return words.noPartner(what);
  if (called.length === 0) return words.stranger(what, excerpt(partner));
  if (called.length > 1) return words.several(what, excerpt(partner));
  if (stamp === 0) return words.untimed(what);
  if (!isDay(when)) return words.day(what, excerpt(when));
  if (when > today) return words.future(what, fullDay(when));
  if (cameOfIt !== '' && came === undefined) return words.outcome(what, excerpt(cameOfIt));
  if (mayBeEdited(partner)) return words.edited(what);
  const stop = checkRow('log', values, { today }).find(({ level }) => level === 'stop');
  return stop ? words.refused(what, stop.message) : '';
}

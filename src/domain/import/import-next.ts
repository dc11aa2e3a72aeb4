// The next step that a list has for a partner: a line for the Weekly Plan. It is also in Notes, after its heading.

import { IMPORT_LINE } from '../../words/import-answers';
import { Day, addDays, isDay } from '../dates/day';
import { missedAttemptIn } from '../partners/came-of-it';
import { normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { dayInText } from '../dates/day-in-text';
import { readWhen } from '../dates/parse-when';
import type { ValuesOf } from '../tables';
import type { ColumnUse } from './import-mapping';

/** What a list says about the next step; either may be ''. */
export interface NextStep {
  text: string;
  day: Day | '';
}

/** An older one is history. Steps without a day are always taken. */
const RECENT_DAYS = 60;
const LINE_LENGTH = 200;
const SAYS_YES = /^(?:yes|y|x|true|1|si|oui|ja)$/;
const SAYS_NO = /^(?:no|n|false|0|non|nein)$/;

/** 'Next', 'Next step', 'Next contact', 'Follow up on', 'Call back', 'To do' … */
const HEADING =
  /^next$|\b(?:next (?:steps?|actions?|contacts?|calls?|meetings?|visits?|touch|talk|dates?|move|follow ?ups?)|follow(?:ing)? ?ups?|call ?backs?|to ?dos?|action items?|actions? needed|reach out (?:on|by)|remind\w*|proximos? (?:pasos?|contacto)|seguimiento|prochaines? (?:etapes?|contact|actions?)|a relancer|relance|nachste[rs]? (?:schritte?|kontakt|termin)|wiedervorlage)\b/;
/** 'Follow-up done' and 'Follow-up notes' look back. */
const LOOKS_BACK = /\b(?:done|completed|notes?|results?|outcome|status|last|by whom|who|staff|person)\b/;

export function isNextHeading(heading: string): boolean {
  const plain = normalizeName(heading);
  return HEADING.test(plain) && !LOOKS_BACK.test(plain);
}

/** From the cells of all columns about it; undefined if they say nothing, or something already over. */
export function readNextStep(
  cells: readonly { use: Pick<ColumnUse, 'order'>; text: string }[],
  today: Day,
): NextStep | undefined {
  const texts: string[] = [];
  let day: Day | '' = '';
  let isAny = false;
  for (const { use, text } of cells) {
    const plain = normalizeName(text);
    if (text === '' || SAYS_NO.test(plain)) continue;
    isAny = true;
    const when = readWhen(text, { order: use.order, near: today, isList: true });
    day ||= isDay(when.day) ? when.day : dayInText(text, today, { order: use.order });
    const isOnlyDay = when.day !== '' && when.rest === '';
    // After a voicemail, the next step is to call again.
    const isCall = SAYS_YES.test(plain) || missedAttemptIn(text) !== undefined;
    if (!isOnlyDay && !isCall) texts.push(text);
  }
  if (!isAny || (day !== '' && day < addDays(today, -RECENT_DAYS))) return undefined;
  return { text: excerpt(texts.join('; '), LINE_LENGTH), day };
}

/** As a line under Follow-ups. Where the list names no one, it's for the user, as with a contact. */
export function lineOfNextStep(
  { text, day }: NextStep,
  { name = '', staff = '' }: ValuesOf<'partners'>,
  user: string,
): ValuesOf<'plan'> {
  const partner = excerpt(name);
  const item = text === '' ? IMPORT_LINE.call(partner) : IMPORT_LINE.step(partner, text);
  return {
    done: '',
    item,
    when: day,
    partner: name,
    who: staff === '' ? user : /[,;\n]/.test(staff) ? '' : staff,
  };
}

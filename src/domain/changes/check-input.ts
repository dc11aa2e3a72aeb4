import { CHECKS } from '../../words/checks';
import { CELLS } from '../../words/when';
import { fullDay, numericDay, describeTime } from '../dates/day-names';
import { Day, EXAMPLE_DAY, isDay, timeOfWhen } from '../dates/day';
import { readEnd, storedDay } from '../events/event-span';
import { isPotential } from '../partners/stage';
import { FIELDS, TableName, fieldOf } from '../tables';
import { Field, FieldKind, Values, MAX_CELL_TEXT } from '../tables/description';
import { excerpt } from '../basics/text';
import { readWhen, whyUnread } from '../dates/parse-when';

export interface Problem {
  /** The field's key. */
  field: string;
  message: string;
  /** A stop keeps the row from being saved; a hint is shown beside the field and doesn't. */
  level: 'stop' | 'hint';
}

/** Untouched values may stay, with a hint. */
export function checkRow(
  table: TableName,
  values: Values,
  { today, mayStay = () => false }: { today: Day; mayStay?: (field: string) => boolean },
): Problem[] {
  const problems: Problem[] = [];
  const keys = FIELDS[table].map(({ key }): string => key);
  const add = (field: string, message: string, isStop: boolean) => {
    if (message !== '') problems.push({ field, message, level: isStop ? 'stop' : 'hint' });
  };
  for (const field of FIELDS[table]) {
    const value = values[field.key] ?? '';
    const stop = stopOf(field, value, today);
    add(
      field.key,
      stop || hintOf(field, value, values),
      stop !== '' && (value.length > MAX_CELL_TEXT || !mayStay(field.key)),
    );
  }
  if (table === 'events') {
    const { message, isWrong } = checkEnd(values.when ?? '', values.endsAt ?? '');
    add('endsAt', message, isWrong && !(mayStay('when') && mayStay('endsAt')));
  }
  return problems.sort((one, other) => keys.indexOf(one.field) - keys.indexOf(other.field));
}

/** An end before the start is wrong; one without a start is allowed. */
function checkEnd(when: string, endsAt: string): { message: string; isWrong: boolean } {
  const fine = { message: '', isWrong: false };
  const end = endsAt.trim() === '' ? undefined : readEnd(endsAt);
  const { day, from } = readWhen(when);
  if (!end || (end.day > day && day !== '')) return fine;
  if (end.day !== '' && end.day < day)
    return { message: CHECKS.endsBeforeDay(fullDay(day), fullDay(end.day)), isWrong: true };
  if (end.time === '') return fine;
  if (from === '') return { message: CHECKS.noStart, isWrong: false };
  const start = timeOfWhen(when.trim()) || from;
  const typed = end.day === '' ? endsAt.trim() : end.time;
  if (end.time > from) return fine;
  return { message: CHECKS.endsBeforeTime(describeTime(start), describeTime(typed)), isWrong: true };
}

export const takenName = (name: string, tab: string): Problem => ({
  field: 'name',
  message: CHECKS.isTaken(excerpt(name), tab),
  level: 'stop',
});

export const unknownPartner = (name: string): Problem => ({
  field: 'partner',
  message: CHECKS.notInPartners(excerpt(name)),
  level: 'stop',
});

/** Like 9:05 and 09:05. */
export const isSameText = (kind: FieldKind, one: string, other: string): boolean =>
  one === other || comparableText(kind, one) === comparableText(kind, other);

/** Line breaks as forms return them; other programs write \r\n. */
export const normalizeNewlines = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/** 9:05 as 09:05, a day without its midnight, one kind of line break. */
export function comparableText(kind: FieldKind, typed: string): string {
  const text = normalizeNewlines(typed);
  if (kind === 'tick') return text === 'TRUE' ? text : '';
  if (kind === 'day' || kind === 'when' || kind === 'end')
    return storedDay(kind, text)
      .trim()
      .replace(/^([\d-]{10}) 00:00$/, '$1');
  if (kind === 'whole' || kind === 'days') return text.trim().replace(/^0+(?=\d)/, '');
  return kind === 'freeWhen' && isDay(text.trim()) ? text.trim() : text;
}

function dayTrouble(kind: 'day' | 'when', text: string): string {
  const when = readWhen(text);
  if (when.why !== '') return whyUnread(when);
  const { endDay, from, to, rest } = when;
  if (rest !== '') return CHECKS.moreThanDate;
  if (endDay !== '' || to !== '') return kind === 'when' ? CHECKS.endsToo : CHECKS.severalDays;
  return kind === 'day' && from !== '' ? CHECKS.hasTime : '';
}

const UNREADABLE: Partial<Record<FieldKind, (text: string) => string>> = {
  end: (text) => (readEnd(text) === undefined ? CHECKS.time(excerpt(text)) : ''),
  whole: (text) => (/^\d{1,9}$/.test(text) ? '' : CHECKS.whole),
  days: (text) => (/^[1-9]\d{0,3}$/.test(text) ? '' : CHECKS.days),
};

const CONTACT_DAY = fieldOf('log', 'when').label;

function stopOf(field: Field, value: string, today: Day): string {
  const typed = value.trim();
  // One character less if literal() adds a mark.
  if (value.length > MAX_CELL_TEXT || (value.length === MAX_CELL_TEXT && /^\s*[=+\-@#']/.test(value)))
    return CHECKS.tooLong(value.length, MAX_CELL_TEXT);
  if (typed === '') return field.required ? CHECKS.fillIn(field.label) : '';
  const day = storedDay('day', typed);
  if ((field.key === 'lastContact' || field.label === CONTACT_DAY) && isDay(day) && day > today)
    return CHECKS.future;
  const { choices } = field;
  if (choices && !choices.includes(typed)) return CHECKS.chooseOne(choices);
  if (field.kind === 'day' || field.kind === 'when') {
    const trouble = dayTrouble(field.kind, typed);
    return trouble === '' ? '' : CHECKS.day(excerpt(value), trouble, CELLS.typeDate(numericDay(EXAMPLE_DAY)));
  }
  return UNREADABLE[field.kind]?.(typed) ?? '';
}

function hintOf(field: Field, value: string, { stage = '' }: Values): string {
  if (field.kind === 'when') {
    const { from } = readWhen(value);
    const later = `${Number(from.slice(0, 2)) + 12}${from.slice(2)}`;
    if (from > '00:00' && from < '06:00') return CHECKS.morning(describeTime(from), describeTime(later));
  }
  // Before the two work together, it's normal to know nobody there.
  if (field.key === 'mainContact' && value.trim() === '' && !isPotential({ stage }))
    return CHECKS.noMainContact;
  if (field.key === 'contactEmail') {
    // One person may have several addresses.
    const odd = value
      .split(/[\n,;]| \/ /)
      .find((one) => one.trim() !== '' && !/^\S+@\S+\.\S+$/.test(one.trim()));
    if (odd !== undefined) return CHECKS.email(excerpt(odd));
  }
  return '';
}

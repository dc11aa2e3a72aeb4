// What a person typed, checked before saving by sidebar and server alike.

import { CELLS } from '../../words/days';
import { fullDay, numericDay, wordTime } from '../basics/day-names';
import { Day, EXAMPLE_DAY, isDay, timeOfWhen } from '../basics/day';
import { readEnd, storedDay } from '../events/event-span';
import { FIELDS, TableName } from '../tables';
import { Field, FieldKind, Values, MAX_CELL_TEXT } from '../tables/description';
import { excerpt } from '../basics/text';
import { readWhen, whyUnread } from '../basics/when-words';

export interface Problem {
  /** The field's key. */
  field: string;
  message: string;
  /** A stop keeps the row from being saved; a hint stands beside the field and lets it pass. */
  level: 'stop' | 'hint';
}

/** Problems of a row; what was not touched may stay, with a hint. */
export function checkRow(
  table: TableName,
  values: Values,
  { today, mayStay = () => false }: { today: Day; mayStay?: (field: string) => boolean },
): Problem[] {
  const problems: Problem[] = [];
  const keys = FIELDS[table].map(({ key }) => key);
  const add = (field: string, message: string, isStop: boolean) => {
    if (message !== '') problems.push({ field, message, level: isStop ? 'stop' : 'hint' });
  };
  for (const field of FIELDS[table]) {
    const value = values[field.key] ?? '';
    const stop = stopOf(field, value, today);
    add(
      field.key,
      stop || hintOf(field, value),
      stop !== '' && (value.length > MAX_CELL_TEXT || !mayStay(field.key)),
    );
  }
  if (table === 'events') {
    const { message, isWrong } = checkEnd(values['when'] ?? '', values['endsAt'] ?? '');
    add('endsAt', message, isWrong && !(mayStay('when') && mayStay('endsAt')));
  }
  return problems.sort((one, other) => keys.indexOf(one.field) - keys.indexOf(other.field));
}

/** An end before the start cannot be; one without a start may. */
function checkEnd(when: string, endsAt: string): { message: string; isWrong: boolean } {
  const fine = { message: '', isWrong: false };
  const end = endsAt.trim() === '' ? undefined : readEnd(endsAt);
  const { day, from } = readWhen(when);
  if (!end || (end.day > day && day !== '')) return fine;
  if (end.day !== '' && end.day < day)
    return {
      message: `It starts on ${fullDay(day)}, so it cannot end on ${fullDay(end.day)}.`,
      isWrong: true,
    };
  if (end.time === '') return fine;
  if (from === '') return { message: 'This event has an end but no start time.', isWrong: false };
  const start = timeOfWhen(when.trim()) || from;
  const typed = end.day === '' ? endsAt.trim() : end.time;
  if (end.time > from) return fine;
  return {
    message: `It starts at ${wordTime(start)}, so it cannot end at ${wordTime(typed)}. If it ends on another day, add that day.`,
    isWrong: true,
  };
}

export const takenName = (name: string): Problem => ({
  field: 'name',
  message: `“${excerpt(name)}” is in Partners already. Find it and edit it, or give this one a name that differs.`,
  level: 'stop',
});

export const unknownPartner = (name: string): Problem => ({
  field: 'partner',
  message: `“${excerpt(name)}” is not in Partners yet. Add it there, or choose one that is.`,
  level: 'stop',
});

/** Whether two texts mean the same cell, like 9:05 and 09:05. */
export const isSameText = (kind: FieldKind, one: string, other: string): boolean =>
  one === other || comparableText(kind, one) === comparableText(kind, other);

/** Ends of lines as forms give them; other programs write \r\n. */
export const normalizeNewlines = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/** As it is compared: 9:05 as 09:05, a day without its midnight, whatever ends a line. */
export function comparableText(kind: FieldKind, typed: string): string {
  const text = normalizeNewlines(typed);
  if (kind === 'tick') return text === 'TRUE' ? text : '';
  // A day and its midnight are one value.
  if (kind === 'day' || kind === 'when' || kind === 'end')
    return storedDay(kind, text)
      .trim()
      .replace(/^([\d-]{10}) 00:00$/, '$1');
  if (kind === 'whole' || kind === 'days') return text.trim().replace(/^0+(?=\d)/, '');
  return kind === 'freeWhen' && isDay(text.trim()) ? text.trim() : text;
}

/** Why a text is no day for a field of that kind, to be said of the text; '' for one that is. */
function dayTrouble(kind: 'day' | 'when', text: string): string {
  const when = readWhen(text);
  if (when.why !== '') return whyUnread(when);
  const { endDay, from, to, rest } = when;
  if (rest !== '') return 'says more than a date';
  if (endDay !== '' || to !== '')
    return kind === 'when' ? 'says when it ends, too: that goes under Ends at' : 'is more than one day';
  return kind === 'day' && from !== '' ? 'has a time: only the day goes here' : '';
}

const READABLE: Partial<Record<FieldKind, [fits: (text: string) => boolean, words: string]>> = {
  end: [
    (text) => readEnd(text) !== undefined,
    '“@” is not a time. Type it like 10:51 or 2:30 PM, or add the day if it ends on another one.',
  ],
  whole: [
    (text) => /^\d{1,9}$/.test(text),
    'Number of Participants is a whole number, 0 or more. Leave it blank if it is not known.',
  ],
  days: [
    (text) => /^[1-9]\d{0,3}$/.test(text),
    'A whole number of days, 1 or more. Blank means the usual number.',
  ],
};

function stopOf(field: Field, value: string, today: Day): string {
  const typed = value.trim();
  // One less where literal() puts a mark in front.
  if (value.length > MAX_CELL_TEXT || (value.length === MAX_CELL_TEXT && /^\s*[=+\-@#']/.test(value)))
    return `This text has ${value.length} characters; a cell of the sheet holds ${MAX_CELL_TEXT}. Please shorten it.`;
  if (typed === '') return field.required ? `Please fill in ${field.label}.` : '';
  const day = storedDay('day', typed);
  if ((field.key === 'lastContact' || field.label === 'Day of contact') && isDay(day) && day > today)
    return 'This day is in the future. When was the last contact?';
  const { choices } = field;
  if (choices && !choices.includes(typed)) return `Choose one of: ${choices.join(', ')}.`;
  if (field.kind === 'day' || field.kind === 'when') {
    const trouble = dayTrouble(field.kind, typed);
    return trouble === '' ? '' : `“${excerpt(value)}” ${trouble}. ${CELLS.typeDate(numericDay(EXAMPLE_DAY))}`;
  }
  const [fits, words] = READABLE[field.kind] ?? [() => true, ''];
  return fits(typed) ? '' : words.replace('@', () => excerpt(value));
}

function hintOf(field: Field, value: string): string {
  if (field.kind === 'when') {
    const { from } = readWhen(value);
    const later = `${Number(from.slice(0, 2)) + 12}${from.slice(2)}`;
    // People leave PM out.
    if (from > '00:00' && from < '06:00')
      return `It starts at ${wordTime(from)}. If you mean the afternoon, make it ${wordTime(later)}.`;
  }
  if (field.key === 'mainContact' && value.trim() === '')
    return 'Without this it is hard to find them again when your contact person leaves.';
  if (field.key === 'contactEmail') {
    // One person may have several addresses in a line.
    const odd = value
      .split(/[\n,;]| \/ /)
      .find((one) => one.trim() !== '' && !/^\S+@\S+\.\S+$/.test(one.trim()));
    if (odd !== undefined) return `“${excerpt(odd)}” does not look like an e-mail address.`;
  }
  return '';
}

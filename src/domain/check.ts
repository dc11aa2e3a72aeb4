// What a person typed, checked before saving by sidebar and server alike.

import { Day, isDay } from './day';
import { dayOfWhen, isTime, minutesOf, timeOfWhen } from './event';
import { EDITABLE, Field, FieldKind, TableName, Values } from './fields';
import { excerpt } from './partner';

export const MAX_CELL_TEXT = 50000;

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
  const keys = EDITABLE[table].map(({ key }) => key);
  const add = (field: string, message: string, isStop: boolean) => {
    if (message !== '') problems.push({ field, message, level: isStop ? 'stop' : 'hint' });
  };
  for (const field of EDITABLE[table]) {
    const value = values[field.key] ?? '';
    const stop = stopOf(field, value, today);
    add(
      field.key,
      stop || hintOf(field, value),
      stop !== '' && (value.length > MAX_CELL_TEXT || !mayStay(field.key)),
    );
  }
  const end = (values['endsAt'] ?? '').trim();
  if (table === 'events' && isTime(end)) {
    const start = timeOfWhen((values['when'] ?? '').trim());
    if (start === '') add('endsAt', 'This event has an end but no start time.', false);
    else if (minutesOf(end) <= minutesOf(start)) {
      add(
        'endsAt',
        `It starts at ${start}, so it cannot end at ${end}.`,
        !(mayStay('when') && mayStay('endsAt')),
      );
    }
  }
  return problems.sort((one, other) => keys.indexOf(one.field) - keys.indexOf(other.field));
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
  one === other || plainText(kind, one) === plainText(kind, other);

/** As it is compared: 9:05 as 09:05, a day without its midnight. */
export function plainText(kind: FieldKind, text: string): string {
  if (kind === 'tick') return text === 'TRUE' ? text : '';
  // A day and its midnight are one value.
  if (kind === 'when' || kind === 'time')
    return text
      .trim()
      .replace(/(?<=^| )(?=\d:)/, '0')
      .replace(/ 00:00$/, '');
  if (kind === 'whole' || kind === 'days') return text.trim().replace(/^0+(?=\d)/, '');
  return kind === 'day' || (kind === 'freeWhen' && isDay(text.trim())) ? text.trim() : text;
}

const NO_DATE = '“@” is not a date. Type it like 2026-03-31.';
const READABLE: Partial<Record<FieldKind, [fits: (text: string) => boolean, words: string]>> = {
  day: [isDay, NO_DATE],
  when: [(text) => dayOfWhen(text) !== '', NO_DATE],
  time: [isTime, '“@” is not a time. Type it like 10:51 or 14:30.'],
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
  if ((field.key === 'lastContact' || field.label === 'Day of contact') && isDay(typed) && typed > today)
    return 'This day is in the future. When was the last contact?';
  const { choices } = field;
  if (choices && !choices.includes(typed)) return `Choose one of: ${choices.join(', ')}.`;
  const [fits, words] = READABLE[field.kind] ?? [() => true, ''];
  return fits(typed) ? '' : words.replace('@', () => excerpt(value));
}

function hintOf(field: Field, value: string): string {
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

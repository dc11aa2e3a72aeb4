// What a person typed, checked before it is saved. The sidebar and the server use these same functions; what the
// server alone can know (other partners' names) is passed in.

import { Day, isDay } from './day';
import { dayOfWhen, isTime, minutesOf, timeOfWhen } from './event';
import { EDITABLE, Field, FieldKind, TableName, Values } from './fields';
import { excerpt } from './partner';

/** A cell of Google Sheets holds at most 50,000 characters. */
export const MAX_CELL_TEXT = 50000;

export interface Problem {
  /** The field's key. */
  field: string;
  message: string;
  /** A stop keeps the row from being saved; a hint stands beside the field and lets it pass. */
  level: 'stop' | 'hint';
}

/** What is wrong with a row, in the order of its fields; `other` holds the fields whose unreadable text may stay. */
export function checkRow(
  table: TableName,
  values: Values,
  context: { today: Day; mayStay?: (field: string) => boolean },
): Problem[] {
  const problems: Problem[] = [];
  for (const field of EDITABLE[table]) {
    const value = values[field.key] ?? '';
    const stop = stopOf(field, value, context.today);
    if (stop !== '') {
      const level = context.mayStay?.(field.key) && value.length <= MAX_CELL_TEXT ? 'hint' : 'stop';
      problems.push({ field: field.key, message: stop, level });
    } else {
      const hint = hintOf(field, value);
      if (hint !== '') problems.push({ field: field.key, message: hint, level: 'hint' });
    }
  }
  if (table === 'events')
    problems.push(
      ...checkEnd(
        values,
        ['when', 'endsAt'].every((key) => context.mayStay?.(key)),
      ),
    );
  return problems;
}

/** The problem of a second partner with a name that is taken. */
export function takenName(name: string): Problem {
  return {
    field: 'name',
    message: `“${excerpt(name)}” is in Partners already. Find it and edit it, or give this one a name that differs.`,
    level: 'stop',
  };
}

/** Whether two texts mean the same cell of that kind: the times 9:05 and 09:05 do, the numbers 7 and 007 do. */
export function isSameText(kind: FieldKind, one: string, other: string): boolean {
  return one === other || plainText(kind, one) === plainText(kind, other);
}

function plainText(kind: FieldKind, text: string): string {
  if (kind === 'tick') return text === 'TRUE' ? text : '';
  // A day and its midnight are one value in a cell.
  if (kind === 'when' || kind === 'time')
    return text
      .trim()
      .replace(/(?<=^| )(?=\d:)/, '0')
      .replace(/ 00:00$/, '');
  if (kind === 'whole' || kind === 'days') return text.trim().replace(/^0+(?=\d)/, '');
  return kind === 'day' || (kind === 'freeWhen' && isDay(text.trim())) ? text.trim() : text;
}

/** Why the value cannot be saved in that field, in plain words; '' when it can. */
function stopOf(field: Field, value: string, today: Day): string {
  const typed = value.trim();
  // One less than the limit: text that looks like a formula is stored with a mark in front.
  if (value.length > MAX_CELL_TEXT || (value.length === MAX_CELL_TEXT && /^\s*[=+\-@#']/.test(value))) {
    return `This text has ${value.length} characters; a cell of the sheet holds ${MAX_CELL_TEXT}. Please shorten it.`;
  }
  if (typed === '') return field.required ? `Please fill in ${field.label}.` : '';
  switch (field.kind) {
    case 'day':
      if (!isDay(typed)) return `“${excerpt(value)}” is not a date. Type it like 2026-03-31.`;
      if (field.key === 'lastContact' && typed > today)
        return 'This day is in the future. When was the last contact?';
      return '';
    case 'when':
      return dayOfWhen(typed) === '' ? `“${excerpt(value)}” is not a date. Type it like 2026-03-31.` : '';
    case 'time':
      return isTime(typed) ? '' : `“${excerpt(value)}” is not a time. Type it like 10:51 or 14:30.`;
    case 'whole':
      return /^\d{1,9}$/.test(typed)
        ? ''
        : `${field.label} is a whole number, 0 or more. Leave it blank if it is not known.`;
    case 'days':
      return /^[1-9]\d{0,3}$/.test(typed)
        ? ''
        : 'A whole number of days, 1 or more. Blank means the usual number.';
    case 'choice':
      return !field.choices || field.choices.some((choice) => choice === typed)
        ? ''
        : `Choose one of: ${field.choices.join(', ')}.`;
    default:
      return '';
  }
}

/** A remark that does not stand in the way of saving. */
function hintOf(field: Field, value: string): string {
  if (field.key === 'mainContact' && value.trim() === '') {
    return 'Without this it is hard to find them again when your contact person leaves.';
  }
  if (field.key === 'contactEmail') {
    const odd = value.split('\n').find((line) => line.trim() !== '' && !/^\S+@\S+\.\S+$/.test(line.trim()));
    if (odd !== undefined) return `“${excerpt(odd)}” does not look like an e-mail address.`;
  }
  return '';
}

function checkEnd(values: Values, mayStay: boolean): Problem[] {
  const end = (values['endsAt'] ?? '').trim();
  if (end === '' || !isTime(end)) return [];
  const start = timeOfWhen((values['when'] ?? '').trim());
  if (start === '') {
    return [{ field: 'endsAt', message: 'This event has an end but no start time.', level: 'hint' }];
  }
  if (minutesOf(end) > minutesOf(start)) return [];
  return [
    {
      field: 'endsAt',
      message: `It starts at ${start}, so it cannot end at ${end}.`,
      level: mayStay ? 'hint' : 'stop',
    },
  ];
}

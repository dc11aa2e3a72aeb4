// An answer of the form, read from its row.

import { Day, dayNumber, isDay } from '../dates/day';
import { hashOf } from '../basics/text-hash';
import { readWhen } from '../dates/parse-when';
import { FieldKey, ValuesOf } from '../tables';
import { FormColumn } from './column-use';

/** A cell as text; one with a date and a time is 'yyyy-mm-dd hh:mm:ss'. */
export type ResponseCells = readonly string[];

export interface FormResponse {
  /** Seconds on the sheet's clock since 1970; 0 for a row without a time, which somebody typed. */
  stamp: number;
  /** The day of its time, or ''. */
  day: Day | '';
  /** As answered, by field. */
  values: ValuesOf<'log'>;
  /** A hash of what it says. */
  mark: string;
}

const MOMENT = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d)(?::(\d\d))?$/;
const DAY_SECONDS = 86400;

/** Reads a time that is text, as in a sheet whose locale changed, if it has one meaning. */
function momentIn(cell: string): string {
  if (MOMENT.test(cell) || isDay(cell)) return cell;
  const { day, from } = readWhen(cell);
  return [day, from].filter(Boolean).join(' ');
}

function stampIn(cell: string): { stamp: number; day: Day | '' } {
  const moment = momentIn(cell);
  const [, day = moment, hours = '0', minutes = '0', seconds = '0'] = MOMENT.exec(moment) ?? [];
  if (!isDay(day)) return { stamp: 0, day: '' };
  return {
    stamp: dayNumber(day) * DAY_SECONDS + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    day,
  };
}

/** A date and time as people read it: without the seconds, and without a midnight that nobody typed. */
const plain = (cell: string): string =>
  cell
    .trim()
    .replace(MOMENT, '$1 $2:$3')
    .replace(/^(\d{4}-\d\d-\d\d) 00:00$/, '$1');

/** Undefined for a row without any answer. */
export function responseIn(cells: ResponseCells, columns: readonly FormColumn[]): FormResponse | undefined {
  const values: ValuesOf<'log'> = {};
  const add = (key: FieldKey<'log'>, text: string) =>
    (values[key] = [values[key] ?? '', text].filter(Boolean).join('\n'));
  let when = '';
  columns.forEach(({ heading, use }, at) => {
    const text = plain(cells[at] ?? '');
    if (text === '' || use === '') return;
    if (use === 'stamp') when ||= (cells[at] ?? '').trim();
    else if (use === 'note') add('heard', `${heading.trim()}: ${text}`);
    else add(use, text);
  });
  const { stamp, day } = stampIn(when);
  if (Object.keys(values).length === 0) return undefined;
  const mark = hashOf(JSON.stringify(Object.entries(values).sort())).slice(-6);
  return { stamp, day, values, mark };
}

// Days as people write them. Whether 3/4 is April or March, only the column as a whole can tell; else it is asked.

import { Day, addDays, isDay, pad } from './day';
import { normaliseName } from './names';
import { excerpt } from './partner';

/** Which comes first, the day or the month. */
export type DayOrder = 'dmy' | 'mdy';

interface Reading {
  /** The day in either order, '' where that order has no such day. */
  dmy: Day | '';
  mdy: Day | '';
  /** What stands behind it. */
  rest: string;
}

/** Months of four languages without accents, January first. */
const MONTHS = [
  'jan(?:uar|uary|v|vier|ner)?|ene(?:ro)?',
  'feb(?:ruar|ruary|rero)?|fev(?:r|rier)?',
  'mar(?:ch|zo|s)?|ma?e?rz',
  'apr(?:il)?|abr(?:il)?|avr(?:il)?',
  'mayo?|mai',
  'june?|junio?|juin',
  'july?|julio?|juil(?:let)?',
  'aug(?:ust)?|ago(?:sto)?|aout',
  'sept?(?:ember|iembre|embre)?|set(?:iembre)?',
  'o[ck]t(?:ober|ubre|obre)?',
  'nov(?:ember|iembre|embre)?',
  'de[cz](?:ember|embre)?|dic(?:iembre)?',
].map((month) => new RegExp(`^(?:${month})$`));

const WEEKDAY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|lun|mi[eé]r|jue|vie|s[aá]b|dom|mer|jeu|ven|sam|dim|die|mit|don|fre|son)\p{L}*|mardi|martes|mar(?=\.)|mo|di|mi|do|fr|sa|so)\.?,?\s+(?:the |den |le |el )?/iu;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)T?(.*)$/s;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)(.*)$/s;
const NUMBERS = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)(.*)$/s;
const DAY_NAME_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s/-]*(?:de |of )?(\p{L}{3,})\.?,?[\s/-]*(?:de |del )?['’]?(\d{4}|\d{2})(?!\d)(.*)$/isu;
const NAME_DAY_YEAR =
  /^(\p{L}{3,})\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|[\s/-]+)['’]?(\d{4}|\d{2})(?!\d)(.*)$/isu;
/** A spreadsheet counts days from here. */
const SERIAL_START = '1899-12-30';
/** 1954 to 2099: other numbers are no days. */
const SERIALS: [least: number, most: number] = [20000, 73050];

const dayOf = (year: string, month: number | string, day: string): Day | '' => {
  // Two digits: 70 is 1970, 69 is 2069.
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
  const text = `${full}-${pad(Number(month), 2)}-${pad(Number(day), 2)}`;
  return isDay(text) ? text : '';
};
const monthOf = (name: string): number => MONTHS.findIndex((month) => month.test(normaliseName(name))) + 1;

/** Undefined where no day begins the text. */
function readingOf(text: string): Reading | undefined {
  const typed = text.trim().replace(WEEKDAY, '');
  const sure = (day: Day | '', rest = ''): Reading | undefined =>
    day === '' ? undefined : { dmy: day, mdy: day, rest: rest.trim() };
  const [, year = '', month = '', day = '', rest] = ISO.exec(typed) ?? COMPACT.exec(typed) ?? [];
  if (year !== '') return sure(dayOf(year, month, day), rest);
  const numbers = NUMBERS.exec(typed);
  if (numbers) {
    const [, one = '', , two = '', of = '', after = ''] = numbers;
    const [dmy, mdy] = [dayOf(of, two, one), dayOf(of, one, two)];
    return dmy === '' && mdy === '' ? undefined : { dmy, mdy, rest: after.trim() };
  }
  const serial = /^\d{5}(?:\.\d+)?$/.test(typed) ? Number(typed) : 0;
  if (serial >= SERIALS[0] && serial <= SERIALS[1]) {
    const minutes = Math.round((serial % 1) * 1440);
    const time = `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
    return sure(addDays(SERIAL_START, Math.floor(serial)), minutes > 0 && minutes < 1440 ? time : '');
  }
  const named = DAY_NAME_YEAR.exec(typed);
  if (named) return sure(dayOf(named[3] ?? '', monthOf(named[2] ?? ''), named[1] ?? ''), named[4]);
  const american = NAME_DAY_YEAR.exec(typed);
  return american
    ? sure(dayOf(american[3] ?? '', monthOf(american[1] ?? ''), american[2] ?? ''), american[4])
    : undefined;
}

export interface ColumnOrder {
  /** '' where nothing tells, or nothing needs to. */
  order: DayOrder | '';
  /** mixed: the column contradicts itself; unclear: each of its days may be read either way. */
  question: '' | 'mixed' | 'unclear';
  /** The cells that contradict each other, or one that may be read either way. */
  examples: string[];
}

/** What a column as a whole says about the order of its days. */
export function orderOfDays(texts: readonly string[]): ColumnOrder {
  let [dayFirst, monthFirst, unclear] = ['', '', ''];
  for (const text of texts) {
    const { dmy, mdy } = readingOf(text) ?? { dmy: '', mdy: '' };
    if (dmy === mdy) continue;
    if (mdy === '') dayFirst ||= text;
    else if (dmy === '') monthFirst ||= text;
    else unclear ||= text;
  }
  const isMixed = dayFirst !== '' && monthFirst !== '';
  const order = isMixed ? '' : dayFirst !== '' ? 'dmy' : monthFirst !== '' ? 'mdy' : '';
  if (unclear === '' || order !== '') return { order, question: '', examples: [] };
  return isMixed
    ? { order, question: 'mixed', examples: [dayFirst, monthFirst] }
    : { order, question: 'unclear', examples: [unclear] };
}

/** The day a text begins with and what stands behind it; without a day, one sentence that says why. */
export function readDay(text: string, order: DayOrder | ''): { day: Day | ''; rest: string; why: string } {
  const reading = readingOf(text);
  if (!reading) {
    const why =
      monthOf(/^\p{L}{3,}/u.exec(text.trim())?.[0] ?? '') > 0 ? 'has no day of the month' : 'is not a date';
    return { day: '', rest: '', why: `“${excerpt(text)}” ${why}` };
  }
  const { dmy, mdy, rest } = reading;
  const day = dmy === mdy || mdy === '' ? dmy : dmy === '' ? mdy : order === '' ? '' : reading[order];
  return { day, rest, why: day === '' ? `“${excerpt(text)}” may be ${dmy} or ${mdy}` : '' };
}

const CLOCK = '(\\d{1,2})(?:[:.h](\\d\\d))?(?::\\d\\d)?\\s*([ap])?\\.?(?:m\\.?)?(?:\\s?uhr|h)?';
const TIMES = new RegExp(`^(?:at |um |a las |à |,)?\\s*${CLOCK}(?:\\s*[-–]\\s*${CLOCK})?$`, 'i');

/** '2 pm', '14h30', '10:00-11:30' as hh:mm; undefined where it is something else. */
export function readTimes(text: string): { from: string; to: string } | undefined {
  const found = TIMES.exec(text.trim());
  if (!found) return undefined;
  const [, hour = '', minute = '', half = '', endHour = '', endMinute = '', endHalf = ''] = found;
  const timeOf = (hours: string, minutes: string, letter: string) => {
    const number = (Number(hours) % (letter === '' ? 24 : 12)) + (letter.toLowerCase() === 'p' ? 12 : 0);
    return hours === '' ? '' : `${pad(number, 2)}:${minutes || '00'}`;
  };
  const isTime = (hours: string, minutes: string) => Number(hours) < 24 && Number(minutes) < 60;
  if (!isTime(hour, minute) || !isTime(endHour, endMinute)) return undefined;
  return { from: timeOf(hour, minute, half || endHalf), to: timeOf(endHour, endMinute, endHalf) };
}

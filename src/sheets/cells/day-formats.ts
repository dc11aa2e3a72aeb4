// Number formats of cells with days and times, as the spreadsheet's locale writes them.

import { Locale, localeInUse } from '../../domain/basics/locale';

type DayKind = 'day' | 'when' | 'freeWhen';

/** 'h:mm am/pm' or 'hh:mm' */
const timeFormat = ({ is12Hour }: Locale): string => (is12Hour ? 'h:mm am/pm' : 'hh:mm');

/** 'm/d/yyyy', 'm/d/yyyy h:mm am/pm', and in the plan 'ddd mmm d', as on paper. */
export function dayFormat(kind: DayKind, locale: Locale = localeInUse()): string {
  if (kind === 'freeWhen') return locale.order === 'dmy' ? 'ddd d mmm' : 'ddd mmm d';
  return kind === 'day' ? locale.dateFormat : `${locale.dateFormat} ${timeFormat(locale)}`;
}

/** For a cell of the plan that holds a time as well. */
export const planTimeFormat = (locale: Locale = localeInUse()): string =>
  `${dayFormat('freeWhen', locale)}, ${timeFormat(locale)}`;

/** What set-up gave those cells before it followed the locale, and what they get now. */
export const OLD_FORMATS: Readonly<Record<string, () => string>> = {
  'yyyy-mm-dd': () => dayFormat('day'),
  'yyyy-mm-dd hh:mm': () => dayFormat('when'),
  'ddd yyyy-mm-dd': () => dayFormat('freeWhen'),
  'ddd yyyy-mm-dd hh:mm': planTimeFormat,
};

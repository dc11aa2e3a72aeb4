import { Locale, localeInUse } from '../../domain/basics/locale';

type DayKind = 'day' | 'when' | 'freeWhen';

const timeFormat = ({ is12Hour }: Locale): string => (is12Hour ? 'h:mm am/pm' : 'hh:mm');

/** 'm/d/yyyy', 'm/d/yyyy h:mm am/pm', and in the plan 'ddd mmm d', as on paper. */
export function dayFormat(kind: DayKind, locale: Locale = localeInUse()): string {
  if (kind === 'freeWhen') return locale.order === 'dmy' ? 'ddd d mmm' : 'ddd mmm d';
  return kind === 'day' ? locale.dateFormat : `${locale.dateFormat} ${timeFormat(locale)}`;
}

export const planTimeFormat = (locale: Locale = localeInUse()): string =>
  `${dayFormat('freeWhen', locale)}, ${timeFormat(locale)}`;

/** Formats from before set-up followed the locale, and what replaces them. */
export const OLD_FORMATS: Readonly<Record<string, () => string>> = {
  'yyyy-mm-dd': () => dayFormat('day'),
  'yyyy-mm-dd hh:mm': () => dayFormat('when'),
  'ddd yyyy-mm-dd': () => dayFormat('freeWhen'),
  'ddd yyyy-mm-dd hh:mm': planTimeFormat,
};

// Number formats: Google's form and the engine's, which ones make a number a date, and what they show.
import type { EngineLocale, LocaleNames } from '../engine/locale';
import { sectionsOf } from './number-sections';
import { automaticText, formattedText, numberText } from './number-text';

const DEFAULT_FORMAT = '0.###############';
const PLAIN_TEXT = /^@(STRING@)?$/i;
/** Shows nothing, but distinguishes two of Google's formats that have the same form in the engine. */
const MARK = '"\u200b"';

/** The engine knows hh and ss, not h and s, and `a` for am/pm. */
function engineDateFormat(name: string): string {
  return name
    .toLowerCase()
    .replace(/am\/pm|a\/p/, 'a')
    .replace(/\[(h+|m+|s+)\]/, 'hhhh')
    .replace(/(?<!h)h(?!h)/g, 'hh')
    .replace(/(?<!s)s(?!s)/g, 'ss')
    .replace(/\.0+$/, '');
}

/** What formats need from their workbook. */
export interface FormatHome {
  /** Google's form of formats that the engine writes differently, by the engine's form. Saved with the workbook. */
  names: Record<string, string>;
  isKnown(format: string): boolean;
  locale(): EngineLocale;
  localeNames(): LocaleNames;
}

export class NumberFormats {
  private readonly dates = new Map<string, boolean>();
  private readonly engineNames = new Map<string, string>();

  constructor(private readonly home: FormatHome) {}

  /** Google's form of a number format of the engine. */
  name(engineFormat: string): string {
    return engineFormat === '' ? DEFAULT_FORMAT : (this.home.names[engineFormat] ?? engineFormat);
  }

  /** The engine's form of a Google number format, such as M/d/yyyy h:mm am/pm; '' for automatic. All forms differ. */
  engineFormat(name: string): string {
    let format = this.engineNames.get(name);
    if (format === undefined) this.engineNames.set(name, (format = this.formFor(name)));
    return format;
  }

  private formFor(name: string): string {
    if (name === '' || /^general$/i.test(name) || name === DEFAULT_FORMAT) return '';
    if (PLAIN_TEXT.test(name)) return '@';
    const { names } = this.home;
    const isKnown = (form: string): boolean => this.home.isKnown(form);
    if (isKnown(name) && names[name] === undefined) return name;
    const isDate = sectionsOf(name)[0]?.kind === 'date';
    const likely = isDate ? engineDateFormat(name) : name;
    let form = (isKnown(likely) ? likely : isDate ? 'yyyy-mm-dd' : '0') + MARK;
    while (names[form] !== undefined && names[form] !== name) form += MARK;
    names[form] = name;
    return form;
  }

  /** Whether numbers in this format are dates or times. */
  isDate(engineFormat: string): boolean {
    let is = this.dates.get(engineFormat);
    if (is === undefined) {
      is = sectionsOf(this.name(engineFormat))[0]?.kind === 'date';
      this.dates.set(engineFormat, is);
    }
    return is;
  }

  /** A number as its cell shows it. */
  numberText(value: number, engineFormat: string): string {
    const locale = this.home.locale();
    if (engineFormat === '' || engineFormat === '@') return automaticText(value, locale);
    return numberText(value, this.name(engineFormat), { locale, names: this.home.localeNames() });
  }

  /** A text as its cell shows it. */
  text(value: string, engineFormat: string): string {
    return engineFormat === '' || engineFormat === '@'
      ? value
      : formattedText(value, this.name(engineFormat));
  }
}

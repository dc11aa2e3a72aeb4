// Number formats: Google's names for them and the engine's, and which of them make a number a date.

const DEFAULT_FORMAT = '0.###############';
const LITERALS = /"[^"]*"|\[[^\]]*\]/g;

/** The engine knows hh and ss, not h and s, and `a` for am/pm: the grid shows a leading zero where Sheets has none. */
function engineDateFormat(name: string): string {
  return name
    .toLowerCase()
    .replace(/am\/pm|a\/p/, 'a')
    .replace(/\[(h+|m+|s+)\]/, 'hhhh')
    .replace(/(?<!h)h(?!h)/g, 'hh')
    .replace(/(?<!s)s(?!s)/g, 'ss');
}

/** The formats of one workbook. `names` keeps what Google would call a format the engine writes differently. */
export class NumberFormats {
  private readonly dates = new Map<string, boolean>();

  constructor(
    private readonly names: Record<string, string>,
    private readonly isKnown: (format: string) => boolean,
  ) {}

  /** Google's name of the number format the engine keeps. */
  name(engineFormat: string): string {
    return engineFormat === '' ? DEFAULT_FORMAT : (this.names[engineFormat] ?? engineFormat);
  }

  /** The engine's form of a Google number format, e.g. M/d/yyyy h:mm am/pm; '' for automatic and for what it cannot read. */
  engineFormat(name: string): string {
    if (name === '' || name === 'General' || name === DEFAULT_FORMAT) return '';
    if (name === '@') return '@';
    const isDate = /[ymdhs]/i.test(name.replace(LITERALS, '')) && !/[0#]/.test(name);
    const lower = isDate ? engineDateFormat(name) : name;
    const format = this.isKnown(lower) ? lower : '';
    if (format && format !== name) this.names[format] = name;
    return format;
  }

  /** Whether numbers in this format are dates or times. */
  isDate(format: string): boolean {
    let is = this.dates.get(format);
    if (is === undefined) {
      is = /[ymdhs]/i.test(format.replace(LITERALS, '')) && !/[0#@]/.test(format);
      this.dates.set(format, is);
    }
    return is;
  }
}

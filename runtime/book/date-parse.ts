// Utilities.parseDate: parses a text by a pattern, like Java's lenient SimpleDateFormat. Days and months are English. Text
// after the end of the pattern is ignored.
import { javaZone, patternParts, type PatternPart } from './date-pattern';
import { DAY_NAMES, MONTH_NAMES } from './english-dates';
import { refuse } from '../gate/refusal';
import { instantOf, isZone } from './time-zone';

/** The parsed numbers by letter, and the zone or offset if the text has one. */
interface Reading {
  numbers: Partial<Record<string, number>>;
  /** The text's own offset from UTC in minutes, or the name of its zone. */
  zone?: number | string;
  isBeforeChrist: boolean;
}
/** Parses one piece at the start of the rest. Returns how many characters it used, or -1 if it does not fit. */
type Reader = (rest: string, part: { letter: string; length: number }, width: number | undefined) => number;

const NO = -1;

function nameAt(rest: string, names: readonly string[]): { place: number; length: number } | undefined {
  const lower = rest.toLowerCase();
  for (const width of [undefined, 3])
    for (const [place, name] of names.entries()) {
      const wanted = name.slice(0, width).toLowerCase();
      if (lower.startsWith(wanted)) return { place, length: wanted.length };
    }
  return undefined;
}

function reader(reading: Reading, now: number): Reader {
  const name = (rest: string, letter: string, names: readonly string[], first: number): number => {
    const found = nameAt(rest, names);
    if (!found) return NO;
    reading.numbers[letter] = found.place + first;
    return found.length;
  };
  const zone: Reader = (rest) => {
    const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?/.exec(rest);
    if (offset) {
      const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
      reading.zone = offset[1] === '-' ? -minutes : minutes;
      return offset[0].length;
    }
    const named = /^[A-Za-z][A-Za-z/_]*/.exec(rest)?.[0] ?? '';
    if (named === 'Z') reading.zone = 0;
    // Intl does not know PDT, which is as common as PST.
    else if (/^[PMCE]DT$/.test(named))
      reading.zone = { P: -420, M: -360, C: -300, E: -240 }[named[0] ?? ''] ?? 0;
    else if (named !== '' && isZone(named)) reading.zone = named;
    else return NO;
    return named.length;
  };
  return (rest, { letter, length }, width) => {
    if (letter === 'G') {
      reading.isBeforeChrist = /^BC/i.test(rest);
      return /^(AD|BC)/i.test(rest) ? 2 : NO;
    }
    if (letter === 'a') return name(rest, letter, ['AM', 'PM'], 0);
    if (letter === 'E') return name(rest, letter, DAY_NAMES, 0);
    if ('ML'.includes(letter) && length >= 3) return name(rest, 'M', MONTH_NAMES, 1);
    if ('zZX'.includes(letter)) return zone(rest, { letter, length }, width);
    const [digits = ''] = new RegExp(`^\\s*[-+]?\\d{1,${String(width ?? 18)}}`).exec(rest) ?? [];
    if (digits === '') return NO;
    const value = Number(digits);
    const isShortYear = letter === 'y' && length <= 2 && /^\s*\d\d$/.test(digits);
    reading.numbers[letter === 'L' ? 'M' : letter] = isShortYear ? fullYear(value, now) : value;
    return digits.length;
  };
}

/** Two digits mean a year between 80 years ago and 20 years from now. */
function fullYear(short: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = Math.floor(thisYear / 100) * 100 + short;
  return year > thisYear + 20 ? year - 100 : year <= thisYear - 80 ? year + 100 : year;
}

/** Adjacent numbers have as many digits as letters. A number alone has as many digits as there are. */
function widthOf(parts: readonly PatternPart[], place: number): number | undefined {
  const next = parts[place + 1];
  const part = parts[place];
  const isNumber = (one: PatternPart | undefined): boolean =>
    one !== undefined &&
    'letter' in one &&
    !/[GaEzZX]/.test(one.letter) &&
    !(/[ML]/.test(one.letter) && one.length > 2);
  return part && 'letter' in part && isNumber(next) ? part.length : undefined;
}

function civilOf({ numbers, isBeforeChrist }: Reading): number {
  const { y = 1970, M, d, D, H, k, h, K, a = 0, m = 0, s = 0, S = 0 } = numbers;
  const hour = H ?? (k === undefined ? undefined : k % 24) ?? (K ?? (h ?? 0) % 12) + a * 12;
  const at = new Date(0);
  at.setUTCFullYear(
    isBeforeChrist ? 1 - y : y,
    (M ?? 1) - 1,
    D !== undefined && M === undefined ? D : (d ?? 1),
  );
  at.setUTCHours(hour, m, s, S);
  return at.getTime();
}

/** Parses an instant by a pattern. The zone applies unless the text names its own. */
export function parseInstant(text: string, zone: string, pattern: string, now: number): number {
  const reading: Reading = { numbers: {}, isBeforeChrist: false };
  const parts = patternParts(pattern);
  const read = reader(reading, now);
  let place = 0;
  parts.forEach((part, index) => {
    const rest = text.slice(place);
    const taken =
      'letter' in part
        ? read(rest, part, widthOf(parts, index))
        : rest.startsWith(part.text)
          ? part.text.length
          : NO;
    if (taken === NO) refuse(`Unparseable date: "${text}"`);
    place += taken;
  });
  const civil = civilOf(reading);
  const own = reading.zone;
  if (typeof own === 'number') return civil - own * 60_000;
  const { name, fixed } = own === undefined ? javaZone(zone) : javaZone(own);
  return fixed === undefined ? instantOf(name, civil) : civil - fixed * 60_000;
}

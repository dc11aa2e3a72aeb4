const BETWEEN_ADDRESSES = /[\s<>;,"'()[\]|/]+/;
const IS_ADDRESS = /^[^@]+@[^@]+\.[^@.]+$/;

export const emailsIn = (cell: string): string[] => [
  ...new Set(
    cell
      .toLowerCase()
      .split(BETWEEN_ADDRESSES)
      .map((word) => word.replace(/^mailto:/, '').replace(/\.+$/, ''))
      .filter((word) => IS_ADDRESS.test(word)),
  ),
];

export interface Phone {
  typed: string;
  /** Without + and leading zeros. */
  digits: string;
  hasCountry: boolean;
  /** '' if there is none. */
  extension: string;
}

const BETWEEN_NUMBERS = /[\n;,|]|\b(?:or|and|oder|und)\b/;
const EXTENSION = /(?:\bext(?:ension)?|x|#)[\s.:]*(\d{1,6})(?!\d)/;
const NUMBER = /\+?\(?\d[\d\s().\-–/]*\d/g;
const LONGEST = 15;
const FEWEST_OF_ONE = 7;

/** Below ten digits, dates and postal codes would slip in. */
export function phonesIn(cell: string, fewest: number): Phone[] {
  return cell
    .toLowerCase()
    .split(BETWEEN_NUMBERS)
    .flatMap((part) => {
      const found = EXTENSION.exec(part);
      const numbers = (found ? part.slice(0, found.index) : part).match(NUMBER) ?? [];
      return numbers.flatMap(partsOf).map((number) => phoneOf(number, found?.[1] ?? ''));
    })
    .filter(({ digits }) => digits.length >= fewest && digits.length <= LONGEST && !/^(\d)\1*$/.test(digits));
}

/** '555-2002 / 555-2003' is two numbers, '0431 / 555123' an area code and one. */
function partsOf(number: string): string[] {
  const parts = number.split('/');
  if (parts.length > 1 && parts.every((part) => digitsOf(part).length >= FEWEST_OF_ONE)) return parts;
  return digitsOf(number).length > LONGEST ? number.split(/\/|\s{2,}/) : [number];
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function phoneOf(number: string, extension: string): Phone {
  // +49 (0)431 is dialed with either the country code or the zero.
  const digits = digitsOf(number.replace('(0)', ''));
  const hasCountry = number.startsWith('+') || digits.startsWith('00') || /^1\d{10}$/.test(digits);
  return { typed: number.trim(), digits: digits.replace(/^0+/, ''), hasCountry, extension };
}

/** With or without the country code. Two extensions of one number are two phones. */
export function isSamePhone(one: Phone, other: Phone): boolean {
  if (one.extension !== '' && other.extension !== '' && one.extension !== other.extension) return false;
  if (one.digits === other.digits) return true;
  if (one.hasCountry === other.hasCountry) return false;
  const [long, short] = one.hasCountry ? [one.digits, other.digits] : [other.digits, one.digits];
  // Italy keeps the zero after its country code.
  return long.endsWith(short) && /^[1-9]\d{0,2}0?$/.test(long.slice(0, long.length - short.length));
}

const DIALED = /[^\d+]/g;

export const dialLink = ({ typed, hasCountry, extension }: Phone): string =>
  `tel:${(hasCountry ? typed.replace('(0)', '') : typed).replace(DIALED, '')}${extension && `;ext=${extension}`}`;

/** Writes to one address, whatever else its text could mean in a link. */
export const mailLink = (email: string): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}`;

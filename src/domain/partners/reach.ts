// E-mail addresses and phone numbers as people type them, several in a cell, and when two are the same.

const BETWEEN_ADDRESSES = /[\s<>;,"'()[\]|/]+/;
const IS_ADDRESS = /^[^@]+@[^@]+\.[^@.]+$/;
const ANYBODY =
  /^(info|office|contact|admin|hello|mail|email|library|reception|frontdesk|enquiries|inquiries|kontakt|team|staff|webmaster|noreply|no-reply)@/;

/** The addresses in a cell, in lower case. */
export const emailsIn = (cell: string): string[] => [
  ...new Set(
    cell
      .toLowerCase()
      .split(BETWEEN_ADDRESSES)
      .map((word) => word.replace(/^mailto:/, '').replace(/\.+$/, ''))
      .filter((word) => IS_ADDRESS.test(word)),
  ),
];

/** info@ and the like: a door that several may share. */
export const isAnybodys = (email: string): boolean => ANYBODY.test(email);

export interface Phone {
  typed: string;
  /** Without + and leading zeros. */
  digits: string;
  hasCountry: boolean;
  /** '' where there is none. */
  extension: string;
}

const BETWEEN_NUMBERS = /[\n;,|]|\b(?:or|and|oder|und)\b/;
const EXTENSION = /(?:\bext(?:ension)?|x|#)[\s.:]*(\d{1,6})(?!\d)/;
const NUMBER = /\+?\(?\d[\d\s().\-–/]*\d/g;
const LONGEST = 15;

/** Numbers of that many digits at least; with fewer than ten, dates and postal codes would be among them. */
export function phonesIn(cell: string, fewest: number): Phone[] {
  return cell
    .toLowerCase()
    .split(BETWEEN_NUMBERS)
    .flatMap((part) => {
      const found = EXTENSION.exec(part);
      const numbers = (found ? part.slice(0, found.index) : part).match(NUMBER) ?? [];
      return numbers
        .flatMap((number) => (digitsOf(number).length > LONGEST ? number.split(/\/|\s{2,}/) : [number]))
        .map((number) => phoneOf(number, found?.[1] ?? ''));
    })
    .filter(({ digits }) => digits.length >= fewest && digits.length <= LONGEST && !/^(\d)\1*$/.test(digits));
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function phoneOf(number: string, extension: string): Phone {
  // +49 (0)431 is dialled either with the country or with the zero.
  const digits = digitsOf(number.replace('(0)', ''));
  const hasCountry = number.startsWith('+') || digits.startsWith('00') || /^1\d{10}$/.test(digits);
  return { typed: number.trim(), digits: digits.replace(/^0+/, ''), hasCountry, extension };
}

/** With or without the country's code; two extensions of one number are two phones. */
export function isSamePhone(one: Phone, other: Phone): boolean {
  if (one.extension !== '' && other.extension !== '' && one.extension !== other.extension) return false;
  if (one.digits === other.digits) return true;
  if (one.hasCountry === other.hasCountry) return false;
  const [long, short] = one.hasCountry ? [one.digits, other.digits] : [other.digits, one.digits];
  // Italy keeps the zero behind its code.
  return long.endsWith(short) && /^[1-9]\d{0,2}0?$/.test(long.slice(0, long.length - short.length));
}

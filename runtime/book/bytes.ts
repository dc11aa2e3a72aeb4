// Text to bytes and back, and base 64, as in Java. Bytes are Java's: from -128 to 127.
import { refuse } from '../gate/refusal';

/** Java's view of a byte. */
export function signed(byte: number): number {
  return (byte << 24) >> 24;
}

function singleBytes(text: string, most: number): number[] {
  // Code points, not UTF-16 units: an emoji becomes one question mark, as in Java.
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return signed(code > most ? 63 : code);
  });
}

function utf16(text: string, isLittle: boolean): number[] {
  return text.split('').flatMap((letter) => {
    const code = letter.charCodeAt(0);
    const pair = [signed(code >> 8), signed(code)];
    return isLittle ? pair.reverse() : pair;
  });
}

const UTF_8 = 'UTF-8';
const ENCODERS: Readonly<Record<string, (text: string) => number[]>> = {
  [UTF_8]: (text) => Array.from(new TextEncoder().encode(text), signed),
  'US-ASCII': (text) => singleBytes(text, 127),
  'ISO-8859-1': (text) => singleBytes(text, 255),
  'UTF-16': (text) => [-2, -1, ...utf16(text, false)],
  'UTF-16BE': (text) => utf16(text, false),
  'UTF-16LE': (text) => utf16(text, true),
};
const ALIASES: Readonly<Record<string, string>> = {
  UTF8: UTF_8,
  ASCII: 'US-ASCII',
  US_ASCII: 'US-ASCII',
  UTF_8,
  LATIN1: 'ISO-8859-1',
};

function canonical(charset: string): string {
  const name = charset.toUpperCase();
  return ALIASES[name] ?? name;
}

/** The bytes of a text in a charset, named as Java names it or as the enumeration does. */
export function bytesOf(text: string, charset: string = UTF_8): number[] {
  const encode = ENCODERS[canonical(charset)];
  // Which charsets Google's Java knows is not documented. Any other throws by name.
  if (!encode) throw new Error(`The charset ${charset} is not emulated`);
  return encode(text);
}

/** Decodes bytes in a charset. */
export function textOf(bytes: readonly number[], charset: string = UTF_8): string {
  const name = canonical(charset);
  if (!(name in ENCODERS)) throw new Error(`The charset ${charset} is not emulated`);
  const raw = Uint8Array.from(bytes, (byte) => byte & 255);
  // TextDecoder takes both names for windows-1252.
  if (name === 'US-ASCII') return Array.from(raw, (byte) => (byte > 127 ? '\uFFFD' : char(byte))).join('');
  if (name === 'ISO-8859-1') return Array.from(raw, char).join('');
  const isBig = name === 'UTF-16' && !(raw[0] === 255 && raw[1] === 254);
  const label = name === UTF_8 ? 'utf-8' : isBig || name === 'UTF-16BE' ? 'utf-16be' : 'utf-16le';
  // Java keeps the mark at the start of UTF-8.
  return new TextDecoder(label, { ignoreBOM: name !== 'UTF-16' }).decode(raw);
}

function char(byte: number): string {
  return String.fromCharCode(byte);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** The alphabets of base 64: the plain one, and the one for web addresses. */
export const ALPHABETS = { plain: `${LETTERS}+/`, webSafe: `${LETTERS}-_` } as const;

/** Base 64 of bytes. The web-safe kind is padded, too (as in the reference's example). */
export function base64Of(bytes: readonly number[], alphabet: string): string {
  let text = '';
  for (let place = 0; place < bytes.length; place += 3) {
    const [one = 0, two, three] = bytes.slice(place, place + 3).map((byte) => byte & 255);
    const block = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => alphabet[(block >> shift) & 63] ?? '');
    text += letters
      .slice(0, three !== undefined ? 4 : two !== undefined ? 3 : 2)
      .join('')
      .padEnd(4, '=');
  }
  return text;
}

/** Decodes base 64. Padding may be missing, as in the reference's own example of an ID token. */
export function bytesOfBase64(encoded: string, alphabet: string): number[] {
  const bytes: number[] = [];
  let block = 0;
  let bits = 0;
  const letters = encoded.replace(/\s/g, '').replace(/={1,2}$/, '');
  if (letters.length % 4 === 1) refuse('Could not decode string.');
  for (const letter of letters) {
    const value = alphabet.indexOf(letter);
    if (value < 0) refuse('Could not decode string.');
    block = (block << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(signed(block >> bits));
    block &= (1 << bits) - 1;
  }
  return bytes;
}

// Reads a list that was pasted or is in a file.

import type { Grid } from '../../src/domain/import/import-table';
import { rowsOfText } from './delimited';

/** Copied cells, CSV or TSV. The delimiter is detected. */
export const gridOfText = (text: string): Grid => rowsOfText(text);

/** One way to read a file. */
export interface Reading {
  text: string;
  /** Words with non-English letters: people can see whether these are right. */
  sample: string;
}

/** Encodings of older programs, likely ones first: Excel, a Mac, Eastern Europe, Japan. */
const OLD_ENCODINGS = ['windows-1252', 'macintosh', 'windows-1250', 'shift_jis'];
const SAMPLE_WORDS = 4;

/**
 * The text of a file: one reading if the encoding is certain, several if people have to choose, none for a workbook or
 * another file that isn't text.
 */
export function readingsOfFile(bytes: ArrayBuffer): Reading[] {
  const view = new Uint8Array(bytes);
  const [first = 0, second = 0] = view;
  // PK: .xlsx and .ods; D0 CF: .xls.
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)) return [];
  const wide = wideEncodingOf(view);
  if (wide !== '') return [{ text: new TextDecoder(wide).decode(bytes), sample: '' }];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? [] : [{ text, sample: '' }];
  } catch {
    const texts = OLD_ENCODINGS.map((encoding) => new TextDecoder(encoding).decode(bytes));
    return withSamples([...new Set(texts)].filter((text) => !/[\u0000\ufffd]/.test(text)));
  }
}

/** Words that differ between the readings come first. */
function withSamples(texts: readonly string[]): Reading[] {
  const words = texts.map((text) => [...new Set(text.match(/[^\s,;"]*[^\u0000-\u007f][^\s,;"]*/g) ?? [])]);
  const readBy = new Map<string, number>();
  for (const word of words.flat()) readBy.set(word, (readBy.get(word) ?? 0) + 1);
  const often = (word: string) => readBy.get(word) ?? 0;
  return texts.map((text, at) => ({
    text,
    sample: [...(words[at] ?? [])]
      .sort((one, other) => often(one) - often(other))
      .slice(0, SAMPLE_WORDS)
      .join(' · '),
  }));
}

/** Two bytes per letter: recognized by its byte order mark, or because every other byte of plain letters is 0. */
function wideEncodingOf(view: Uint8Array): '' | 'utf-16le' | 'utf-16be' {
  const [first, second] = view;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = view.subarray(0, 2000);
  const zeros = [0, 1].map((half) => start.filter((byte, at) => at % 2 === half && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  const isMost = (count: number) => count * 4 > start.length;
  if (view.length % 2 === 1 || isMost(even) === isMost(odd)) return '';
  return isMost(odd) ? 'utf-16le' : 'utf-16be';
}

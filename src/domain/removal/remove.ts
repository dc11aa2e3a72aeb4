// Removes matches from a text. Everything else stays as it is.

import { withoutBlankEnd } from '../partners/people';
import { MARKS } from '../../words/removal-marks';
import type { Detail, Finder, Level, Match } from './person';

/**
 * What the cell is for.
 * - text: a mark replaces the person; a cell that held nothing else becomes blank
 * - people: one person per line; the line becomes blank, so that name, email and number still correspond
 * - list: several names; the others stay
 * - name: what a row is known by, so it never becomes blank
 */
export type CellUse = 'text' | 'people' | 'list' | 'name';

/** Placeholders for matches while the text around them is tidied. No cell contains these characters. */
const GAPS: Readonly<Record<Detail, string>> = { name: '\u0000', email: '\u0001', phone: '\u0002' };
const DETAILS = Object.keys(GAPS) as readonly Detail[];
const GAP = /[\u0000-\u0002]/;
/** 'Kim Lee, principal' */
const BEFORE_TITLE = /^\s*[\u0000-\u0002]\s*[,(–—-]/;
const BETWEEN_STAFF = /(\s*(?:[,;&/+\n]|\band\b)\s*)/i;
const MOST_PASSES = 10;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The texts in a cell: the values of JSON, or the text itself. */
export function textsIn(cell: string): string[] {
  const json = jsonIn(cell);
  return json === undefined ? [cell] : textsOf(json);
}

/** Every text in plain data. */
export function textsOf(value: unknown): string[] {
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** The cell without the matches of these levels. */
export function withoutPerson(cell: string, finder: Finder, levels: readonly Level[], use: CellUse): string {
  const clean = (text: string, how: CellUse): string => {
    let left = text;
    // Text directly beside a number or an address may match only after that is removed.
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const matches = finder.matchesIn(left).filter(({ level }) => levels.includes(level));
      if (matches.length === 0) break;
      left = cutOut(left, matches, how);
    }
    return left;
  };
  const json = jsonIn(cell);
  if (json === undefined) return clean(cell, use);
  const cleaned = JSON.stringify(mapTexts(json, (text) => clean(text, 'name')));
  return cleaned === JSON.stringify(json) ? cell : cleaned;
}

function cutOut(text: string, matches: readonly Match[], use: CellUse): string {
  let gapped = '';
  let at = 0;
  for (const { from, to, detail } of matches) {
    // Lines of people keep their positions.
    const breaks = use === 'people' ? text.slice(from, to).replace(/[^\n]/g, '') : '';
    gapped += text.slice(at, from) + GAPS[detail] + breaks;
    at = to;
  }
  gapped += text.slice(at);
  if (use === 'people') return withoutBlankEnd(gapped.split('\n').map(personLine).join('\n'));
  if (use !== 'name' && !SAYS_SOMETHING.test(gapped)) return '';
  return filled(use === 'list' ? withoutGonePieces(gapped) : gapped);
}

/** A line with nothing but the person, or with the person before a title, becomes blank. */
function personLine(line: string): string {
  const isGone = GAP.test(line) && (!SAYS_SOMETHING.test(line) || BEFORE_TITLE.test(line));
  return isGone ? '' : filled(line);
}

const filled = (gapped: string): string =>
  DETAILS.reduce((text, detail) => text.split(GAPS[detail]).join(MARKS[detail]), gapped);

/** 'Ana, Ben' from 'Ana, Kim Lee, Ben': a name goes with one of the separators beside it. */
function withoutGonePieces(gapped: string): string {
  const parts = gapped.split(BETWEEN_STAFF);
  let text = '';
  for (let at = 0; at < parts.length; at += 2) {
    const name = parts[at] ?? '';
    if (GAP.test(name) && !SAYS_SOMETHING.test(name)) continue;
    text += text === '' ? name : (parts[at - 1] ?? '') + name;
  }
  return text;
}

/** Undefined if it isn't the JSON of an object or a list. */
function jsonIn(cell: string): object | undefined {
  if (!/^[{[]/.test(cell)) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
}

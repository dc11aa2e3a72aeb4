// The example library with the files that `node build/pseudo.mjs` makes, and the texts that may appear although they
// aren't from the catalogue: what people typed, the names of the tabs, numbers and days.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Runtime, RuntimeOptions } from 'apps-script-runtime';
import { EVENT_INTRODUCTION } from '../../../src/domain/tables/events';
import { lowerFirst } from '../../../src/domain/basics/text';
import { FIELDS, TABLE_NAMES } from '../../../src/domain/tables';
import { PLAN_TITLE } from '../../../src/domain/tables/plan';
import { DAYS as DAY_WORDS, MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../../../src/words/days';
import { ANA, BEN, openAddon, openFilled } from '../../server/addon';
import { busyRows } from '../../sidebar/busy-rows';
import { type Library, withCalls } from '../../sidebar/library';

const ROOT = path.resolve(__dirname, '../../..');
/** Where the pages are. */
export const PSEUDO = path.join(ROOT, 'out/pseudo');

export function buildPseudo(): void {
  execFileSync(process.execPath, [path.join(ROOT, 'build/pseudo.mjs')], { cwd: ROOT });
}

/** A Wednesday at noon. */
const optionsNow = (): RuntimeOptions => ({
  now: '2026-03-04T17:00:00Z',
  user: ANA,
  code: readFileSync(path.join(PSEUDO, 'Code.js'), 'utf8'),
});

const LISTS: Record<string, string[][]> = {
  'Old list': [
    ['Partner/Company', 'Contact Email', 'Last Contact Date', 'Outcome', 'Total'],
    ['WorkSource', 'desk@ws.org', '3/4/2026', 'LVM', '2'],
    ['Maple School', 'maple', 'in spring', 'Spoke', '1'],
    ['Art Leauge', '', '5/6/2026', '', ''],
    ['Grand total', '', '', '', '3'],
  ],
};

function fill(runtime: Runtime): void {
  busyRows(runtime);
  for (const [name, grid] of Object.entries(LISTS)) runtime.loadValues(name, grid);
}

export const pseudoLibrary = (): Library => withCalls(openFilled(fill, optionsNow()));
export const pseudoSheet = (): Runtime => openAddon(optionsNow());

/** The invented language's accented letters, brackets and filler. */
const PSEUDO_SIGNS = /[⟦⟧~áƀçďéƒĝĥíĵķĺɱñóþǫŕšťúṽŵẋýžÁƁÇĎÉƑĜĤÍĴĶĹṀÑÓÞǪŔŠŤÚṼŴẊÝŽ]+/;
const TABS = ['Partners', 'Events', 'Weekly Plan', 'Settings', 'Contact Log', 'Plan Archive', 'Undo Journal'];
const DAYS = new Set<string>([
  ...[...WEEKDAYS, ...SHORT_WEEKDAYS, ...MONTHS, ...SHORT_MONTHS],
  ...[DAY_WORDS.am, DAY_WORDS.pm, DAY_WORDS.until(''), DAY_WORDS.weekOf('')].flatMap((one) => one.split(' ')),
]);

interface Tab {
  getName(): string;
  getDataRange(): { getNotes(): string[][] };
}

export function tabsOf(runtime: Runtime): Tab[] {
  const { SpreadsheetApp } = runtime.globals as unknown as {
    SpreadsheetApp: { getActiveSpreadsheet(): { getSheets(): Tab[] } };
  };
  return SpreadsheetApp.getActiveSpreadsheet().getSheets();
}

/** Everything in the cells, and the headings, hints and choices of the template. */
export function dataIn(runtime: Runtime): ReadonlySet<string> {
  const names = tabsOf(runtime).map((tab) => tab.getName());
  const cells = names.flatMap((name) => runtime.values(name).flat().map(String));
  const fields = TABLE_NAMES.flatMap((table) =>
    FIELDS[table].flatMap(({ label, hint, choices = [] }) => [label, hint, ...choices]),
  );
  const all = [
    ...cells,
    ...fields,
    ...names,
    ...TABS,
    ANA,
    BEN,
    EVENT_INTRODUCTION,
    PLAN_TITLE,
    'America/New_York',
  ].flatMap((text) => [text, lowerFirst(text), ...text.split('\n')]);
  return new Set(all.map(trimmed).filter((text) => !PSEUDO_SIGNS.test(text)));
}

const trimmed = (text: string) =>
  text.replace(/^[\s\p{P}\p{S}\d]+|[\s\p{P}\p{S}\d]+$/gu, '').replace(/\s+/g, ' ');

/** The part of a visible text that is neither from the catalogue nor from the sheet; '' if all of it is. */
export function strangerIn(text: string, data: ReadonlySet<string>): string {
  const isKnown = (piece: string): boolean => {
    const words = trimmed(piece);
    if (!/[A-Za-z]{2}/.test(words) || data.has(words)) return true;
    // A long text is cut short with an ellipsis.
    if (piece.includes('…') && [...data].some((one) => one.startsWith(words))) return true;
    const parts = piece.split(/[\s,;:()“”·]+/).map(trimmed);
    return parts.every((part) => !/[A-Za-z]{2}/.test(part) || DAYS.has(part));
  };
  const pieces = text
    .split(PSEUDO_SIGNS)
    .flatMap((piece) => (isKnown(piece) ? [] : piece.split(/[,;:()“”·\n]/)));
  return pieces
    .filter((piece) => !isKnown(piece))
    .map(trimmed)
    .join(' | ');
}

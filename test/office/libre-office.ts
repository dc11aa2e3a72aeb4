// What LibreOffice makes of workbooks: it opens them, recalculates, and writes them in other formats.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Workbook } from 'apps-script-runtime/testing/read-xlsx';

const ROOT = path.resolve(__dirname, '../..');
/** Where the workbooks of a test file are, and what becomes of them. */
const FOLDER = path.join(ROOT, 'out/office', path.basename(expect.getState().testPath ?? '', '.test.ts'));
const RESULTS = path.join(ROOT, 'test-results');

/** All tabs as displayed, in UTF-8, each in its own file. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
const FORMATS = { csv: CSV, html: 'html', pdf: 'pdf', xlsx: 'xlsx' } as const;

/** Begins with an empty folder. */
export function clearFolder(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
}

/** Where a workbook has to be. */
export const fileOf = (name: string): string => path.join(FOLDER, `${name}.xlsx`);

/** Writes the workbooks in other formats. */
export function convertAll(names: readonly string[], folders: readonly (keyof typeof FORMATS)[]): void {
  const profile = path.join(FOLDER, 'profile');
  for (const folder of folders) {
    mkdirSync(path.join(FOLDER, folder), { recursive: true });
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--convert-to', FORMATS[folder], '--outdir', path.join(FOLDER, folder)],
        ...names.map(fileOf),
      ],
      { stdio: 'ignore' },
    );
  }
  rmSync(profile, { recursive: true, force: true });
}

const opened = new Map<string, Promise<Workbook>>();

/** A workbook written by the add-on ('') or by LibreOffice ('xlsx'). */
export function workbookIn(folder: '' | 'xlsx', name: string): Promise<Workbook> {
  const place = path.join(FOLDER, folder, `${name}.xlsx`);
  const known = opened.get(place) ?? open(place);
  opened.set(place, known);
  return known;
}

async function open(place: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(place);
  return workbook;
}

/** What a tab shows, as LibreOffice has calculated it. */
export function shownIn(name: string, tab: string): string[][] {
  const rows: string[][] = [[]];
  const text = readFileSync(path.join(FOLDER, 'csv', `${name}-${tab}.csv`), 'utf8');
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') rows.push([]);
  }
  return rows;
}

/** The background of each colored cell, by the cell's text. */
export function backgroundsIn(name: string): Map<string, string> {
  const html = readFileSync(path.join(FOLDER, 'html', `${name}.html`), 'utf8');
  const cells = html.matchAll(/<td\b([^>]*)>(.*?)<\/td>/gis);
  return new Map(
    [...cells].flatMap(([, attributes = '', inner = '']) => {
      const color = /bgcolor="(#\w+)"/i.exec(attributes)?.[1]?.toLowerCase();
      const text = inner.replace(/<[^>]*>/g, '').trim();
      return color === undefined || text === '' ? [] : [[text, color] as const];
    }),
  );
}

/** The text of each page. */
export const pagesIn = (name: string): string[] =>
  execFileSync('pdftotext', ['-layout', pdfOf(name), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);

/** Which tab a page belongs to: its header begins with that. */
export const tabOfPage = (page: string): string => /^\s*(.*?)(?: {2,}|\n)/.exec(page)?.[1] ?? '';

/** The paper that a page (from 1) is for, in points. */
export function paperOf(name: string, page: number): { width: number; height: number } {
  const at = ['-f', String(page), '-l', String(page)];
  const html = execFileSync('pdftotext', ['-bbox', ...at, pdfOf(name), '-'], { encoding: 'utf8' });
  const [, width, height] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(html) ?? [];
  return { width: Math.round(Number(width)), height: Math.round(Number(height)) };
}

/** The size of that text's letters on a page (from 1), in points. */
export function sizeOf(name: string, page: number, text: string): number {
  // The most that the program allows, because it reports whole numbers.
  const zoom = 3;
  const xml = execFileSync(
    'pdftohtml',
    ['-xml', '-stdout', '-i', '-zoom', String(zoom), '-f', String(page), '-l', String(page), pdfOf(name)],
    { encoding: 'utf8' },
  );
  const font = new RegExp(`<text [^>]*font="(\\d+)"[^>]*>(?:<[^>]*>)*${text}`).exec(xml)?.[1];
  const size = new RegExp(`<fontspec id="${font ?? ''}" size="(\\d+)"`).exec(xml)?.[1];
  if (size === undefined) throw new Error(`Page ${page} of ${name} has no ${text}`);
  return Number(size) / zoom;
}

/** Writes each page to test-results/, named by its tab: office-example-partners-2.png is the second page of Partners. */
export function drawPages(name: string): void {
  mkdirSync(RESULTS, { recursive: true });
  const start = `office-${name}-`;
  const drawn = () => readdirSync(RESULTS).filter((file) => file.startsWith(start));
  for (const file of drawn()) rmSync(path.join(RESULTS, file));
  execFileSync('pdftoppm', ['-r', '80', '-png', pdfOf(name), path.join(RESULTS, `office-${name}`)]);
  const tabs = pagesIn(name).map((page) => tabOfPage(page).toLowerCase().replaceAll(' ', '-'));
  const before = new Map<string, number>();
  drawn()
    .sort()
    .forEach((file, at) => {
      const tab = tabs[at] ?? '';
      const place = (before.get(tab) ?? 0) + 1;
      before.set(tab, place);
      const to = `${start}${tab}${place > 1 ? `-${String(place)}` : ''}.png`;
      renameSync(path.join(RESULTS, file), path.join(RESULTS, to));
    });
}

const pdfOf = (name: string): string => path.join(FOLDER, 'pdf', `${name}.pdf`);

// One branch's file. Whatever it is, there is an answer: its rows, or a sentence that says why there are none.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BranchData } from '../src/domain/rollup/roll-up';
import { ROLL_UP_FILES } from '../src/words/roll-up-files';
import { decoded, readCsv } from './read-csv';
import { TooLarge, readWorkbook } from './read-workbook';
import { lackingHeadings } from './tab-rows';

type Read = Pick<BranchData, 'problem' | 'missingColumns' | 'rows' | 'directory'>;
/** `isCopy`: it is the same as another file, and its name says so. */
type ReadFile = Read & { isCopy?: boolean };

const { problems } = ROLL_UP_FILES;

const without = (problem: string): Read => ({ problem, missingColumns: [], rows: [], directory: [] });

export const noFile = (): ReadFile => without(ROLL_UP_FILES.noFileGiven);

/** Old Excel files, and new ones with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const MOST_BYTES = 500_000_000;

const beginsWith = (bytes: Uint8Array, begin: readonly number[]): boolean =>
  begin.every((byte, at) => bytes[at] === byte);

const isWebPage = (text: string): boolean =>
  /^\s*<(?:!doctype html|html|head|\?xml[^>]*>\s*<html)/i.test(text);

/** `otherwise` is for another table. */
function headingWords(headings: readonly string[], otherwise: string): string {
  const lacking = lackingHeadings(headings);
  return lacking.length === 0 ? otherwise : ROLL_UP_FILES.headingsGone(lacking);
}

async function workbookIn(bytes: Uint8Array): Promise<Read> {
  try {
    const { data, oddHeadings, directory } = await readWorkbook(bytes);
    if (!data) return without(oddHeadings ? headingWords(oddHeadings, problems.noHeadings) : problems.noTab);
    return { problem: '', ...data, directory };
  } catch (error) {
    return without(error instanceof TooLarge ? problems.huge : problems.damaged);
  }
}

function csvIn(text: string): Read {
  try {
    const { data, headings } = readCsv(text);
    return data
      ? { problem: '', ...data, directory: [] }
      : without(headingWords(headings, problems.noHeadingsCsv));
  } catch {
    return without(problems.badCsv);
  }
}

async function tableIn(file: string, bytes: Uint8Array): Promise<Read> {
  if (bytes.length === 0) return without(problems.empty);
  if (beginsWith(bytes, OLD_OFFICE)) return without(problems.password);
  // By what is in it: people rename files.
  if (beginsWith(bytes, ZIP)) return workbookIn(bytes);
  const extension = path.extname(file).toLowerCase();
  if (['.gsheet', '.url', '.webloc'].includes(extension)) return without(problems.link);
  const text = decoded(bytes);
  if (text.trim() === '') return without(problems.empty);
  if (isWebPage(text)) return without(problems.webPage);
  if (['.csv', '.tsv', '.txt'].includes(extension)) return csvIn(text);
  return without(extension === '.xlsx' ? problems.damaged : problems.otherKind);
}

const faultWords = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'ENOENT' ? problems.missing : problems.noAccess;

/** The name without what programs add to that of a copy: maple (1), Copy of maple, maple - Copy. */
const plainName = (file: string): string =>
  path
    .basename(file, path.extname(file))
    .toLowerCase()
    .replace(/\s*\(\d+\)$/, '')
    .replace(/^copy of |[\s-]+copy$/g, '');

/** `seen` knows the files that were read before, by what is in them. */
export async function readBranchFile(file: string, seen: Map<string, string>): Promise<ReadFile> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return without(problems.huge);
    bytes = await readFile(file);
  } catch (error) {
    return without(faultWords(error));
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  const same = seen.get(hash);
  if (same !== undefined && bytes.length > 0) {
    return { ...without(ROLL_UP_FILES.sameFile(same)), isCopy: plainName(file) === plainName(same) };
  }
  seen.set(hash, path.basename(file));
  return tableIn(file, bytes);
}

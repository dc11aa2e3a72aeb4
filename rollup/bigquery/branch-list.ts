// The list of branches, from a file: branch_id, branch, sheet, directory. Everything in it is somebody's text.

import { parse } from 'csv-parse/sync';
import { saysYes } from '../../src/domain/basics/text';
import { hashOf } from '../../src/domain/basics/text-hash';
import { spreadsheetIdIn } from '../../src/domain/rollup/branch-list';

export interface ListedBranch {
  branchId: string;
  branch: string;
  spreadsheetId: string;
  sharesDirectory: boolean;
}

const LIST_COLUMNS = ['branch_id', 'branch', 'sheet', 'directory'] as const;

const LONGEST_ID = 60;
const LONGEST_NAME = 300;

const cellsIn = (csv: string): string[][] =>
  parse(csv, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true });

/** The branches, or what is wrong with the list, a sentence a line. */
export function readBranchList(csv: string): { branches: ListedBranch[]; problems: string[] } {
  let rows: string[][];
  try {
    rows = cellsIn(csv);
  } catch (error) {
    const problem = `The list isn’t a .csv file that can be read: ${(error as Error).message}`;
    return { branches: [], problems: [problem] };
  }
  const headings = (rows[0] ?? []).map((heading) => heading.toLowerCase());
  const missing = LIST_COLUMNS.slice(0, 3).filter((column) => !headings.includes(column));
  if (missing.length > 0) {
    const problem = `The first line has to name the columns ${LIST_COLUMNS.join(', ')}. Missing: ${missing.join(', ')}.`;
    return { branches: [], problems: [problem] };
  }
  const branches: ListedBranch[] = [];
  const problems: string[] = [];
  const seen = new Map<string, number>();
  rows.slice(1).forEach((row, at) => {
    const line = at + 2;
    const cell = (column: (typeof LIST_COLUMNS)[number]) =>
      row[headings.indexOf(column)]?.toWellFormed() ?? '';
    const [branchId, branch, sheet] = [cell('branch_id'), cell('branch'), cell('sheet')];
    const spreadsheetId = spreadsheetIdIn(sheet);
    const keys = [
      ...(branchId === '' ? [] : [`id ${branchId}`]),
      ...(spreadsheetId === '' ? [] : [`sheet ${spreadsheetId}`]),
    ];
    const earlier = keys.flatMap((key) => seen.get(key) ?? [])[0];
    const wrong = [
      branchId === '' && 'Write a branch_id.',
      branchId.length > LONGEST_ID && `The branch_id is longer than ${LONGEST_ID}.`,
      branch === '' && 'Write the branch’s name.',
      branch.length > LONGEST_NAME && `The name is longer than ${LONGEST_NAME}.`,
      spreadsheetId === '' && '“sheet” has to be the address of a Google sheet, copied from the browser.',
      earlier !== undefined &&
        `The branch_id or the sheet is in row ${earlier}, too. Each may be there once.`,
    ].filter((one) => one !== false);
    if (wrong.length > 0) problems.push(`Row ${line}: ${wrong.join(' ')}`);
    else branches.push({ branchId, branch, spreadsheetId, sharesDirectory: saysYes(cell('directory')) });
    for (const key of keys) if (!seen.has(key)) seen.set(key, line);
  });
  if (branches.length === 0 && problems.length === 0) problems.push('The list has no branches.');
  return { branches, problems };
}

/** A name for a table: letters, digits and underscores. Two ids never get the same one. */
export function tableNameOf(branchId: string): string {
  const plain = branchId.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return /^[a-z0-9]+$/.test(branchId) ? `sheet_${branchId}` : `sheet_${plain}_${hashOf(branchId)}`;
}

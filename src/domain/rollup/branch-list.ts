// The list of branches in the Roll-up sheet: what each row links to, and what somebody has to do about it.

import { ROLL_UP } from '../../words/roll-up';
import { excerpt } from '../basics/text';
import { Day } from '../dates/day';
import { fullDay } from '../dates/day-names';

/** More would fill the ten million cells of a Google Sheet, at a few thousand events each. */
export const MOST_BRANCHES = 60;
/** Of a tab's name. */
const MOST_LETTERS = 40;
/** What it begins to be full at. */
const MANY_CELLS = 8_000_000;

/** A row of the tab Branches, as text. */
export interface BranchRow {
  /** As people see it, from 2 on. */
  row: number;
  branch: string;
  link: string;
  wantsDirectory: boolean;
  /** When it last answered, as the row says. */
  answeredOn: Day | '';
}

const LINKS = [
  /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{20,})/,
  /drive\.google\.com\/.*[?&]id=([\w-]{20,})/,
  /^([\w-]{25,})$/,
];

/** Google's id of the spreadsheet that a link leads to, or an id alone. '' for anything else. Letters, digits, - and _. */
export function spreadsheetIdIn(link: string): string {
  for (const pattern of LINKS) {
    const [, id = ''] = pattern.exec(link.trim()) ?? [];
    if (id !== '') return id;
  }
  return '';
}

/** A branch that can be in the report. */
export interface ListedBranch extends BranchRow {
  id: string;
}

/** The rows with a link of their own, as many as fit. */
export function listedBranches(rows: readonly BranchRow[]): ListedBranch[] {
  const first = new Map<string, BranchRow>();
  for (const row of rows) {
    const id = spreadsheetIdIn(row.link);
    if (id !== '' && !first.has(id)) first.set(id, row);
  }
  return [...first].slice(0, MOST_BRANCHES).map(([id, row]) => ({ ...row, id }));
}

/** What the report calls a branch. */
export const branchName = ({ branch, row }: Pick<BranchRow, 'branch' | 'row'>): string =>
  branch.trim() === '' ? ROLL_UP.unnamed(row) : branch.trim();

/** The name of its tab. An apostrophe at an end would be a quotation mark in formulas. */
export const tabNameOf = (one: ListedBranch, of: (number: number, branch: string) => string): string =>
  of(one.row - 1, excerpt(branchName(one).replace(/[\u0000-\u001f]/g, ' '), MOST_LETTERS)).replace(/'/g, '’');

/** Why a branch's tab has no rows. */
export type Trouble = 'loading' | 'blocked' | 'blank' | 'odd';

export const troubleWords = (trouble: Trouble, tab: string): string =>
  trouble === 'loading' ? ROLL_UP.toDo.loading : ROLL_UP.toDo[trouble](tab);

/** What its tab holds. */
type Answer =
  | { kind: Trouble }
  | {
      kind: 'answered';
      refreshedOn: Day | '';
      isSilent: boolean;
      /** Lines in Check. */
      findings: number;
    };

export interface BranchAnswer {
  tab: string;
  answer: Answer;
  /** The tab of a directory that could not be read. */
  directoryTrouble?: string;
}

/** What the row should say about itself. `answers` are by spreadsheet id; a branch that was just added has none. */
export function rowWords(
  one: BranchRow,
  rows: readonly BranchRow[],
  answers: ReadonlyMap<string, BranchAnswer>,
): { answeredOn: Day | ''; toDo: string } {
  const words = ROLL_UP.toDo;
  const { answeredOn } = one;
  const id = spreadsheetIdIn(one.link);
  if (id === '') return { answeredOn, toDo: one.link.trim() === '' ? words.noLink : words.badLink };
  const same = rows.find(({ link }) => spreadsheetIdIn(link) === id);
  if (same && same.row !== one.row) return { answeredOn: '', toDo: words.twice(same.row) };
  const found = answers.get(id);
  if (!found) {
    const isListed = listedBranches(rows).some((other) => other.id === id);
    return { answeredOn, toDo: isListed ? words.notYet : words.tooMany(MOST_BRANCHES) };
  }
  const { tab, answer, directoryTrouble } = found;
  const noName = one.branch.trim() === '' ? words.noBranch : '';
  const since = answeredOn === '' ? '' : words.lastKnown(fullDay(answeredOn));
  const sentences =
    answer.kind === 'answered'
      ? [
          answer.refreshedOn === '' ? words.never : answer.isSilent ? words.silent : '',
          answer.findings > 0 ? words.toCheck(answer.findings) : '',
          directoryTrouble === undefined ? '' : words.directoryBlocked(directoryTrouble),
        ]
      : [troubleWords(answer.kind, tab), since];
  return {
    answeredOn: answer.kind === 'answered' ? answer.refreshedOn : answeredOn,
    toDo: [noName, ...sentences].filter(Boolean).join(' '),
  };
}

/** Millions of cells, '8.4', from the number at which somebody should know. */
export const muchOf = (cells: number): string | undefined =>
  cells < MANY_CELLS ? undefined : (cells / 1_000_000).toFixed(1);

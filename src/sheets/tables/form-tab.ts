// The tab that Google fills with the answers of a form. It is only ever read.

import { FormColumn } from '../../domain/responses/column-use';
import { looksLikeAnswers, proposeColumns } from '../../domain/responses/form-columns';
import { FormMemory, readMemory, writeMemory } from '../../domain/responses/form-memory';
import { refuse } from '../../domain/basics/refusal';
import { pad } from '../../domain/dates/day';
import { CellValue, textOf } from '../cells/cells';
import { Zone } from '../cells/zone';
import { SettingsCells, writeManagedSettings } from './settings';
import { sourceTabs } from './source-tab';
import { tabNamed, tabWithId } from './tabs';
import { PHONE_ANSWERS } from '../../words/phone-answers';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const memoryIn = ({ managed }: SettingsCells): FormMemory | undefined =>
  readMemory(String(managed.form ?? ''));

export function keepMemory(settings: SettingsCells, memory: FormMemory): void {
  writeManagedSettings(settings, { form: cellOfMemory(memory) });
}

export const cellOfMemory = (memory: FormMemory): string =>
  writeMemory(memory) ?? refuse(PHONE_ANSWERS.tooLong);

/** By its Google id; if no tab has it, as in a copy, by its name. */
export const findFormTab = ({ tab, sheet }: Pick<FormMemory, 'tab' | 'sheet'>): Sheet | undefined =>
  tabWithId(sheet, tab) ?? tabNamed(tab) ?? undefined;

/** All of it in one read: the first row has the questions. */
export function readFormTab(sheet: Sheet, zone: Zone): { headings: string[]; rows: string[][] } {
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  const [headings = [], ...rows] = grid.map((row) => row.map((value) => cellText(value, zone)));
  return { headings, rows };
}

/** To the second: their time distinguishes answers. */
function cellText(value: CellValue, zone: Zone): string {
  const text = textOf(value, 'when', zone, (given) => given);
  if (!(value instanceof Date)) return text;
  const seconds = Math.floor((value.getTime() + HALF_A_SECOND) / 1000) % 60;
  if (text.length === DAY_LETTERS) return seconds === 0 ? text : `${text} 00:00:${pad(seconds, 2)}`;
  return seconds === 0 ? text : `${text}:${pad(seconds, 2)}`;
}
const HALF_A_SECOND = 500;
const DAY_LETTERS = 'yyyy-mm-dd'.length;

/** A tab that may hold answers of a form. */
export interface FoundForm {
  tab: string;
  columns: FormColumn[];
  /** Rows below the questions. */
  answers: number;
}

/** Reads every tab, so only on request. Returns those Google says a form fills; if none, those that look like it. */
export function findForms(zone: Zone): FoundForm[] {
  const found = sourceTabs().flatMap(({ name, rows, columns: width }) => {
    const sheet = tabNamed(name);
    if (!sheet) return [];
    const first = sheet.getRange(1, 1, 1, width).getValues() as CellValue[][];
    const columns = proposeColumns((first[0] ?? []).map((value) => cellText(value, zone)));
    return [{ tab: name, columns, answers: rows - 1, isLinked: hasForm(sheet) }];
  });
  const linked = found.filter(({ isLinked }) => isLinked);
  const chosen = linked.length > 0 ? linked : found.filter(({ columns }) => looksLikeAnswers(columns));
  return chosen.map(({ tab, columns, answers }) => ({ tab, columns, answers }));
}

/** Google tells only people who may edit the sheet. */
export function hasForm(sheet: Sheet): boolean {
  try {
    return sheet.getFormUrl() !== null;
  } catch {
    return false;
  }
}

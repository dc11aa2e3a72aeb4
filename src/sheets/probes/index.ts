import { errorMessage } from '../../domain/basics/google-fault';
import { Finding, ScriptProbe } from '../../domain/upkeep/probes';
import { Sheet } from '../tables/table';
import { anyTabNamed, insertTab } from '../tables/tabs';
import { Zone } from '../cells/zone';
import { arrayFormulas, bands, filterColumns, filterRows, newTabRows, openRanges } from './grid-probes';
import { apostrophe, formulas, rules } from './text-probes';
import { bareTimes, minutes } from './time-probes';

type OfTheScript = 'constants' | 'permissions' | 'spreadsheet' | 'people' | 'clock';
export type TabProbe = Exclude<ScriptProbe, OfTheScript>;

export const TAB_PROBES: {
  [Id in TabProbe]: (sheet: Sheet, zone: Zone) => Finding<Id>;
} = {
  apostrophe,
  formulas,
  rules,
  openRanges,
  newTabRows,
  filterRows,
  filterColumns,
  arrayFormulas,
  minutes,
  bareTimes,
  capitals,
  bands,
  scriptErrors,
};

/** Whether tab names may differ only in capitals. Two refusals aren't an accident. */
function capitals(sheet: Sheet): Finding<'capitals'> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const name = sheet.getName().toUpperCase();
  const found = spreadsheet.getSheetByName(name) !== null;
  const detail = (words: string) => `${found ? 'found' : 'not found'}, ${words}`;
  let words = '';
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      spreadsheet.deleteSheet(insertTab(name, spreadsheet.getNumSheets()));
      SpreadsheetApp.flush();
      return { outcome: 'allowed', detail: detail('both may be') };
    } catch (error) {
      words = errorMessage(error).replace(name, '…');
    }
  }
  if (anyTabNamed(name)?.getSheetId() !== sheet.getSheetId()) throw new Error(words);
  return { outcome: 'refused', detail: detail(words) };
}

/** All our checks of Google's errors depend on their words. */
function scriptErrors(sheet: Sheet): Finding<'scriptErrors'> {
  try {
    sheet.getRange(0, 1);
  } catch (error) {
    const [name, words] = [error instanceof Error ? error.name : 'no Error', errorMessage(error)];
    return {
      outcome: error instanceof Error && words !== '' ? 'usual' : 'other',
      detail: `${name}: ${words}`,
    };
  }
  return { outcome: 'other', detail: 'no error' };
}

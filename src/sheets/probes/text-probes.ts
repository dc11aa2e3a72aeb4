import { Finding } from '../../domain/upkeep/probes';
import { CellValue, textReader } from '../cells/cells';
import { GRAMMARS, Grammar } from '../tables/formula-grammar';
import { PLAIN_TEXT } from '../tables/layout';
import { Sheet } from '../tables/table';
import { literalFor, marksAreKept } from '../cells/text-mark';

type Range = GoogleAppsScript.Spreadsheet.Range;

const TEXTS = ['555-1234', '1/2', '007', '=1+1', "'Kim'", 'true'];

/** Whether plain-text cells show the apostrophe, and whether our texts come back either way. */
export function apostrophe(sheet: Sheet): Finding<'apostrophe'> {
  const tried = sheet.getRange('A1:A3').setNumberFormat(PLAIN_TEXT);
  tried.setValues([["'555-1234"], ['1/2'], ['=1+1']]);
  const unformatted = sheet.getRange('B1').setValue("'007");
  const given = tried.getValues().flat() as CellValue[];
  const kept = marksAreKept(given[0]);
  const texts = sheet.getRange(5, 1, TEXTS.length, 1).setNumberFormat(PLAIN_TEXT);
  texts.setValues(TEXTS.map((text) => [literalFor(kept)(text)]));
  const read = textReader(given[0]);
  const isLost = texts.getValues().some(([cell], at) => read(String(cell)) !== TEXTS[at]);
  return {
    outcome: isLost ? 'lost' : kept ? 'kept' : 'marker',
    detail: JSON.stringify([...given, unformatted.getValue()]),
  };
}

type Understood = 'commas' | 'semicolons' | 'both' | 'neither';

function understood(isRight: (grammar: Grammar) => boolean): Understood {
  const [commas, semicolons] = [isRight(GRAMMARS.commas), isRight(GRAMMARS.semicolons)];
  return commas ? (semicolons ? 'both' : 'commas') : semicolons ? 'semicolons' : 'neither';
}

/** What separates arguments in a cell's formula. */
export function formulas(sheet: Sheet): Finding<'formulas'> {
  const cell = sheet.getRange('C1');
  const shown: string[] = [];
  const outcome = understood((grammar) => {
    const text = cell.setFormula(grammar('=IF(1=1,2,3)')).getDisplayValue();
    shown.push(text);
    return text === '2';
  });
  return { outcome, detail: shown.join(', ') };
}

/** The same in a validation rule, and when a wrong value is refused. */
export function rules(sheet: Sheet): Finding<'rules'> {
  const cell = sheet.getRange('D1');
  const refusals: string[] = [];
  try {
    const outcome = understood((grammar) => {
      if (!isRuleTaken(cell, grammar('=AND(ISNUMBER(D1),D1>=1)'))) {
        refusals.push('no such rule');
        return false;
      }
      const [five, zero] = [refusalOf(cell, 5), refusalOf(cell, 0)];
      refusals.push(five === 'not' ? zero : `5 was refused ${five}`);
      return five === 'not' && zero !== 'not';
    });
    return { outcome, detail: refusals.join(', ') };
  } finally {
    cell.clearDataValidations().setValue('');
  }
}

/** Two refusals aren't an accident. */
function isRuleTaken(cell: Range, formula: string): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied(formula);
      cell.clearDataValidations().setValue('').setDataValidation(rule.setAllowInvalid(false).build());
      SpreadsheetApp.flush();
      return true;
    } catch {
      // Tries once more, then gives up.
    }
  }
  return false;
}

function refusalOf(cell: Range, value: number): string {
  let when = 'at the call';
  try {
    cell.setValue(value);
    when = 'at the flush';
    SpreadsheetApp.flush();
    return 'not';
  } catch {
    return when;
  }
}

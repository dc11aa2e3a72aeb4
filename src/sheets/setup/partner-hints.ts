// What colors need, and the heartbeat, as hints of Partners. They show which grammar works here.

import { NUMBER_SETTINGS } from '../../domain/tables/settings';
import { GRAMMARS, Grammar, columnLetters, grammarOf, isSameFormula } from '../tables/formula-grammar';
import { heartbeatFormula, mirrorFormula } from '../tables/formulas';
import { SettingsCells } from '../tables/settings';
import { Table, positionOf, sheetOf, widthOf } from '../tables/table';

const works = (shown: unknown): boolean => !String(shown).startsWith('#');

/** One read if all is in order; one more for each grammar that is tried. */
export function putHints(partners: Table<'partners'>, settings: SettingsCells, isNew: boolean): Grammar {
  const { sheet } = partners;
  const row = hintsRow(partners);
  const there = isNew ? [] : formulasIn(row);
  const lacking = lackingHints(partners, settings, there);
  if (lacking.length === 0) return grammarOf(there.join(''));
  // What belongs to a formula is done first: the formula shows that all is done.
  for (const { position, format } of lacking)
    if (format !== '')
      sheet
        .getRange(2, position + 1)
        .setNumberFormat(format)
        .setHorizontalAlignment('left');
  for (const grammar of [GRAMMARS.commas, GRAMMARS.semicolons]) {
    for (const { position, formula } of lacking) sheet.getRange(2, position + 1).setFormula(grammar(formula));
    const shown = row.getDisplayValues()[0] ?? [];
    if (lacking.every(({ position }) => works(shown[position]))) return grammar;
  }
  const where = lacking.map(({ position }) => `${columnLetters(position)}2`).join(', ');
  throw new Error(`This spreadsheet does not understand the formulas in ${where} of Partners.`);
}

const hintsRow = ({ sheet, columns }: Table) => sheet.getRange(2, 1, 1, widthOf(columns));
const formulasIn = (row: GoogleAppsScript.Spreadsheet.Range): string[] => row.getFormulas()[0] ?? [];

/** The hints that `putHints` would write; one read, unless the current formulas (`there`) are known. */
export function lackingHints(
  partners: Table<'partners'>,
  settings: SettingsCells,
  there = formulasIn(hintsRow(partners)),
) {
  return hintsOf(partners, settings).filter(
    ({ position, formula }) =>
      !isSameFormula(formula, there[position] ?? '') || !works(partners.grid[1]?.[position]),
  );
}

export function grammarInUse(): Grammar {
  const partners = sheetOf('partners');
  return grammarOf((partners.getRange('2:2').getFormulas()[0] ?? []).join(''));
}

function hintsOf(partners: Table<'partners'>, { rowOf, placeOf }: SettingsCells) {
  const [cadence, dueSoon] = NUMBER_SETTINGS;
  const mirror = ({ label, usual }: { label: string; usual: number }) =>
    mirrorFormula({ row: rowOf(label) ?? 1, column: 2 }, usual);
  const heartbeat = heartbeatFormula((key) => placeOf(key) ?? { row: 1, column: 2 });
  const hints = [
    { key: 'cadence', formula: mirror(cadence), format: '"Blank means "0' },
    { key: 'due', formula: mirror(dueSoon), format: '"Due soon: up to "0" days before"' },
    { key: 'status', formula: heartbeat, format: '' },
  ] as const;
  return hints.map((hint) => ({ ...hint, position: positionOf(partners, hint.key) }));
}

// The status of a relationship as formulas of its row: for a workbook that no script looks after. The rule itself is in
// relationship-status.ts; the tests hold the two together.

import { STATUS_WORDS } from '../../words/relationships';
import { SHORT_MONTHS } from '../../words/days';
import { Locale } from '../basics/locale';
import type { ColumnKey } from '../tables';
import { relationshipTerms } from '../tables/partners';

type At = (key: ColumnKey<'partners'>, row?: number) => string;

/** What the column 'Next contact due' holds: a day, or nothing. */
export function dueFormula(at: At): string {
  const { touch, due } = relationshipTerms(at);
  const stage = `TRIM(${at('stage')})`;
  const has = `TRIM(${at('name')})<>"",${stage}<>"Ended",${stage}<>"Potential",${touch}>0`;
  return `=IF(AND(${has}),${due},"")`;
}

/** What the column 'Relationship status' holds, from the row and the day that `dueFormula` returns. */
export function statusFormula(at: At, { order }: Pick<Locale, 'order'>): string {
  const { days, paused, soon } = relationshipTerms(at);
  const day = (cell: string) => dayInWords(cell, order);
  const [due, ahead, stage] = [at('due'), at('ahead'), `TRIM(${at('stage')})`];
  const meeting = sentence((ahead) => STATUS_WORDS.meeting('', ahead), day(ahead));
  const { none, inTouch, potential, rebuilding, ended } = STATUS_WORDS;
  const lapsed = cases(
    [`${days}=1`, sentence((since) => STATUS_WORDS.lapsed(since, 1), day(due))],
    ['TRUE', sentence<[string, string]>((since, goal) => STATUS_WORDS.lapsed(since, goal), day(due), days)],
  );
  const late = `IF(${due}<TODAY(),${lapsed},${sentence(STATUS_WORDS.dueSoon, day(due))})`;
  return `=${cases(
    [`TRIM(${at('name')})=""`, '""'],
    [`${stage}="Ended"`, `"${ended}"`],
    [`${paused}>=TODAY()+1`, sentence(STATUS_WORDS.paused, day(paused))],
    [`${stage}="Potential"`, `"${potential}"`],
    [`${stage}="Rebuilding"`, `"${rebuilding}"`],
    [`${due}=""`, `"${none}"`],
    [`${due}-TODAY()>${soon}`, `"${inTouch}"`],
    ['TRUE', `${late}&IF(N(${ahead})>=TODAY()+1,${meeting},"")`],
  )}`;
}

/** The first case that is true. */
const cases = (...all: (readonly [when: string, value: string])[]): string =>
  all.reduceRight(
    (otherwise, [when, value]) => (otherwise === '' ? value : `IF(${when},${value},${otherwise})`),
    '',
  );

/** A sentence of the catalog with formulas in place of its words. */
function sentence<Words extends string[]>(words: (...parts: Words) => string, ...formulas: Words): string {
  const places = formulas.map((_, index) => `{${index}}`) as Words;
  return words(...places)
    .split(/\{(\d)\}/)
    .map((part, index) => (index % 2 === 1 ? formulas[Number(part)] : part === '' ? '' : `"${part}"`))
    .filter(Boolean)
    .join('&');
}

/** As briefDay, or fullDay for a day of another year. A format inside TEXT would depend on the program's language. */
function dayInWords(cell: string, order: Locale['order']): string {
  const month = `CHOOSE(MONTH(${cell}),${SHORT_MONTHS.map((name) => `"${name}"`).join()})`;
  const brief = order === 'dmy' ? `DAY(${cell})&" "&${month}` : `${month}&" "&DAY(${cell})`;
  return `${brief}&IF(YEAR(${cell})=YEAR(TODAY()),"","${order === 'dmy' ? '' : ','} "&YEAR(${cell}))`;
}

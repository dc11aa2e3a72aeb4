// What the columns of a list leave open: how their days are written, and whether names between commas are one person.

import { hashOf } from '../basics/text-hash';
import { isDayField } from './empty-words';
import { ColumnOrder, orderOfDays } from './import-days';
import { Mapping, textsOfColumn } from './import-mapping';
import { namesTogether } from './import-people';
import { daysApart, mayHoldDays } from './several-contacts';
import { FoundTable, Grid } from './import-table';

/** What a column of days leaves open. */
export interface DayQuestion {
  column: number;
  heading: string;
  question: Exclude<ColumnOrder['question'], ''>;
  examples: string[];
}

/** What a column of days says about itself takes precedence over an answer about an earlier list. */
export function settleDays(
  mapping: Mapping,
  grid: Grid,
  found: FoundTable,
): { mapping: Mapping; questions: DayQuestion[]; answered: DayQuestion[] } {
  const questions: DayQuestion[] = [];
  const answered: DayQuestion[] = [];
  const columns = mapping.columns.map((use, column) => {
    const isOfDays = use.as === 'text' && isDayField(mapping.table, use.field);
    if (!isOfDays && use.as !== 'plan') return use;
    const texts = textsOfColumn(grid, found, column);
    const { order, question, examples } = orderOfDays(
      mayHoldDays(mapping.table, use) ? texts.flatMap(daysApart) : texts,
    );
    const { turned, turnedFor = '', ...rest } = use;
    const dates = hashOf(JSON.stringify(examples));
    const isTurnKnown = question === 'turned' && turned !== undefined && ['', dates].includes(turnedFor);
    const isAnswered = question === 'turned' ? isTurnKnown : use.order !== '';
    if (question !== '')
      (isAnswered ? answered : questions).push({ column, heading: use.heading, question, examples });
    return {
      ...rest,
      order: order || use.order,
      ...(isTurnKnown && { turned, turnedFor: dates }),
    };
  });
  return { mapping: { ...mapping, columns }, questions, answered };
}

/** A column of contacts with several names between commas. */
export interface NameQuestion {
  column: number;
  heading: string;
  /** The names of one cell. */
  names: string[];
}

export const nameQuestions = ({ columns }: Mapping, grid: Grid, found: FoundTable): NameQuestion[] =>
  columns.flatMap(({ heading, field, as }, column) => {
    if (field !== 'contactName' || (as !== 'text' && as !== 'people')) return [];
    const [names] = namesTogether(textsOfColumn(grid, found, column));
    return names ? [{ column, heading, names }] : [];
  });

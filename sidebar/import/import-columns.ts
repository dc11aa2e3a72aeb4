// The columns of a list: which of them need a look, and what is missing before the preview.

import { type ColumnUse, textsOfColumn } from '../../src/domain/import/import-mapping';
import { FIELDS } from '../../src/domain/tables';
import { excerpt } from '../../src/domain/basics/text';
import type { Reading } from './import-state';

export const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

interface ListColumn {
  column: number;
  use: ColumnUse;
  samples: string[];
}

export interface SortedColumns {
  /** Columns with texts whose field is a guess. */
  unsure: ListColumn[];
  sure: ListColumn[];
  /** How many of the sure columns have their own field. */
  placed: number;
  /** Headings of columns with texts that go to Notes, or nowhere. */
  noted: string[];
  leftOut: string[];
}

export function sortColumns({ source, found }: Reading, uses: readonly ColumnUse[]): SortedColumns {
  const columns = uses.map((use, column): ListColumn => {
    const samples = textsOfColumn(source.grid, found, column).slice(0, SAMPLES);
    return { column, use, samples: samples.map((text) => excerpt(text, SAMPLE_LENGTH)) };
  });
  const unsure = columns.filter(({ use, samples }) => !use.isSure && samples.length > 0);
  const sure = columns.filter((one) => !unsure.includes(one));
  const headings = (isMeant: (use: ColumnUse) => boolean): string[] =>
    columns.flatMap(({ use, samples }) => (isMeant(use) && samples.length > 0 ? excerpt(use.heading) : []));
  return {
    unsure,
    sure,
    placed: sure.filter(({ use }) => use.field !== '' && use.as !== 'note').length,
    noted: headings(({ as, field }) => as === 'note' && field !== ''),
    leftOut: headings(({ field }) => field === ''),
  };
}

export type ColumnsTrouble = 'noRows' | 'noTurned' | 'noOrder' | { lacking: string };

/** What the list still needs, or undefined. */
export function troubleWith(
  { source, found, questions }: Reading,
  uses: readonly ColumnUse[],
): ColumnsTrouble | undefined {
  if (found.rows.length === 0) return 'noRows';
  const lacking = FIELDS[source.mapping.table].find(
    ({ key, required }) => required && !uses.some(({ field }) => field === key),
  );
  if (lacking) return { lacking: lacking.label };
  if (questions.length === 0) return undefined;
  return questions.every(({ question }) => question === 'turned') ? 'noTurned' : 'noOrder';
}

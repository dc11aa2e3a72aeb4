// Columns that few libraries need are hidden until something needs them. People who show or hide one decide for good.

import { normalizeName } from '../basics/names';
import { FIELDS, TableName } from '../tables';
import { Values } from '../tables/description';

const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

export const columnsNeededBy = (table: TableName, values: Values): string[] =>
  FIELDS[table].flatMap(({ key, quiet }) => {
    if (quiet === undefined) return [];
    const [field, ...wanted] = quiet === 'until used' ? [key] : quiet;
    const current = normalizeName(values[field] ?? '');
    const isAsked = wanted.some((value) => normalizeName(value) === current);
    return isAsked || isFilled(values[key]) ? [key] : [];
  });

export const fieldsThatNeedColumns = (table: TableName): string[] => [
  ...new Set(
    FIELDS[table].flatMap(({ key, quiet }) =>
      quiet === undefined ? [] : quiet === 'until used' ? [key] : [key, quiet[0]],
    ),
  ),
];

// How the statement that makes a procedure begins.

import type { Dialect } from '../sql/dialect';

/**
 * Not strict: a strict one is refused unless BigQuery finds each table that it names, and these make some of theirs. What is
 * wrong shows when it runs.
 */
export const procedureHead = (sql: Dialect, name: string, parameters: string, about: string): string =>
  `CREATE OR REPLACE PROCEDURE ${sql.table(name)}(${parameters})
OPTIONS (strict_mode = FALSE, description = ${sql.text(about)})`;

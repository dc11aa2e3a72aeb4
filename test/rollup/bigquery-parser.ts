// A parser of BigQuery's dialect that is written by others, and knows its scripts.
import { type ParserOptions, cstVisitor, parse } from 'sql-parser-cst';

const OPTIONS: ParserOptions = { dialect: 'bigquery', paramTypes: ['@name'] };

/** Throws where BigQuery would refuse the text. */
export const parseBigQuery = (sql: string) => parse(sql, OPTIONS);

/** Statements, without the empty one after the last semicolon. */
export const statementsIn = (sql: string): string[] =>
  parseBigQuery(sql).statements.flatMap(({ type }) => (type === 'empty' ? [] : [type]));

/** The texts in the literals, as BigQuery reads them. */
export function textsIn(sql: string): string[] {
  const texts: string[] = [];
  cstVisitor({ string_literal: ({ value }) => void texts.push(value) })(parseBigQuery(sql));
  return texts;
}

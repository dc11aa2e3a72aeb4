// The questions about an import. Each kind of doubt is asked about once. Texts that fit only into Notes are asked about
// once per column.

import type { PlannedRow } from '../../src/domain/import/import-plan';
import type { ImportQuestionKind } from '../../src/domain/import/source-row';

export interface Asked {
  row: PlannedRow;
  words: string[];
}

export interface Question {
  kind: ImportQuestionKind;
  /** The heading, if the question is about one column. */
  column: string | undefined;
  asked: Asked[];
}

const ORDER: readonly ImportQuestionKind[] = ['similar', 'person', 'twice', 'overwrite', 'alone', 'kept'];

/** Rows left out as a whole have none. A row that occurs more than once counts the first time. */
export function questionsIn(rows: readonly PlannedRow[], isOut: (key: string) => boolean): Question[] {
  const questions = new Map<string, Omit<Question, 'asked'> & { asked: Map<string, Asked> }>();
  for (const row of rows.filter(({ key }) => !isOut(key)))
    for (const { kind, column } of row.doubts) {
      const key = JSON.stringify([kind, column]);
      const question = questions.get(key) ?? { kind, column, asked: new Map<string, Asked>() };
      questions.set(key, question);
      if (question.asked.has(row.key)) continue;
      const isAsked = (one: PlannedRow['doubts'][number]) => one.kind === kind && one.column === column;
      question.asked.set(row.key, { row, words: row.doubts.filter(isAsked).map(({ words }) => words) });
    }
  return [...questions.values()]
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
    .map(({ asked, ...question }) => ({
      ...question,
      asked: [...asked.values()].sort((one, other) => one.row.row - other.row.row),
    }));
}

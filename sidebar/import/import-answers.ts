// The librarian's answers about rows, after one of them is given, changed or withdrawn.

import type { Answer, Answers } from '../../src/domain/import/import-plan';
import type { NameAnswer } from '../../src/domain/import/listed-names';
import type { ImportQuestionKind } from '../../src/domain/import/source-row';

/** Texts that fit nowhere go to Notes unless the librarian says otherwise. */
export const FIRST_ANSWERS: Answers = { kinds: { kept: 'go' }, rows: {} };

export const withKind = (
  answers: Answers,
  kind: ImportQuestionKind,
  answer: Answer | undefined,
): Answers => ({
  ...answers,
  kinds: withAnswer(answers.kinds, kind, answer),
});

export function withColumn(answers: Answers, heading: string, answer: Answer | undefined): Answers {
  const others = (answers.columns ?? []).filter((one) => one.heading !== heading);
  return { ...answers, columns: answer ? [...others, { heading, answer }] : others };
}

export const withName = (answers: Answers, answer: NameAnswer): Answers => ({
  ...answers,
  names: [
    ...(answers.names ?? []).filter(({ field, typed }) => field !== answer.field || typed !== answer.typed),
    answer,
  ],
});

export const withRow = (
  answers: Answers,
  key: string,
  kind: ImportQuestionKind,
  answer: Answer | undefined,
): Answers => ({
  ...answers,
  rows: { ...answers.rows, [key]: withAnswer(answers.rows[key] ?? {}, kind, answer) },
});

/** Leaves a row out of the import, or includes it again. */
export function withRowLeftOut(answers: Answers, key: string, isOut: boolean): Answers {
  const others = { ...answers.rows[key] };
  delete others.whole;
  return { ...answers, rows: { ...answers.rows, [key]: isOut ? { ...others, whole: 'skip' } : others } };
}

/** Removes the answers to questions of one kind. */
export const withoutKind = (answers: Answers, kind: ImportQuestionKind): Answers => ({
  ...answers,
  kinds: withAnswer(answers.kinds, kind, undefined),
  rows: Object.fromEntries(
    Object.entries(answers.rows).map(([key, given]) => [key, withAnswer(given, kind, undefined)]),
  ),
});

export const isAnswered = ({ kinds, rows }: Answers, kind: ImportQuestionKind): boolean =>
  [kinds, ...Object.values(rows)].some((given) => given[kind] !== undefined);

function withAnswer<Given extends Answers['kinds']>(
  answers: Given,
  kind: ImportQuestionKind,
  answer: Answer | undefined,
): Given {
  const others = { ...answers };
  delete others[kind];
  return answer ? { ...others, [kind]: answer } : others;
}

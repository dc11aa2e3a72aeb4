import { isOurTitle } from '../plan/week-title';
import { TableName } from '../tables';
import { HeadingQuestion } from './headings';
import { excerpt } from '../basics/text';
import { FRAME_QUESTIONS } from '../../words/tab-questions';

/** What is known about the rows around the headings; indexes are grid indexes. */
export interface FrameFacts {
  table: TableName;
  tab: string;
  header: number;
  /** The rows above the headings, from the top. */
  above: readonly { words: readonly string[]; hasId: boolean }[];
  /** The row of the hints; 'none' for a tab without any. */
  hint: number | 'gone' | 'none';
  /** The headings have a title row above them. */
  hasTitle?: boolean;
}

export const isAboutRows = ({ steps }: HeadingQuestion): boolean =>
  steps.some(({ rows }) => rows !== undefined);

/** One question at a time, rows above the headings first. */
export function questionsAboutFrame(facts: FrameFacts): HeadingQuestion[] {
  const { table, tab, header, hint, hasTitle } = facts;
  const above = hasTitle ? facts.above.filter(({ words }) => !isOurTitle(words)) : facts.above;
  // In a tab with a title, a single row above the headings is the title, whatever its words.
  const isTitle = hasTitle === true && header === 1 && !above.some(({ hasId }) => hasId);
  if (above.length > 0 && !isTitle) return [aboutRowsAbove({ table, tab, header, above })];
  const step = { from: '', to: '', rows: 'hints' as const };
  if (hint === 'gone')
    return [
      {
        table,
        key: 'hints',
        sentence: FRAME_QUESTIONS.hintsGone(tab),
        steps: [{ ...step, label: FRAME_QUESTIONS.restoreHints, position: -1 }],
      },
    ];
  if (hint === 'none' || hint === header + 1) return [];
  return [
    {
      table,
      key: 'hints',
      sentence: FRAME_QUESTIONS.hintsMoved(tab, hint + 1, header + 2),
      steps: [{ ...step, label: FRAME_QUESTIONS.moveHints(header + 2), position: hint }],
    },
  ];
}

function aboutRowsAbove({
  table,
  tab,
  header,
  above,
}: Pick<FrameFacts, 'table' | 'tab' | 'header' | 'above'>): HeadingQuestion {
  const words = above.flatMap((row) => row.words);
  const first = excerpt(words[0] ?? '');
  const step = { position: header, from: first, to: '' };
  if (first === '')
    return {
      table,
      key: 'above',
      sentence: FRAME_QUESTIONS.emptyAbove(tab, above.length),
      steps: [{ ...step, label: FRAME_QUESTIONS.deleteEmpty(above.length), rows: 'below' }],
    };
  const move = { ...step, label: FRAME_QUESTIONS.moveBelow(above.length), rows: 'below' as const };
  const note = { ...step, label: FRAME_QUESTIONS.isTitle, rows: 'note' as const };
  const areRows = above.some(({ hasId }) => hasId);
  return {
    table,
    key: 'above',
    sentence: areRows
      ? FRAME_QUESTIONS.rowsAbove(tab, above.length, first)
      : FRAME_QUESTIONS.titleAbove(tab, above.length, first),
    steps: areRows ? [move] : [note, move],
  };
}

// Rows above the headings, and hints that are missing or out of place: what to ask about them, and what one click does.

import { isOurTitle } from '../plan/week-title';
import { TableName } from '../tables';
import { HeadingQuestion } from './headings';
import { excerpt } from '../basics/text';

/** What is known about the rows around the headings; indexes are grid indexes. */
export interface FrameFacts {
  table: TableName;
  tab: string;
  header: number;
  /** The rows above the headings, from the top. */
  above: readonly { words: readonly string[]; hasId: boolean }[];
  /** The row of the hints; 'none' for a tab without any. */
  hint: number | 'gone' | 'none';
  /** A title of its own stands above the headings. */
  hasTitle?: boolean;
}

/** Whether the question is about rows rather than one column. */
export const isAboutRows = ({ steps }: HeadingQuestion): boolean =>
  steps.some(({ rows }) => rows !== undefined);

/** One question at a time. Rows above the headings come first. */
export function questionsAboutFrame(facts: FrameFacts): HeadingQuestion[] {
  const { table, tab, header, hint, hasTitle } = facts;
  const above = hasTitle ? facts.above.filter(({ words }) => !isOurTitle(words)) : facts.above;
  // Where a title belongs, a single row is one, in whatever words.
  const isTitle = hasTitle === true && header === 1 && !above.some(({ hasId }) => hasId);
  if (above.length > 0 && !isTitle) return [aboutRowsAbove({ table, tab, header, above })];
  const step = { stands: '', becomes: '', rows: 'hints' as const };
  if (hint === 'gone')
    return [
      {
        table,
        key: 'hints',
        sentence: `The gray hints below the headings of ${tab} are gone. All of your rows still count.`,
        steps: [{ ...step, label: 'Put the hints back', position: -1 }],
      },
    ];
  if (hint === 'none' || hint === header + 1) return [];
  return [
    {
      table,
      key: 'hints',
      sentence: `The gray hints of ${tab} are in row ${hint + 1} instead of row ${header + 2}. All of your rows still count.`,
      steps: [{ ...step, label: `Move the hints back to row ${header + 2}`, position: hint }],
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
  const isOne = above.length === 1;
  const rows = isOne ? 'a row' : `${above.length} rows`;
  const where = `${tab} has ${rows} above its headings`;
  const step = { position: header, stands: first, becomes: '' };
  if (first === '')
    return {
      table,
      key: 'above',
      sentence: `${where}, with nothing in ${isOne ? 'it' : 'them'}.`,
      steps: [{ ...step, label: `Delete the empty ${isOne ? 'row' : 'rows'}`, rows: 'below' }],
    };
  const [it, below] = isOne
    ? ["It's a title", 'Move it below the headings']
    : ["They're a title", 'Move them below the headings'];
  const move = { ...step, label: below, rows: 'below' as const };
  const note = { ...step, label: `${it}: keep it as a note on the headings`, rows: 'note' as const };
  const areRows = above.some(({ hasId }) => hasId);
  return {
    table,
    key: 'above',
    sentence: areRows
      ? `${where}: “${first}”. Move them down, so that new entries go where they belong.`
      : `${where}: “${first}”. What's above the headings doesn't count.`,
    steps: areRows ? [move] : [note, move],
  };
}

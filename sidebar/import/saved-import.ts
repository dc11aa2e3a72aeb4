// The import under way, stored in the browser. When the page opens again, it asks nothing twice.

import { ImportQuestionKind } from '../../src/domain/import/source-row';
import { Answer, Answers, ColumnAnswer, RowAnswers } from '../../src/domain/import/import-plan';
import { NameAnswer } from '../../src/domain/import/listed-names';
import { IMPORT_TABLES, ImportTable } from '../../src/domain/tables';
import { TextStore, storedTexts } from '../kit/stored-texts';

/** Where the list is. Text from a file has the file's name. */
export type ListSource = { tab: string } | { text: string; file?: string };

export interface SavedImport {
  source: ListSource;
  table: ImportTable;
  /** The row of the headings that the librarian chose; null if it was detected. */
  headerRow: number | null;
  /** The result of `rememberMapping`; '' before any choice. */
  mapping: string;
  answers: Answers;
  /** Null before the first row is written. */
  run: { id: string; done: number; total: number } | null;
}

export interface ImportStore {
  /** False if it will be lost when the page closes. */
  save(saved: SavedImport): boolean;
  restore(): SavedImport | undefined;
  forget(): void;
  /** Pasted text that was not read yet. */
  pasted(): string;
  savePasted(text: string): void;
  /** Whether any of it will be lost when the page closes. */
  isUnstored(): boolean;
}

const KEY = 'outreach-import';
const PASTED = 'outreach-import-pasted';

export function importStore(open: () => TextStore): ImportStore {
  const texts = storedTexts(open);
  return {
    save: (saved) => texts.write(KEY, JSON.stringify(saved)),
    restore: () => importFrom(texts.read(KEY)),
    forget: () => [KEY, PASTED].forEach((key) => texts.write(key, null)),
    pasted: () => texts.read(PASTED) ?? '',
    savePasted: (text) => void texts.write(PASTED, text === '' ? null : text),
    isUnstored: () => texts.unstored().length > 0,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const KINDS: readonly ImportQuestionKind[] = ['kept', 'alone', 'twice', 'similar', 'person', 'overwrite'];
const ANSWERS = ['go', 'new', 'note', 'skip'];

/** Takes only valid parts: an older version may have stored others. */
function importFrom(text: string | null): SavedImport | undefined {
  if (text === null) return undefined;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(kept) || !isRecord(kept['source'])) return undefined;
  const { tab, text: pasted, file } = kept['source'];
  const named = typeof file === 'string' ? { file } : {};
  const source =
    typeof tab === 'string' ? { tab } : typeof pasted === 'string' ? { text: pasted, ...named } : undefined;
  const { headerRow, mapping, answers, run } = kept;
  const table = IMPORT_TABLES.find((one) => one === kept['table']);
  if (!source || !table) return undefined;
  return {
    source,
    table,
    headerRow: typeof headerRow === 'number' ? headerRow : null,
    mapping: typeof mapping === 'string' ? mapping : '',
    answers: {
      kinds: isRecord(answers) ? answersIn(answers['kinds']) : {},
      columns: isRecord(answers) ? columnsIn(answers['columns']) : [],
      names: isRecord(answers) ? namesIn(answers['names']) : [],
      rows:
        isRecord(answers) && isRecord(answers['rows'])
          ? Object.fromEntries(Object.entries(answers['rows']).map(([key, one]) => [key, rowAnswersIn(one)]))
          : {},
    },
    run: runIn(run),
  };
}

const answersIn = (given: unknown): Answers['kinds'] =>
  Object.fromEntries(
    KINDS.flatMap((kind) => {
      const answer = isRecord(given) ? given[kind] : undefined;
      return ANSWERS.includes(String(answer)) ? [[kind, answer]] : [];
    }),
  );

const columnsIn = (given: unknown): ColumnAnswer[] =>
  (Array.isArray(given) ? (given as unknown[]) : []).flatMap((one) => {
    const { heading, answer } = isRecord(one) ? one : {};
    return typeof heading === 'string' && ANSWERS.includes(String(answer))
      ? [{ heading, answer: answer as Answer }]
      : [];
  });

const namesIn = (given: unknown): NameAnswer[] =>
  (Array.isArray(given) ? (given as unknown[]) : []).flatMap((one) => {
    const { field, typed, means } = isRecord(one) ? one : {};
    return (field === 'staff' || field === 'partner') &&
      typeof typed === 'string' &&
      typeof means === 'string'
      ? [{ field, typed, means }]
      : [];
  });

const rowAnswersIn = (given: unknown): RowAnswers => ({
  ...answersIn(given),
  ...(isRecord(given) && given['whole'] === 'skip' && { whole: 'skip' }),
});

function runIn(run: unknown): SavedImport['run'] {
  if (!isRecord(run)) return null;
  const { id, done, total } = run;
  return typeof id === 'string' && typeof done === 'number' && typeof total === 'number'
    ? { id, done, total }
    : null;
}

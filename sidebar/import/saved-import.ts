// The import that is under way, kept in the browser: closed and opened again, nothing that was answered is asked twice.

import { DoubtKind } from '../../src/domain/import/import-row';
import { Answer, Answers, ColumnAnswer, RowAnswers } from '../../src/domain/import/import-plan';
import { ImportTable } from '../../src/domain/import/import-synonyms';
import { TextStore, storedTexts } from '../kit/stored-texts';

/** Where the list is. Of a file its name is kept, too. */
export type ListSource = { tab: string } | { text: string; file?: string };

export interface SavedImport {
  source: ListSource;
  table: ImportTable;
  /** The row of the headings that was pointed at; null where it was found. */
  headerRow: number | null;
  /** As rememberMapping words it; '' before anything was chosen. */
  mapping: string;
  answers: Answers;
  /** Set once writing has begun. */
  run: { id: string; done: number; total: number } | null;
}

export interface ImportStore {
  /** False if it will be gone when the page is closed. */
  save(saved: SavedImport): boolean;
  restore(): SavedImport | undefined;
  forget(): void;
  /** What was pasted and not yet read. */
  pasted(): string;
  savePasted(text: string): void;
  /** Whether something of it will be gone with the page. */
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
const KINDS: readonly DoubtKind[] = ['kept', 'alone', 'twice', 'similar', 'person', 'overwrite'];
const ANSWERS = ['go', 'new', 'note', 'skip'];

/** Only what is as it should be: an older version may have kept other things. */
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
  const { table, headerRow, mapping, answers, run } = kept;
  if (!source || (table !== 'partners' && table !== 'events')) return undefined;
  return {
    source,
    table,
    headerRow: typeof headerRow === 'number' ? headerRow : null,
    mapping: typeof mapping === 'string' ? mapping : '',
    answers: {
      kinds: isRecord(answers) ? answersIn(answers['kinds']) : {},
      columns: isRecord(answers) ? columnsIn(answers['columns']) : [],
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

// Asks the script behind the sheet. The only file that knows google.script; whatever goes wrong on the way becomes
// a plain sentence that says what to do, never the raw error.

import type {
  Answer,
  Found,
  HeadingAsk,
  History,
  Loaded,
  MergeAsk,
  Merged,
  MyWeeks,
  Opening,
  PairAsk,
  PairSide,
  RowRef,
  SaveAsk,
  Saved,
  SettleAsk,
  ToCompare,
  Today,
  Undoable,
  Undone,
} from '../src/server/answers';
import type { TableName } from '../src/domain/fields';
import type { ImportTable } from '../src/domain/import-synonyms';
import type {
  GridPiece,
  ImportBlock,
  ImportOpening,
  ImportStart,
  ImportedBlock,
  KnownPiece,
} from '../src/server/import-answers';
import { WORDS } from './words';

/** What the script answers to; the names are those of its functions. */
interface ServerCalls {
  showSidebar: () => Answer<object>;
  showImport: () => Answer<object>;
  showDuplicates: () => Answer<object>;
  openSidebar: () => Answer<Opening>;
  readToday: () => Answer<{ today: Today }>;
  readMyWeek: (names: readonly string[]) => Answer<MyWeeks>;
  findRows: (ask: { table: TableName; text: string }) => Answer<Found>;
  loadSelectedRow: () => Answer<Loaded>;
  loadRow: (ref: RowRef) => Answer<Loaded>;
  readMoreText: (ask: { ref: RowRef; field: string; from: number }) => Answer<{ text: string }>;
  saveRow: (ask: SaveAsk) => Answer<Saved>;
  saveContact: (ask: SaveAsk) => Answer<Saved>;
  readHistory: (partner: RowRef) => Answer<History>;
  rememberUser: (name: string) => Answer<{ user: string }>;
  readUndo: () => Answer<{ operations: Undoable[] }>;
  undo: (id: string) => Answer<Undone>;
  tidyUndo: () => Answer<object>;
  clearUndo: () => Answer<object>;
  startWeek: () => Answer<{ words: string }>;
  settleLine: (ask: SettleAsk) => Answer<object>;
  readForDuplicates: (ask: { from: number }) => Answer<ToCompare>;
  readPair: (pair: PairAsk) => Answer<{ sides: PairSide[] }>;
  mergePartners: (ask: MergeAsk) => Answer<Merged>;
  keepApart: (pair: PairAsk) => Answer<object>;
  notApart: (pair: PairAsk) => Answer<object>;
  updateRelationships: (...saved: string[]) => Answer<{ changed: number }>;
  takeOver: () => Answer<{ words: string }>;
  repairHeading: (ask: HeadingAsk) => Answer<{ words: string }>;
  openImport: () => Answer<ImportOpening>;
  readTabCells: (ask: { tab: string; from: number }) => Answer<GridPiece>;
  readKnown: (ask: { table: ImportTable; from: number }) => Answer<KnownPiece>;
  startImport: (ask: ImportStart) => Answer<{ remarks: string[] }>;
  writeImportBlock: (ask: ImportBlock) => Answer<ImportedBlock>;
  useTabAsOurs: (ask: { tab: string; table: ImportTable }) => Answer<{ words: string }>;
}

/** After this time nobody waits any more: whoever types must be able to press the button again. */
const PATIENCE_MS = 120000;

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}
type ScriptRun = Runner & Record<string, (...given: unknown[]) => void>;

declare global {
  interface Window {
    google?: { script?: { run?: object } };
  }
}

/** Calls a function of the script; always comes back with an answer. */
export function callServer<Name extends keyof ServerCalls>(
  name: Name,
  ...given: Parameters<ServerCalls[Name]>
): Promise<ReturnType<ServerCalls[Name]>> {
  type Reply = ReturnType<ServerCalls[Name]>;
  return new Promise<Reply>((resolve) => {
    const fail = (problem: string): void => resolve({ ok: false, problem } as Reply);
    const run = window.google?.script?.run as ScriptRun | undefined;
    if (!run) {
      fail(WORDS.faults.outside);
      return;
    }
    const silent =
      name === 'saveRow' || name === 'saveContact' ? WORDS.faults.silentSave : WORDS.faults.silent;
    const patience = setTimeout(() => fail(silent), PATIENCE_MS);
    const settle = (finish: () => void): void => {
      clearTimeout(patience);
      finish();
    };
    try {
      const prepared = run
        .withSuccessHandler((answer) =>
          settle(() => (isAnswer(answer) ? resolve(answer as Reply) : fail(silent))),
        )
        .withFailureHandler((error) => settle(() => fail(wordFault(error) ?? silent))) as ScriptRun;
      prepared[name]?.(...given);
    } catch (error) {
      settle(() => fail(wordFault(error) ?? silent));
    }
  });
}

function isAnswer(answer: unknown): boolean {
  return (
    typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean'
  );
}

/** The sentence for a fault that asks for something special, known by Google's own wording; else undefined. */
export function wordFault(error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  if (/PERMISSION_DENIED|authori[sz]ation|not authori[sz]ed|permissions are not sufficient/i.test(message)) {
    return WORDS.faults.accounts;
  }
  if (/protected cell|protected range/i.test(message)) return WORDS.faults.isProtected;
  if (/Lock timeout|running simultaneously/i.test(message)) return WORDS.faults.crowded;
  if (/too many times for one day/i.test(message)) return WORDS.faults.dayIsFull;
  return undefined;
}

// Asks the script behind the sheet. The only file that knows google.script; whatever goes wrong on the way becomes
// a plain sentence that says what to do, never the raw error.

import type {
  Answer,
  Found,
  HeadingAsk,
  HelpFacts,
  History,
  ListAsk,
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
  Suggestions,
  ToCompare,
  Today,
  Undoable,
  Undone,
} from '../../src/server/run/answers';
import type { TableName } from '../../src/domain/basics/fields';
import { faultWords, isPermissionFault, isPermissionMissing } from '../../src/domain/basics/google-fault';
import type { ProbeAnswer, ScriptProbe } from '../../src/domain/upkeep/probes';
import type { ImportTable } from '../../src/domain/import/import-synonyms';
import { excerpt } from '../../src/domain/basics/text';
import type {
  GridPiece,
  ImportBlock,
  ImportOpening,
  ImportStart,
  ImportedBlock,
  KnownPiece,
} from '../../src/server/run/import-answers';
import { WORDS } from '../kit/words';

/** What the script answers to; the names are those of its functions. */
interface ServerCalls {
  showSidebar: () => Answer<object>;
  showImport: () => Answer<object>;
  showDuplicates: () => Answer<object>;
  showHelp: () => Answer<object>;
  setUpThisSheet: () => Answer<object>;
  openSidebar: () => Answer<Opening>;
  readToday: () => Answer<{ today: Today } & Suggestions>;
  readMyWeek: (names: readonly string[]) => Answer<MyWeeks>;
  findRows: (ask: { table: TableName; text: string }) => Answer<Found>;
  loadSelectedRow: () => Answer<Loaded>;
  loadRow: (ref: RowRef) => Answer<Loaded>;
  readMoreText: (ask: { ref: RowRef; field: string; from: number }) => Answer<{ text: string }>;
  saveRow: (ask: SaveAsk) => Answer<Saved>;
  saveContact: (ask: SaveAsk) => Answer<Saved>;
  readHistory: (partner: RowRef) => Answer<History>;
  addToList: (ask: ListAsk) => Answer<{ names: string[] }>;
  rememberUser: (name: string) => Answer<{ user: string }>;
  readUndo: () => Answer<{ operations: Undoable[] }>;
  undo: (id: string) => Answer<Undone>;
  tidyUndo: () => Answer<object>;
  clearUndo: () => Answer<object>;
  startWeek: () => Answer<{ words: string }>;
  startWeekAnyway: () => Answer<{ words: string }>;
  settleLine: (ask: SettleAsk) => Answer<object>;
  readForDuplicates: (ask: { from: number }) => Answer<ToCompare>;
  readPair: (pair: PairAsk) => Answer<{ sides: PairSide[] }>;
  mergePartners: (ask: MergeAsk) => Answer<Merged>;
  keepApart: (pair: PairAsk) => Answer<object>;
  notApart: (pair: PairAsk) => Answer<object>;
  updateRelationships: (...saved: string[]) => Answer<{ changed: number }>;
  takeOver: () => Answer<{ words: string }>;
  checkNow: () => Answer<{ words: string }>;
  openHelp: () => Answer<HelpFacts>;
  checkInstallation: (ask: {
    probes: readonly ScriptProbe[];
  }) => Answer<{ answers: ProbeAnswer[]; isLeftOver: boolean }>;
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

/** Calls in a row that Google did not carry out. */
let failures = 0;

/** Calls a function of the script; always comes back with an answer. */
export function callServer<Name extends keyof ServerCalls>(
  name: Name,
  ...given: Parameters<ServerCalls[Name]>
): Promise<ReturnType<ServerCalls[Name]>> {
  type Reply = ReturnType<ServerCalls[Name]>;
  return new Promise<Reply>((resolve) => {
    const refuse = (problem: string): void => resolve({ ok: false, problem } as Reply);
    const run = window.google?.script?.run as ScriptRun | undefined;
    if (!run) {
      refuse(WORDS.faults.outside);
      return;
    }
    const isSaving = name === 'saveRow' || name === 'saveContact';
    let isOver = false;
    const settle = (finish: () => void): void => {
      clearTimeout(patience);
      if (!isOver) finish();
      isOver = true;
    };
    const fail = (fault?: unknown): void => {
      failures += 1;
      refuse(wordFault(fault, { isSaving, failures }));
    };
    const patience = setTimeout(() => settle(fail), PATIENCE_MS);
    const hear = (answer: unknown): void => {
      if (!isAnswer(answer)) return fail();
      failures = 0;
      resolve(answer as Reply);
    };
    try {
      const prepared = run
        .withSuccessHandler((answer) => settle(() => hear(answer)))
        .withFailureHandler((error) => settle(() => fail(error))) as ScriptRun;
      const call = prepared[name];
      // Google offers the functions that the script has: this page is of another version.
      if (typeof call !== 'function') settle(() => refuse(WORDS.faults.versions));
      else call(...given);
    } catch (error) {
      settle(() => fail(error));
    }
  });
}

/** What a page of Google gets when the script throws; undefined if nothing comes. */
export function hearFault(): Promise<unknown> {
  return new Promise((resolve) => {
    const run = window.google?.script?.run as ScriptRun | undefined;
    setTimeout(() => resolve(undefined), PATIENCE_MS);
    const prepared = run
      ?.withSuccessHandler(() => resolve(undefined))
      .withFailureHandler(resolve) as ScriptRun;
    prepared['failForHelp']?.();
  });
}

function isAnswer(answer: unknown): boolean {
  return (
    typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean'
  );
}

const MOST_LETTERS = 120;
/** From then on the page itself may be too old: Google lets one that was open all night fail for good. */
const TOO_MANY_FAILURES = 2;

/** What to do about a fault. One that asks for something special is known by Google's words, any other is passed on. */
export function wordFault(
  fault: unknown,
  { isSaving = false, failures = 1 }: { isSaving?: boolean; failures?: number } = {},
): string {
  const message = faultWords(fault);
  const { faults } = WORDS;
  if (isPermissionMissing(fault)) return faults.permission;
  if (/protected cell|protected range/i.test(message)) return faults.isProtected;
  if (/Lock timeout|running simultaneously/i.test(message)) return faults.crowded;
  if (/too many times for one day/i.test(message)) return faults.dayIsFull;
  return [
    isPermissionFault(fault) ? faults.accounts : isSaving ? faults.silentSave : faults.silent,
    failures >= TOO_MANY_FAILURES ? faults.openAgain : '',
    message === '' ? '' : faults.says(excerpt(message, MOST_LETTERS)),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

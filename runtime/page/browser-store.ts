// Saves the workbook in this browser between visits (IndexedDB: a workbook may be too large for localStorage). If the
// browser saves nothing, everything works until the page is closed.
import type { SavedRuntime } from '../browser';

/** What is saved of one workbook. */
export interface Kept {
  /** What `runtime.save()` returned. */
  workbook: SavedRuntime;
  /** What the sidebar stored in its localStorage. */
  sidebar: Record<string, string>;
  /** How far the page's clock is ahead of (or behind) the real one, in milliseconds. */
  clockAhead: number;
}

/** Where workbooks are saved, one under each name. */
export interface BrowserStore {
  /** Whether it outlives the page. */
  isLasting: boolean;
  read(): Promise<Kept | undefined>;
  write(kept: Kept): Promise<void>;
  clear(): Promise<void>;
}

const TABLE = 'workbooks';

/** Opens the store for the workbook of this name. */
export async function openBrowserStore(name: string): Promise<BrowserStore> {
  try {
    const database = await openDatabase();
    const table = (mode: IDBTransactionMode): IDBObjectStore =>
      database.transaction(TABLE, mode).objectStore(TABLE);
    return {
      isLasting: true,
      read: () => done(table('readonly').get(name) as IDBRequest<Kept | undefined>),
      write: async (kept) => void (await done(table('readwrite').put(kept, name))),
      clear: () => done(table('readwrite').delete(name)),
    };
  } catch {
    let inMemory: Kept | undefined;
    return {
      isLasting: false,
      read: () => Promise.resolve(inMemory),
      write: (kept) => Promise.resolve(void (inMemory = kept)),
      clear: () => Promise.resolve(void (inMemory = undefined)),
    };
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('local-spreadsheet', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(TABLE));
  return done(request);
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The browser refused to keep the workbook.')),
    );
  });
}

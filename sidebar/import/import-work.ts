// What the steps of an import share: the state, the list, and the plan made of it.

import type { KnownRow } from '../../src/domain/import/import-matching';
import { rememberMapping } from '../../src/domain/import/mapping-memory';
import type { ImportTable } from '../../src/domain/tables';
import type { ImportOpening } from '../../src/server/run/import-answers';
import { type Store, newStore } from '../kit/store';
import { chooseColumns, previewOf } from './import-choices';
import { type List, readKnown, readTab } from './import-read';
import { type Chosen, FIRST_STATE, type ImportState, type Preview } from './import-state';
import { IMPORT } from '../../src/words/import';
import { gridOfText } from './pasted-list';
import type { ImportStore, ListSource, SavedImport } from './saved-import';

/** Lets the page show a sentence before a computation blocks it. */
const DRAWN_AFTER_MS = 20;
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, DRAWN_AFTER_MS));

export interface ImportWork extends Store<ImportState> {
  store: ImportStore;
  save: (chosen: Chosen, run: SavedImport['run']) => void;
  change: (chosen: Chosen) => void;
  /** False after showing the problem. */
  isFine: <Data extends object>(
    answer: { ok: false; problem: string } | ({ ok: true } & Data),
  ) => answer is { ok: true } & Data;
  /** Shows a sentence while it works, or until the last of several is done. */
  during: (words: string, work: () => Promise<void>) => Promise<void>;
  readList: (source: ListSource) => Promise<List | undefined>;
  reopen: (saved: SavedImport, opening: ImportOpening) => Promise<Chosen | undefined>;
  /** Undefined after showing why there is no plan. Rows of the sheet are read once, unless asked for again. */
  plan: (chosen: Chosen, readAnew: boolean) => Promise<Preview | undefined>;
}

export function importWork(store: ImportStore): ImportWork {
  const watched = newStore<ImportState>({ ...FIRST_STATE });
  const { state, set } = watched;
  let known: readonly KnownRow[] = [];
  let partners: readonly KnownRow[] = [];
  let running = 0;
  const read = async (table: ImportTable): Promise<readonly KnownRow[] | undefined> => {
    const answer = await readKnown(table);
    if (!work.isFine(answer)) return undefined;
    const { known, headings } = answer;
    set({ headings });
    return headings.length > 0 ? undefined : known;
  };
  const work: ImportWork = {
    ...watched,
    store,
    save: ({ source, table, headerRow, mapping, answers }, running) => {
      const run = running && { id: running.id, done: running.done, total: running.total };
      const saved = { source, table, headerRow, mapping: rememberMapping(mapping), answers, run };
      set({ hasNoRoom: !store.save(saved) });
    },
    change: (chosen) => {
      set({ chosen });
      work.save(chosen, null);
    },
    isFine: (answer): answer is Extract<typeof answer, { ok: true }> => {
      if (!answer.ok) set({ problem: answer.problem });
      return answer.ok;
    },
    during: async (busy, doing) => {
      running++;
      set({ problem: '', busy });
      await drawn();
      await doing();
      running--;
      if (running === 0) set({ busy: '' });
    },
    readList: async (source) => {
      if ('text' in source) return { grid: gridOfText(source.text), notes: [], merged: [] };
      const answer = await readTab(source.tab, (count) => set({ busy: IMPORT.reading(count) }));
      return work.isFine(answer) ? answer.list : undefined;
    },
    reopen: async (saved, opening) => {
      const list = await work.readList(saved.source);
      if (!list) return undefined;
      const { source, table, headerRow, answers } = saved;
      const chosen = chooseColumns({ source, list, table, headerRow, answers }, opening, saved.mapping);
      set({ chosen });
      return chosen;
    },
    plan: async (chosen, readAnew) => {
      set({ busy: IMPORT.planning });
      if (readAnew) {
        const rows = await read(chosen.table);
        // Contacts are with partners.
        const others = rows && chosen.table === 'log' ? await read('partners') : [];
        if (!rows || !others) return undefined;
        [known, partners] = [rows, others];
      }
      await drawn();
      return previewOf(chosen, known, state.opening, partners);
    },
  };
  return work;
}

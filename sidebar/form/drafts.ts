// Drafts: unsaved text survives closing the sidebar.

import { TABLES, TABLE_NAMES, TableName } from '../../src/domain/tables';
import { Values } from '../../src/domain/tables/description';
import { LEAVING } from '../../src/words/forms';
import type { RowRef } from '../../src/server/run/answers';
import { TextStore, storedTexts } from '../kit/stored-texts';
import { RowForm, isUnsaved, newForm } from './row-form';

export interface DraftStore {
  /** Stores the form, or deletes its draft once all is saved. False if the draft will be lost when the page closes. */
  save(form: RowForm): boolean;
  /** The forms whose drafts will be lost when the page closes. */
  unstored(): TableName[];
  /** False once the browser refused to store anything, be it a draft or the open view. */
  isStoring(): boolean;
  restore(table: TableName): RowForm | undefined;
  /** The view that was open last. */
  view(): string;
  saveView(view: string): void;
  /** Whose week was looked at last: 'mine', 'all' or ''. */
  week(): string;
  saveWeek(whose: string): void;
  /** Whether this person was asked for a name and skipped that. */
  hasSkippedName(): boolean;
  skipName(): void;
  /** Whether this person hid the first steps. */
  hasHiddenSteps(): boolean;
  hideSteps(): void;
}

/** Drafts in the browser's storage. `open` throws if storage is forbidden. A page with drafts of its own has a name. */
export function draftStore(open: () => TextStore, page = ''): DraftStore {
  const { read, write, unstored } = storedTexts(open);
  const keyOf = (table: TableName): string => `outreach-draft-${page}${table}`;
  return {
    save: (form) => write(keyOf(form.table), isUnsaved(form) ? textOf(form) : null),
    isStoring: () => unstored().length === 0,
    unstored: () => TABLE_NAMES.filter((table) => unstored().includes(keyOf(table))),
    restore: (table) => formFrom(table, read(keyOf(table))),
    view: () => read('outreach-view') ?? '',
    saveView: (view) => void write('outreach-view', view),
    week: () => read('outreach-week') ?? '',
    saveWeek: (whose) => void write('outreach-week', whose),
    hasSkippedName: () => read('outreach-name-skipped') !== null,
    skipName: () => void write('outreach-name-skipped', 'yes'),
    hasHiddenSteps: () => read('outreach-steps-hidden') !== null,
    hideSteps: () => void write('outreach-steps-hidden', 'yes'),
  };
}

/** What would be lost if another page replaced this one. */
export const lostWorkIn = (drafts: DraftStore): { words: () => string; isStoring: () => boolean } => ({
  isStoring: () => drafts.isStoring(),
  words: () => {
    // As when the page closes: first stores the text typed a moment ago, or finds out that it can't.
    dispatchEvent(new Event('pagehide'));
    const views = drafts.unstored().map((table) => TABLES[table].words.view);
    return views.length === 0 ? '' : LEAVING.unsavedIn(views);
  },
});

function textOf({ ref, id, loaded, values, under }: RowForm): string {
  return JSON.stringify({ ref, id, loaded, values, under });
}

function formFrom(table: TableName, text: string | null): RowForm | undefined {
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || typeof kept['id'] !== 'string') return undefined;
    const form = newForm(table, kept['id']);
    const restored: RowForm = {
      ...form,
      ref: refFrom(kept['ref']),
      loaded: { ...form.loaded, ...textsIn(kept['loaded'], form.loaded) },
      values: { ...form.values, ...textsIn(kept['values'], form.values) },
      under: refFrom(kept['under']),
      isRestored: true,
    };
    return isUnsaved(restored) ? restored : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only texts of fields that the form has: an older version may have stored others. */
function textsIn(kept: unknown, known: Values): Values {
  const texts: Values = {};
  if (!isRecord(kept)) return texts;
  for (const key of Object.keys(known)) {
    const value = kept[key];
    if (typeof value === 'string') texts[key] = value;
  }
  return texts;
}

function refFrom(kept: unknown): RowRef | null {
  if (!isRecord(kept)) return null;
  const { id, row, name } = kept;
  const table = TABLE_NAMES.find((one) => one === kept['table']);
  if (table === undefined || typeof id !== 'string' || typeof row !== 'number' || typeof name !== 'string')
    return null;
  return { table, id, row, name };
}

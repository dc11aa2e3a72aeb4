// What a form knows about its row, and how each event changes that. Pure functions: no call, no clock.

import type { Day } from '../../src/domain/dates/day';
import { Problem, checkRow } from '../../src/domain/changes/check-input';
import { listedMethod } from '../../src/domain/partners/listed-method';
import { FIELDS, TABLES, TableName, findField } from '../../src/domain/tables';
import { Values } from '../../src/domain/tables/description';
import type { Loaded, RowRef, SaveAsk, Saved } from '../../src/server/run/answers';
import { readingsOf, tidyValues } from './tidy-values';

/** How to undo the last save, and what it changed. */
export interface Undo {
  undoId: string;
  /** The id of a new row; '' for an edit. */
  newId: string;
  before: Values;
  after: Values;
}

/** The new row that was saved last, while the form is ready for the next one. */
interface JustSaved {
  ref: RowRef;
  values: Values;
  /** Hints about that row. */
  remarks: Problem[];
}

export interface RowForm {
  table: TableName;
  /** The row in the sheet; null for a new one. */
  ref: RowRef | null;
  /** The id of a new row, the same at every attempt to save. */
  id: string;
  /** The values that the form started with: as loaded, or the blanks and defaults of a new row. */
  loaded: Values;
  values: Values;
  problems: Problem[];
  /** Fields that somebody else changed meanwhile, with the text in the sheet. */
  conflicts: Values;
  /** For a new plan line: the line it goes under. */
  under: RowRef | null;
  undo: Undo | null;
  justSaved: JustSaved | null;
  unknownPartners: string[];
  /** After saving a contact: open plan lines of that partner. */
  openLines: RowRef[];
  isRestored: boolean;
  /** Whether it is a plan line under the ideas. */
  isIdea: boolean;
  /** Grows whenever something other than typing fills the form, so that inputs in parts start over. */
  fillCount: number;
}

/** A form for a new row. */
export function newForm(table: TableName, id: string, defaults: Values = {}, fillCount = 0): RowForm {
  const blank = Object.fromEntries(FIELDS[table].map(({ key }) => [key, '']));
  const values = { ...blank, ...defaults };
  return {
    table,
    ref: null,
    id,
    loaded: values,
    values,
    problems: [],
    conflicts: {},
    under: null,
    undo: null,
    justSaved: null,
    unknownPartners: [],
    openLines: [],
    isRestored: false,
    isIdea: false,
    fillCount,
  };
}

/** A form with a row of the sheet in it. */
export function loadedForm(answer: Loaded, fillCount: number): RowForm {
  const blank = newForm(answer.ref.table, answer.ref.id, {}, fillCount);
  const values = { ...blank.values, ...answer.values };
  return { ...blank, ref: answer.ref, isIdea: answer.isIdea ?? false, loaded: values, values };
}

/** The keys of the changed fields, in the order of the form. */
export function changedKeys(form: RowForm): string[] {
  return FIELDS[form.table]
    .map(({ key }) => key)
    .filter((key) => (form.values[key] ?? '') !== (form.loaded[key] ?? ''));
}

/** Whether something would be lost by leaving the form. */
export function isUnsaved(form: RowForm): boolean {
  return changedKeys(form).length > 0;
}

/** The form after typing. The problem of a field goes away as soon as it is edited. */
export function withTyped(form: RowForm, typed: Values): RowForm {
  const touched = new Set(Object.keys(typed).filter((key) => typed[key] !== form.values[key]));
  if (touched.size === 0) return form;
  return {
    ...form,
    values: { ...form.values, ...typed },
    problems: form.problems.filter(({ field }) => !touched.has(field)),
  };
}

/** The form with the methods just typed as the list names them: Ctrl+Enter saves before the focus leaves their field. */
export function withListedMethods(form: RowForm, methods: readonly string[]): RowForm {
  const typed = changedKeys(form).filter((key) => findField(form.table, key)?.list === 'methods');
  return withTyped(
    form,
    Object.fromEntries(typed.map((key) => [key, listedMethod(form.values[key] ?? '', methods)])),
  );
}

/** What prevents a save, and hints. Text that was unreadable before may stay unreadable. */
export function checkForm(form: RowForm, today: Day): Problem[] {
  const mayStay = (key: string): boolean => form.ref !== null && form.values[key] === form.loaded[key];
  const tidy = tidyValues(form.table, form.values, today);
  const readings = readingsOf(form.table, pick(form.values, changedKeys(form)), today);
  return [...checkRow(form.table, tidy, { today, mayStay }), ...readings];
}

/**
 * The request to save. A new row is sent whole. An edited row is sent as its changed fields, their texts before, and
 * the fields that identify it.
 */
export function askToSave(form: RowForm, today: Day): SaveAsk {
  const { table, ref, id, under } = form;
  if (ref === null) {
    const ask = { table, id, isNew: true, values: tidyValues(table, form.values, today), loaded: {} };
    return under === null ? ask : { ...ask, under };
  }
  const keys = changedKeys(form);
  const tidy = tidyValues(table, form.values, today);
  // An end typed together with the start.
  if (tidy['endsAt'] !== undefined && (form.values['endsAt'] ?? '').trim() === '' && tidy['endsAt'] !== '')
    keys.push('endsAt');
  const values = pick(tidy, keys);
  const loaded = pick(form.loaded, [...new Set([...keys, ...TABLES[table].knownBy])]);
  return { table, id: ref.id, isNew: false, values, loaded };
}

/**
 * The form after a save. An edited row stays in it. After a new row it is ready for the `next` one, under the same plan
 * line. Text that was typed during the call belongs to the saved row, so that row stays, with unsaved text.
 */
export function afterSave(
  form: RowForm,
  sentFrom: RowForm,
  ask: SaveAsk,
  saved: Saved,
  next: Pick<RowForm, 'id' | 'values'>,
): RowForm {
  const inSheet = { ...sentFrom.values, ...ask.values };
  const values = { ...form.values };
  for (const [key, text] of Object.entries(ask.values)) {
    if (values[key] === sentFrom.values[key]) values[key] = text;
  }
  const newId = ask.isNew ? ask.id : '';
  const before = pick(ask.loaded, Object.keys(ask.values));
  const undo: Undo = { undoId: saved.undoId, newId, before, after: ask.values };
  const isAsSent = Object.keys(values).every((key) => form.values[key] === sentFrom.values[key]);
  if (ask.isNew && isAsSent)
    return {
      ...newForm(form.table, next.id, next.values, form.fillCount + 1),
      under: form.under,
      undo,
      justSaved: { ref: saved.ref, values: ask.values, remarks: saved.problems },
      unknownPartners: saved.unknownPartners,
      openLines: saved.openLines ?? [],
    };
  return {
    ...form,
    ref: saved.ref,
    loaded: inSheet,
    values,
    problems: saved.problems,
    conflicts: {},
    unknownPartners: saved.unknownPartners,
    openLines: ask.isNew ? (saved.openLines ?? []) : form.openLines,
    undo,
    isRestored: false,
  };
}

/**
 * The form after Undo. A new row returns to the form, unsaved and with another id, unless the next one is being typed there.
 */
export function afterUndo(form: RowForm, undo: Undo, freshId: string): RowForm {
  const settled = { ...form, undo: null, justSaved: null, openLines: [], unknownPartners: [] };
  if (undo.newId !== '' && form.ref === null && isUnsaved(form)) return settled;
  const cleared = { ...settled, problems: [], conflicts: {}, fillCount: form.fillCount + 1 };
  if (undo.newId !== '') {
    const { loaded } = newForm(form.table, freshId);
    const values = form.ref === null ? { ...loaded, ...undo.after } : form.values;
    return { ...cleared, ref: null, id: freshId, loaded, values };
  }
  const values = { ...form.values };
  for (const key of Object.keys(undo.before)) {
    if (values[key] === undo.after[key]) values[key] = undo.before[key] ?? '';
  }
  return { ...cleared, values, loaded: { ...form.loaded, ...undo.before } };
}

/** The form after one conflict is decided in favor of my text or theirs. */
export function decideConflict(form: RowForm, key: string, keep: 'mine' | 'theirs'): RowForm {
  const theirs = form.conflicts[key] ?? '';
  const others = Object.keys(form.conflicts).filter((other) => other !== key);
  const decided = {
    ...form,
    loaded: { ...form.loaded, [key]: theirs },
    conflicts: pick(form.conflicts, others),
    problems: form.problems.filter(({ field }) => field !== key),
  };
  return keep === 'mine'
    ? decided
    : { ...decided, values: { ...form.values, [key]: theirs }, fillCount: form.fillCount + 1 };
}

/** The form after its row was read again. Typed text stays; if the sheet has something new, that is a conflict. */
export function rebaseForm(form: RowForm, { values: now }: Pick<Loaded, 'values'>): RowForm {
  const changed = Object.keys(now).filter((key) => now[key] !== form.loaded[key]);
  if (changed.length === 0) return form;
  const isTyped = (key: string): boolean =>
    form.values[key] !== form.loaded[key] && form.values[key] !== now[key];
  const news = pick(
    now,
    changed.filter((key) => !isTyped(key)),
  );
  return {
    ...form,
    loaded: { ...form.loaded, ...news },
    values: { ...form.values, ...news },
    conflicts: { ...form.conflicts, ...pick(now, changed.filter(isTyped)) },
    fillCount: form.fillCount + 1,
  };
}

function pick(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? '']));
}

// Changes a row from Today, without opening its form.

import type { Day } from '../../src/domain/dates/day';
import type { Values } from '../../src/domain/tables/description';
import type { Answer, RowRef, Saved } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';

/** A row typed by hand has no id yet: opening it gives it one. */
export async function editRow(ref: RowRef, loaded: Values, values: Values): Promise<Answer<Saved>> {
  if (ref.id !== '') return save(ref, loaded, values);
  const found = await callServer('loadRow', ref);
  return found.ok ? save(found.ref, loaded, values) : found;
}

const save = ({ table, id }: RowRef, loaded: Values, values: Values): Promise<Answer<Saved>> =>
  callServer('saveRow', { table, id, isNew: false, values, loaded, isAside: true });

export const checkOff = (ref: RowRef, isDone = true): Promise<Answer<Saved>> => {
  const [now, before] = isDone ? ['TRUE', ''] : ['', 'TRUE'];
  return editRow(ref, { done: before }, { done: now });
};

/** An action without a line in the plan. */
export const closeAction = (ref: RowRef, doneOn: Day): Promise<Answer<Saved>> =>
  editRow(ref, { doneOn: '' }, { doneOn });

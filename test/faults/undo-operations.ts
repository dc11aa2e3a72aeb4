// Undo of the latest change, and operations that are then undone.
import type { Runtime } from 'apps-script-runtime';
import type { Undoable } from '../../src/server/run/answers';
import { ask, ok } from '../server/addon';
import { CONTACTS, WEEKS } from './random-operations';
import { OPERATIONS, copyOf, takingBack, type Operation } from './operations';
import { opening } from './trial';

const last = (runtime: Runtime): string =>
  ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo')).operations[0]?.id ?? '';

function operation(name: string): Operation {
  const found = { ...OPERATIONS, ...CONTACTS, ...WEEKS }[name];
  if (!found) throw new Error(`No operation ${name}`);
  return found;
}

/** The operation has run; the trial is its undo. */
function undoOf(name: string): Operation {
  const done = operation(name);
  const runtime = opening(done)(copyOf(done.start));
  done.act(runtime);
  return { ...done, start: copyOf(runtime.save()), act: takingBack(last(runtime)) };
}

export const UNDOS: Record<string, Operation> = {
  'reading what can be undone': {
    ...undoOf('saving an edited partner'),
    act: (runtime) => ok(ask(runtime, 'readUndo')),
  },
  'Undo of an edited partner': undoOf('saving an edited partner'),
  'Undo of an edited event': undoOf('saving an edited event'),
  'Undo of a new plan item': undoOf('saving a new plan item'),
  'Undo of an edited plan item': undoOf('saving an edited plan item'),
};

export const UNDOS_OF_WEEKS: Record<string, Operation> = {
  'Undo of the start of the first week': undoOf('starting the first week'),
  'Undo of the start of a week with nothing filed yet': undoOf('starting a week with nothing filed yet'),
  'Undo of the start of a week with earlier weeks filed': undoOf(
    'starting a week from the sidebar with earlier weeks filed',
  ),
};

/** Whatever the first try did, Undo then reverses all of it. */
export const DONE_AND_UNDONE = [
  'saving a new partner',
  'saving a new event',
  'saving a new plan item',
  'saving an edited partner',
  'saving an edited event',
  'logging a contact',
  'correcting a contact’s day and promise',
  'starting a week with nothing filed yet',
].map((name): [string, Operation] => [name, operation(name)]);

const noted = (runtime: Runtime): string[] =>
  ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo')).operations.map(({ id }) => id);

/** Undoes everything recorded since the start. */
export function undoingSince(operation: Operation): (runtime: Runtime) => void {
  const before = new Set(noted(opening(operation)(copyOf(operation.start))));
  return (runtime) => {
    for (const id of noted(runtime)) if (!before.has(id)) takingBack(id)(runtime);
  };
}

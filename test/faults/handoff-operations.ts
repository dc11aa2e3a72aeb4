// A colleague's work handed over, and a person who left a partner, in a library where many rows name them.
import type { Runtime } from 'apps-script-runtime';
import { ask, ok, openAddon, openLibrary, sheetOf } from '../server/addon';
import { handoffAsk, leavingLibrary } from '../server/leaving';
import { copyOf, takingBack, type Operation } from './operations';

const runtime = openLibrary();
leavingLibrary(runtime);
ok(ask(runtime, 'addStaff', { emails: ['ben@library.example', 'ana@library.example'] }));
const given = handoffAsk(runtime, { 'Teen Hub': 'Cy' });
/** Typed later: rows of Ana's that have no ids. */
runtime.type('Partners', 'A6', 'Typed by hand');
const put = (tab: string, row: number, label: string, value: string) => {
  const labels = runtime.values(tab)[0] ?? [];
  sheetOf(runtime, tab)
    .getRange(row, labels.indexOf(label) + 1)
    .setValue(value);
};
put('Partners', 6, 'Library Staff Contact', 'Ana');
put('Events', 5, 'Event/Program Name', 'Typed fair');
put('Events', 5, 'Staff Involved', 'Ana, Ben');
put('Contact Log', 5, 'Partner', 'Zoo');
put('Contact Log', 5, 'Library staff', 'Ana');
put('Contact Log', 5, 'What we promised', 'A map');
const start = copyOf(runtime.save());

const handOver = (one: Runtime) => ok(ask(one, 'handOff', given));
const KIM = { contactName: 'Kim Lee, principal', contactEmail: '', contactPhone: '555-0117' };
const left = {
  ...{ id: 'left-1', ref: { table: 'partners', id: '', row: 0, name: 'WorkSource' }, who: 'Ana' },
  ...{ person: KIM, seen: KIM },
};
const leave = (one: Runtime) => ok(ask(one, 'contactLeft', left));
const after = (act: (one: Runtime) => unknown) => {
  const done = openAddon({ workbook: copyOf(start) });
  act(done);
  return copyOf(done.save());
};

export const HANDOFFS: Record<string, Operation> = {
  'handing over a colleague’s work': { start, act: handOver },
  'handing over and taking the name off the list': {
    start,
    act: (one) => ok(ask(one, 'handOff', { ...given, isOffList: true })),
  },
  'undoing a hand-over': { start: after(handOver), act: takingBack(given.id) },
  'reading what a colleague has': {
    start,
    act: (one) => ok(ask(one, 'readHandoff', { leaving: 'Ana' })),
  },
  'reading the hand-over pages': {
    start: after(handOver),
    act: (one) => ok(ask(one, 'readHandOver', { id: given.id, from: 0 })),
  },
  'noting who left a partner': { start, act: leave },
  'undoing who left a partner': { start: after(leave), act: takingBack(left.id) },
};
export const handOverTo = (to: string) => (one: Runtime) =>
  ok(ask(one, 'handOff', { ...given, id: `to-${to}`, to, byPartner: {} }));

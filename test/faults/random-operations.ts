// The operations for keeping in touch: contacts, the start of a week, plan lines, who owns the check, typing.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import type { Loaded, RowRef, SaveAsk, Saved } from '../../src/server/run/answers';
import type { Values } from '../../src/domain/tables/description';
import { addRow, ask, BEN, newRow, ok, openAddon, planLine } from '../server/addon';
import { ARCHIVED, BENS, FRESH, LIVED_IN, MONDAY, NEXT_MONDAY } from './random-sequences';
import { copyOf, takingBack, type Operation } from './operations';

const at = (now: string, start: SavedRuntime, act: Operation['act']): Operation => ({
  start,
  act,
  options: { now },
});
const onMonday = (act: Operation['act']): Operation => at(MONDAY, LIVED_IN, act);

/** Saves, and presses Save again if shown a colleague's contact. */
function logging(values: Values, user?: string): Operation['act'] {
  const request = newRow('log', { staff: 'Ana', how: 'Phone', ...values });
  const told = new WeakMap<Runtime, string>();
  return (runtime) => {
    const seen = told.get(runtime);
    const answer = ask(runtime, 'saveContact', { ...request, ...(seen && { seen: [seen] }) }, user);
    if (!answer.ok && answer.warnedAbout) told.set(runtime, answer.warnedAbout);
    return ok(answer);
  };
}

const PROMISES = {
  heard: 'They need flyers',
  promised: 'Bring a poster',
  promisedBy: '2026-03-20',
  next: 'Call again',
  nextWho: 'Ben',
};

/** What Ben does at the same time. */
export const BEN_LOGS = logging(
  { when: '2026-03-08', partner: 'WorkSource', staff: 'Ben', next: 'Meet' },
  BEN,
);
export const BEN_STARTS = (runtime: Runtime) => ok(ask(runtime, 'startWeek', undefined, BEN));

const LOGGING: Record<string, Operation> = {
  'logging a contact': onMonday(logging({ when: '2026-03-09', partner: 'WorkSource', ...PROMISES })),
  'logging a contact that answers nothing': onMonday(logging({ when: '2025-10-20', partner: 'WorkSource' })),
  'logging a contact with a partner typed by hand': onMonday(
    logging({ when: '2026-03-09', partner: 'typed by hand', next: 'Call' }),
  ),
  'logging a contact that reached nobody': onMonday(
    logging({ when: '2026-03-09', partner: 'WorkSource', cameOfIt: 'Left a message', next: 'Try again' }),
  ),
};

/** The first contact creates the Contact Log. */
export const FIRST_CONTACT: Operation = {
  start: FRESH,
  act: logging({ when: '2026-03-02', partner: 'WorkSource', ...PROMISES }),
};

const correcting = (loaded: Values, values: Values): Operation =>
  onMonday((runtime) =>
    ok(ask(runtime, 'saveContact', { table: 'log', id: BENS.id, isNew: false, values, loaded })),
  );

/** What was logged or corrected on that Monday, about to be undone. */
function afterContact(request: SaveAsk): Operation {
  const runtime = openAddon({ workbook: copyOf(LIVED_IN), now: MONDAY });
  const { undoId } = ok(ask<Saved>(runtime, 'saveContact', request));
  return at(MONDAY, copyOf(runtime.save()), takingBack(undoId));
}

const historyOf = (name: string) => ({ table: 'partners', id: '', row: 0, name });

export const CONTACTS: Record<string, Operation> = {
  ...LOGGING,
  'correcting a contact’s day and promise': correcting(
    { when: '2026-03-01', promised: 'Send flyers', heard: 'Glad' },
    { when: '2026-02-27', promised: 'Bring flyers', heard: '' },
  ),
  'correcting a contact’s partner': correcting(
    { partner: 'Abbey', next: 'Ask about the fair' },
    { partner: 'Zoo', next: '' },
  ),
  'correcting a contact that reached nobody after all': correcting(
    { cameOfIt: '' },
    { cameOfIt: 'No answer' },
  ),
  'Undo of a contact': at(MONDAY, LIVED_IN, takingBack(`log-${BENS.id}`)),
  'Undo of a contact that had answered a follow-up': afterContact(
    newRow('log', { when: '2026-03-09', staff: 'Ana', partner: 'WorkSource', ...PROMISES }),
  ),
  'Undo of a corrected contact': afterContact({
    ...{ table: 'log', id: BENS.id, isNew: false },
    loaded: { when: '2026-03-01', promised: 'Send flyers', next: 'Ask about the fair' },
    values: { when: '2026-02-27', promised: 'Bring flyers', next: '' },
  }),
  'Undo of a correction to a contact that reached nobody': afterContact({
    ...{ table: 'log', id: BENS.id, isNew: false },
    loaded: { cameOfIt: '' },
    values: { cameOfIt: 'No answer' },
  }),
  'reading who has been in touch': onMonday((runtime) => ok(ask(runtime, 'readHistory', historyOf('Abbey')))),
  'reading who has been in touch in earlier weeks': at(NEXT_MONDAY, ARCHIVED, (runtime) =>
    ok(ask(runtime, 'readHistory', historyOf('Abbey'))),
  ),
  'My week': onMonday((runtime) => ok(ask(runtime, 'readMyWeek', ['Ana', '']))),
};

export const clock = (runtime: Runtime) => runtime.run('dailyCheck', [], { as: 'clock' });

export const WEEKS: Record<string, Operation> = {
  'starting the first week': { start: FRESH, act: (runtime) => runtime.run('startThisWeek') },
  'starting a week with nothing filed yet': onMonday((runtime) => runtime.run('startThisWeek')),
  'starting a week from the sidebar with earlier weeks filed': at(NEXT_MONDAY, ARCHIVED, (runtime) =>
    ok(ask(runtime, 'startWeek')),
  ),
  'starting a week that is already started': at(MONDAY, ARCHIVED, (runtime) => ok(ask(runtime, 'startWeek'))),
};

export const NIGHTS: Record<string, Operation> = {
  'the daily check on a Monday': onMonday(clock),
  'the daily check with earlier weeks filed': at(NEXT_MONDAY, ARCHIVED, clock),
  'checking from the sidebar on a Monday': onMonday((runtime) => ok(ask(runtime, 'updateRelationships'))),
};

function refIn(runtime: Runtime, text: string): RowRef {
  return ok(ask<Loaded>(runtime, 'loadRow', planLine(runtime, text))).ref;
}

/** An event was made from a line; what is left is to record that on the line. */
function madeEvent(text: string, name: string, isToDo: boolean): Operation {
  const runtime = openAddon({ workbook: copyOf(LIVED_IN), now: MONDAY });
  const ref = refIn(runtime, text);
  const event = addRow(runtime, 'events', { name, when: '2026-03-02', partners: 'Abbey' }).ref.id;
  return at(MONDAY, copyOf(runtime.save()), (again) =>
    ok(ask(again, 'settleLine', { ref, event, isToDo, isContact: false, isUndone: false })),
  );
}

const here = openAddon({ workbook: copyOf(LIVED_IN), now: MONDAY });
const [visit, club] = [planLine(here, 'Shelter visit'), planLine(here, 'Teen book club')];
const settling = (ref: RowRef, isToDo: boolean): Operation =>
  onMonday((runtime) =>
    ok(ask(runtime, 'settleLine', { ref, event: '', isToDo, isContact: false, isUndone: false })),
  );

export const LINES: Record<string, Operation> = {
  'settling a done line': settling(visit, false),
  'making an event from a done line': madeEvent('Shelter visit', 'Visit at the shelter', false),
  'making an idea a to-do': settling(club, true),
  'making an event from an idea': madeEvent('Teen book club', 'Book club', true),
};

const takingOver = (runtime: Runtime) => ok(ask(runtime, 'takeOver', undefined, BEN));

/** Ben has taken over the check, and Ana's trigger doesn't know yet. */
const TAKEN: SavedRuntime = (() => {
  const runtime = openAddon({ workbook: copyOf(LIVED_IN), now: MONDAY });
  takingOver(runtime);
  return copyOf(runtime.save());
})();

/** File > Make a copy, including the document properties. */
const COPY: SavedRuntime = (() => {
  const workbook = copyOf(LIVED_IN);
  for (const book of workbook.books) book.id = 'another-spreadsheet-1';
  return { ...workbook, triggers: [] };
})();

export const OWNERS: Record<string, Operation> = {
  'taking over the daily check': onMonday(takingOver),
  'the previous owner’s trigger firing': at(MONDAY, TAKEN, (runtime) => {
    const old = LIVED_IN.triggers.find(({ handler }) => handler === 'dailyCheck')?.id;
    return runtime.run('dailyCheck', [{ triggerUid: old }], { as: 'clock' });
  }),
  'renewing a check whose trigger is gone': at(MONDAY, { ...copyOf(LIVED_IN), triggers: [] }, (runtime) =>
    ok(ask(runtime, 'takeOver')),
  ),
  'opening a copy': at(MONDAY, COPY, (runtime) => runtime.run('onOpen', [{}], { as: 'simple' })),
  'setting up a copy': at(MONDAY, COPY, (runtime) => ok(ask(runtime, 'takeOver'))),
  'typing a day': onMonday((runtime) => {
    runtime.type('Partners', 'J3', '2026-03-08');
  }),
  'pasting partners': onMonday((runtime) => {
    runtime.paste('Partners', 'A7', [['Pasted one'], ['Pasted two']]);
  }),
};

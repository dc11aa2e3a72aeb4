// What the Action Plan and the Goals change in the plan: lines that come, lines that close an action, actions that close a
// line. Also saving them, and handing them over.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import type { Saved } from '../../src/server/run/answers';
import { addRow, ask, BEN, newRow, ok, openAddon, openLibrary, planLine, sheetOf } from '../server/addon';
import { copyOf, takingBack, type Operation } from './operations';
import { clock } from './random-operations';
import { MONDAY } from './random-sequences';

const ACTIONS = 'Action Plan';
const cellOf = (runtime: Runtime, tab: string, text: string, label: string) => {
  const rows = runtime.values(tab);
  const labels = rows.find((cells) => cells.includes(label)) ?? [];
  return sheetOf(runtime, tab).getRange(
    rows.findIndex((cells) => cells.includes(text)) + 1,
    labels.indexOf(label) + 1,
  );
};
const tick = (runtime: Runtime, text: string, isDone = true) =>
  sheetOf(runtime, 'Weekly Plan').getRange(planLine(runtime, text).row, 1).setValue(isDone);
const close = (runtime: Runtime, what: string) =>
  cellOf(runtime, ACTIONS, what, 'Done on').setValue(new Date('2026-03-03T17:00:00Z'));

/**
 * The week of March 2: one line was checked off, one action closed in its tab, one line done and open again, one action
 * typed by hand. The week of March 9 has one more action.
 */
const USED: SavedRuntime = (() => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', staff: 'Ben', lastContact: '2026-02-20' });
  addRow(runtime, 'actions', { what: 'Draft the flyer', when: '2026-03-04', who: 'Ana', partner: 'Zoo' });
  addRow(runtime, 'actions', { what: 'Book the room', when: '2026-03-05', who: 'Ana' });
  addRow(runtime, 'actions', { what: 'Call the printer', when: '2026-03-06', who: 'Ben' });
  addRow(runtime, 'actions', { what: 'Send invitations', when: '2026-03-20', who: 'Ana' });
  addRow(runtime, 'goals', { goal: 'Reach new parents', whose: 'Personal Goals', who: 'Ana', year: '2026' });
  addRow(runtime, 'goals', { goal: 'Learn Spanish', year: '2025' });
  runtime.run('startThisWeek');
  tick(runtime, 'Call the printer');
  clock(runtime);
  tick(runtime, 'Call the printer', false);
  tick(runtime, 'Zoo: Draft the flyer');
  close(runtime, 'Book the room');
  const row = runtime.values(ACTIONS).length + 1;
  runtime.paste(ACTIONS, `A${row}`, [['Typed by hand', '', '3/11/2026', '', '', 'Zoo']]);
  return copyOf(runtime.save());
})();

const onMonday = (act: Operation['act'], start = USED): Operation => ({
  start,
  act,
  options: { now: MONDAY },
});
const at = (act: (runtime: Runtime) => unknown): SavedRuntime => {
  const runtime = openAddon({ workbook: copyOf(USED), now: MONDAY });
  act(runtime);
  return copyOf(runtime.save());
};

const MADE = newRow('actions', { what: 'Thank the keepers', when: '2026-03-10', who: 'Ana', partner: 'Zoo' });
const saving = (runtime: Runtime) => ok(ask<Saved>(runtime, 'saveRow', MADE));
const handOver = (runtime: Runtime) =>
  ok(ask(runtime, 'handOff', { id: 'h-1', leaving: 'Ana', to: 'Cy', byPartner: {}, isOffList: false }));
const startWeek = (runtime: Runtime) => ok(ask(runtime, 'startWeek'));

export const ACTION_OPERATIONS: Record<string, Operation> = {
  'starting a week with actions and goals': onMonday(startWeek),
  'the daily check with actions done in the plan and in their tab': onMonday(clock),
  'saving an action': onMonday(saving),
  'bringing a saved action into the plan': onMonday(
    (runtime) => ok(ask(runtime, 'updateRelationships', MADE.id)),
    at((runtime) => {
      startWeek(runtime);
      saving(runtime);
    }),
  ),
  'undoing the start of a week with actions': onMonday(
    takingBack('week-2026-03-01-2026-03-08'),
    at(startWeek),
  ),
  'handing over actions and goals': onMonday(handOver),
  'undoing a hand-over of actions and goals': onMonday(takingBack('h-1'), at(handOver)),
  'Today with actions': onMonday((runtime) => ok(ask(runtime, 'readToday'))),
  'a calendar with actions': onMonday((runtime) => ok(ask(runtime, 'readCalendar', { whose: 'everyone' }))),
};

/** What a colleague does meanwhile. */
export const BEN_STARTS_TOO = (runtime: Runtime) => ok(ask(runtime, 'startWeek', undefined, BEN));
export const BEN_SAVES = (runtime: Runtime) =>
  ok(ask(runtime, 'saveRow', { ...MADE, id: 'bens-action' }, BEN));

export const ACTION_HANDS: Record<string, (runtime: Runtime) => unknown> = {
  'closes another action': (runtime) => close(runtime, 'Call the printer'),
  'closes the action whose line is checked off': (runtime) => close(runtime, 'Draft the flyer'),
  'rewords an action': (runtime) =>
    cellOf(runtime, ACTIONS, 'Call the printer', 'Who').setValue('Somebody new'),
  'sorts the Action Plan': (runtime) => {
    const sheet = sheetOf(runtime, ACTIONS);
    sheet.getRange(3, 1, sheet.getLastRow() - 2, sheet.getMaxColumns()).sort(1);
  },
  'types an outcome beside a line': (runtime) =>
    cellOf(runtime, 'Weekly Plan', 'Zoo: Draft the flyer', 'Outcome / notes').setValue('typed meanwhile'),
};

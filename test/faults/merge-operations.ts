// Merging two partners and related operations, in a library where many rows name them.
import type { Runtime } from 'apps-script-runtime';
import { addRow, ask, ok, openAddon, openLibrary, planLine } from '../server/addon';
import { idOf, logContact, mergeAsk } from '../server/merging';
import { copyOf, takingBack, type Operation } from './operations';

const OLD = 'Work; Source (old)';
const runtime = openLibrary();
addRow(runtime, 'partners', { name: 'Hub', lastContact: '2026-02-28', notes: 'quiet' });
addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01', staff: 'Ana', notes: 'one' });
addRow(runtime, 'partners', {
  ...{ name: OLD, lastContact: '2025-09-01', method: 'Phone', notes: 'two' },
  ...{ contactName: 'Kim\nPat', contactPhone: '555-0100', focus: 'Yes', story: 'Moved' },
});
for (const partners of [`${OLD} (host); Hub`, 'Hub', `WorkSource; ${OLD} (guest)`])
  addRow(runtime, 'events', { name: `With ${partners}`, when: '2025-08-06 09:00', partners });
for (const partner of [OLD, 'Hub']) logContact(runtime, partner, '2025-08-20');
const toDo = planLine(runtime, 'Outreach To-Do');
for (const partner of [OLD, 'Hub']) addRow(runtime, 'plan', { item: `Call ${partner}`, partner }, toDo);
runtime.run('checkNow');
const [survivor, other] = [idOf(runtime, 'WorkSource'), idOf(runtime, OLD)];
const given = mergeAsk(runtime, survivor, other, { name: 'other' });
/** Typed since: a row in each tab that must follow the merge although it has no id. */
runtime.type('Partners', 'A6', 'Typed by hand');
const events = runtime.values('Events')[0] ?? [];
const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Events');
sheet?.getRange(6, events.indexOf('Event/Program Name') + 1).setValue('Typed fair');
sheet?.getRange(6, events.indexOf('Partner Organization') + 1).setValue(OLD);
const start = copyOf(runtime.save());

const merge = (one: Runtime) => ok(ask(one, 'mergePartners', given));
const merged = (() => {
  const after = openAddon({ workbook: copyOf(start) });
  merge(after);
  return copyOf(after.save());
})();

/** The same with so many events that they aren't written row by row. */
const manyEvents = (() => {
  const many = openAddon({ workbook: copyOf(start) });
  const [labels = [], hints = []] = many.values('Events') as string[][];
  const rows = Array.from({ length: 40 }, (_, at) => {
    const values: Record<string, string> = {
      'Event/Program Name': `Event ${at}`,
      'Outreach id': `e-${at}`,
      'Partner Organization': at % 2 === 0 ? OLD : 'Hub',
    };
    return labels.map((label) => values[label] ?? '');
  });
  many.loadValues('Events', [labels, hints.map(() => ''), ...rows]);
  return copyOf(many.save());
})();

export const MERGES: Record<string, Operation> = {
  'merging two partners': { start, act: merge },
  'merging two partners with many events': { start: manyEvents, act: merge },
  'undoing a merge': { start: merged, act: takingBack(given.id) },
  'reading the partners to compare': { start, act: (one) => ok(ask(one, 'readForDuplicates', { from: 0 })) },
  'reading a pair': { start, act: (one) => ok(ask(one, 'readPair', { one: survivor, other })) },
  'keeping a pair apart': { start, act: (one) => ok(ask(one, 'markDistinct', { one: survivor, other })) },
};

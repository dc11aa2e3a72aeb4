// A Wednesday with something in every section of Today and of My week.
import type { Runtime } from 'apps-script-runtime';
import type { Values } from '../../src/domain/tables/description';
import { addRow, ask, newRow, ok } from '../server/addon';
import { addLine, pasteOver, staffIs, typeCell, withCalls } from './library';

export function busyRows(runtime: Runtime): void {
  const partner = (name: string, values: Values = {}) => addRow(runtime, 'partners', { name, ...values });
  // First what needs a whole tab, while none of its cells contains a day.
  partner('Old Mill');
  pasteOver(runtime, 'Partners', 'Old Mill', { 'Last Contact Date': 'in spring' });
  partner('WorkSource', {
    ...{ lastContact: '2025-11-12', cadence: '90', method: 'Phone', staff: 'Ana', focus: 'Yes' },
  });
  partner('A'.repeat(120), { lastContact: '2025-11-29', staff: 'Ben' });
  // These have no staff member.
  partner('Swim Club', { lastContact: '2025-11-20' });
  partner('Senior Center', { lastContact: '2025-12-14', staff: 'Ben' });
  partner('Hub', { stage: 'Rebuilding', firstStep: 'Say sorry for the missed visit', caller: 'Ana' });
  partner('Job Center', { lastContact: '2026-02-20', reviewOn: '2026-03-06', staff: 'Ana' });
  partner('Teen Shelter');
  for (const name of ['Art League', 'Book Club', 'Chess Club', 'Dance School', 'Elks Lodge', 'Food Bank'])
    partner(name);
  addRow(runtime, 'events', {
    ...{ name: 'Career Fair', when: '2026-03-04 08:45', endsAt: '10:51', location: 'High School' },
    ...{ partners: 'Job Center', staff: 'Ana' },
  });
  staffIs(runtime, 'Ana', 'Ben');
  ok(ask(runtime, 'rememberUser', 'Ana'));
  const contact = { partner: 'Teen Shelter', when: '2026-02-20', staff: 'Ana' };
  const promise = { promised: 'send the flyers', promisedBy: '2026-03-03', next: 'ask about the room' };
  ok(ask(runtime, 'saveContact', newRow('log', { ...contact, ...promise })));
  addLine(runtime, { item: 'Write the report', when: 'Tue 2026-02-24', who: 'Ana' });
  addLine(runtime, { item: 'Classroom presentations', when: 'Wed 2026-03-04', who: 'Ana' });
  typeCell(withCalls(runtime), 'Weekly Plan', 'Classroom presentations', { Done: 'TRUE' });
  ok(ask(runtime, 'updateRelationships'));
}

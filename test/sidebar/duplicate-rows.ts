// Partners that are listed twice: three pairs, each found for a different reason.
import type { Runtime } from 'apps-script-runtime';
import { addRow, ask, newRow, ok } from '../server/addon';
import { addLine } from './library';

/** Three pairs. In the first, an event, a contact and a line name the one, and two events the other. */
export function threePairs(runtime: Runtime): void {
  const partners: Record<string, string>[] = [
    {
      ...{
        name: 'WorkSource',
        contactName: 'Ana\nBen',
        contactEmail: 'ana@ws.org\nben@ws.org',
        staff: 'Ana',
      },
      ...{ method: 'Phone', notes: 'Likes flyers.', cadence: '60' },
    },
    {
      ...{ name: 'Work Source Everett', contactName: 'Ben', contactEmail: 'ben@ws.org', staff: 'Ana' },
      ...{
        method: 'Phone',
        lastContact: '2026-02-20',
        notes: 'Door code 12.\nRing twice.',
        interest: 'Teens',
      },
    },
    { name: 'The Teen Shelter' },
    { name: 'Teen Shelter, Inc.', stage: 'Ended' },
    { name: 'Lincoln Elementary School' },
    { name: 'Lincon Elementary School' },
    { name: 'Zoo' },
  ];
  for (const values of partners) addRow(runtime, 'partners', values);
  ok(ask(runtime, 'saveContact', newRow('log', { partner: 'WorkSource', when: '2026-01-10', staff: 'Ana' })));
  for (const name of ['Fair', 'Talk'])
    addRow(runtime, 'events', { name, when: '2026-01-12', partners: 'WorkSource' });
  addLine(runtime, { item: 'Ask for the room', partner: 'WorkSource', who: 'Ana' });
  ok(ask(runtime, 'updateRelationships'));
}

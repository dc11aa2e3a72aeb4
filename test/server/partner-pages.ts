// Pages for partners, in the server tests.
import type { Runtime } from 'apps-script-runtime';
import { textsToTick } from '../../src/domain/sharing/page-facts';
import { partnerPage } from '../../src/domain/sharing/partner-page';
import type { PreviewedPage } from '../../src/server/run/partner-page-answers';
import { addRow, ask, newRow, ok } from './addon';

export const refTo = (name: string) => ({ table: 'partners' as const, id: '', row: 0, name });

export const preview = (runtime: Runtime, name: string): PreviewedPage =>
  ok(ask<PreviewedPage>(runtime, 'previewPage', refTo(name)));

export const make = (runtime: Runtime, name: string, ticked: readonly string[] = []): string =>
  ok(ask<{ tab: string }>(runtime, 'makePage', { ref: refTo(name), ticked: [...ticked] })).tab;

/** The page with these texts, as the sidebar shows it. */
export const pageOf = ({ facts }: PreviewedPage, ticked: readonly string[] = []) =>
  partnerPage(facts, ticked);

export const allKeys = ({ facts }: PreviewedPage): string[] => textsToTick(facts).map(({ key }) => key);

/** A partner with much to tell, and a school whose location is confidential. */
export function fillPartners(runtime: Runtime): void {
  addRow(runtime, 'partners', {
    ...{ name: 'WorkSource', contactName: 'Kim Lee\nBo Ray', contactEmail: 'kim@ws.example\nbo@ws.example' },
    ...{ contactPhone: '555-0134', mainContact: 'Front desk, 555-0100', staff: 'Ana', notes: 'Difficult' },
  });
  addRow(runtime, 'partners', {
    ...{ name: 'Lincoln School', orgType: 'School', contactName: 'Ms. Ortiz', staff: 'Ana' },
    confidential: 'Yes',
  });
  const add = (name: string, when: string, values: Record<string, string>) =>
    addRow(runtime, 'events', { name, when, ...values });
  for (let at = 1; at < 9; at++)
    add(`Job club ${at}`, `2026-04-0${at} 10:00`, {
      ...{ location: 'Main branch', partners: 'WorkSource (co-host)', resources: `Ten laptops, set ${at}` },
      ...{ description: 'People look for work together, with help from both of us. '.repeat(3) },
    });
  for (let at = 1; at < 9; at++)
    add(`Career Fair ${at}`, `2026-01-0${at} 14:00`, {
      ...{ endsAt: '15:30', location: 'Union Hall', partners: 'WorkSource (host)' },
    });
  add('Storytime', '2026-03-12 10:00', {
    ...{ type: 'School visit – 3rd grade', partners: 'Lincoln School', resources: 'Library cards' },
  });
  add('First visit', '2026-02-12 10:00', {
    ...{ type: 'School visit – 2nd grade', partners: 'Lincoln School', participants: '24' },
  });
  const contact = {
    ...{ partner: 'WorkSource', when: '2026-02-20', heard: 'Grumpy', promised: 'Send flyers' },
    ...{ promisedBy: '2026-03-09', next: 'Meet at their office in May' },
  };
  ok(ask(runtime, 'saveContact', { ...newRow('log', contact), seen: [] }));
}

// A library that counts its events for the state.
import type { Runtime } from 'apps-script-runtime';
import { GENERAL, type Profile } from '../../src/domain/counting/profile';
import type { ReportAsk } from '../../src/server/run/call-shapes';
import type { ReportInShort, ReportView } from '../../src/server/run/report-answers';
import { addRow, ask, ok, openFilled } from './addon';

export const turnOn = (
  runtime: Runtime,
  profile: Partial<Profile> = {},
  hasHours = false,
  hasData = false,
  more: Partial<Pick<ReportAsk, 'hasShared' | 'hasDirectory'>> = {},
) =>
  ok(
    ask<{ words: string } & ReportView>(runtime, 'turnOnReport', {
      profile: { ...GENERAL, ...profile },
      hasHours,
      hasData,
      ...more,
    }),
  );

/** With every column and every tab that it can have. */
export const turnAllOn = (runtime: Runtime) =>
  turnOn(runtime, {}, true, true, { hasShared: true, hasDirectory: true });

export const makeReport = (runtime: Runtime, needs = '') => {
  const { words, short } = ok(ask<{ words: string; short: ReportInShort }>(runtime, 'makeReport', { needs }));
  return { words, short, tab: short.tab };
};

export const readReport = (runtime: Runtime) => ok(ask<ReportView>(runtime, 'readReport'));

export const SESSION = { countsAs: 'Program session', format: 'Off-site', ageGroup: '6–11' };

/** Two partners, and seven events of the fiscal year from July 2025 up to March 2, 2026. */
function withEvents(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Lincoln School', orgType: 'School', lastContact: '2025-03-01' });
  addRow(runtime, 'partners', { name: 'Zoo', orgType: 'Nonprofit', lastContact: '2025-08-01' });
  turnOn(runtime);
  const add = (name: string, when: string, values: Record<string, string>) =>
    addRow(runtime, 'events', { name, when, ...values });
  add('Class visit', '2026-02-10 09:00', {
    ...SESSION,
    ...{ type: 'School visit – 3rd grade', partners: 'Lincoln School', sessions: '2', participants: '45' },
  });
  add('Book talk', '2026-02-12', { ...SESSION, type: 'Presentation', ageGroup: '19+', participants: '20' });
  add('Book talk again', '2026-01-12', { ...SESSION, type: 'Presentation', ageGroup: '19+' });
  add('Fair', '2025-09-06', { countsAs: 'Outreach (booth or table)', participants: '120', partners: 'Zoo' });
  add('Network meeting', '2026-02-20', { countsAs: 'Meeting', participants: '12' });
  add('Story time', '2026-02-25', { type: 'Presentation' });
  add('Spring fair', '2026-04-18', { countsAs: 'Outreach (booth or table)' });
}

/** `openReporting()` has the report on and no tab yet. */
export const openReporting = (options = {}): Runtime => openFilled(withEvents, options);

/** The rows of the tab, without blanks at their ends. */
export const reportRows = (runtime: Runtime, tab = 'Report'): unknown[][] =>
  runtime.values(tab).map((row) => {
    const cells = [...row];
    while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
    return cells;
  });

/** The rows below a title, up to the next blank row. */
export function partOf(rows: readonly unknown[][], title: string): unknown[][] {
  const start = rows.findIndex(([first]) => first === title);
  if (start < 0) throw new Error(`No part ${title}`);
  const rest = rows.slice(start + 1);
  const end = rest.findIndex((row) => row.length === 0);
  return end < 0 ? rest : rest.slice(0, end);
}

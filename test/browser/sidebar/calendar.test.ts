// Calendar on the page Share and hand off: chosen, shown in every mode, downloaded, and parsed by another package.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { CALENDAR } from '../../../src/words/calendar';
import { SHARE } from '../../../src/words/share';
import { addRow, ask, newRow, ok } from '../../server/addon';
import { type Library, libraryWith, usualRows } from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { focusedText, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;

const { press, see, unfold } = actionsOn(() => page);

const busyLibrary = (): Library =>
  libraryWith((runtime) => {
    usualRows(runtime);
    const event = {
      when: '2026-03-08 10:00',
      endsAt: '11:30',
      location: 'Room 4; back door',
      staff: 'Ana, Ben',
    };
    addRow(runtime, 'events', {
      ...event,
      name: 'Résumé help, part 2',
      partners: 'WorkSource; Teen Shelter',
    });
    addRow(runtime, 'events', { name: 'Book fair', when: '2026-03-12', endsAt: '2026-03-14', staff: 'Ben' });
    const promise = {
      partner: 'WorkSource',
      when: '2026-03-03',
      promised: 'flyers',
      promisedBy: '2026-03-09',
    };
    ok(ask(runtime, 'saveContact', newRow('log', { ...promise, staff: 'Ana', heard: 'private' })));
  });

async function open(library: Library): Promise<void> {
  page = await window.open(library, 'Share');
  await press(CALENDAR.title);
}

/** The entries of the downloaded file, as another package parses them, and its name. */
async function download(): Promise<{ name: string; entries: string[] }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: CALENDAR.download }).click();
  const file = await waiting;
  const text = readFileSync(await file.path(), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  return {
    name: file.suggestedFilename(),
    entries: events.map((one) => {
      const { summary, startDate, endDate } = new ICAL.Event(one);
      return `${summary}: ${startDate.toString()} to ${endDate.toString()}`;
    }),
  };
}

test('my calendar opens at once, and the file has my entries, with their times in UTC', async () => {
  await open(busyLibrary());
  await see('1 promise or next step');
  expect(await focusedText(page)).toBe(CALENDAR.title);
  await lookInEveryMode(window, 'calendar-mine');
  await window.setTextSize(100);
  await unfold(CALENDAR.importing);
  await lookInEveryMode(window, 'calendar-import');
  await window.setTextSize(100);
  const { name, entries } = await download();
  expect(name).toBe('Outreach calendar, Ana.ics');
  expect(entries).toContain('Résumé help, part 2: 2026-03-08T14:00:00Z to 2026-03-08T15:30:00Z');
  expect(entries).toContain('Promised to WorkSource: flyers: 2026-03-09 to 2026-03-10');
  expect(entries.join()).not.toContain('Book fair');
});

test('everyone’s calendar has all entries; what is unchecked is left out', async () => {
  await open(busyLibrary());
  await page.getByLabel(CALENDAR.choices.everyone).check();
  await see('3 events');
  await lookInEveryMode(window, 'calendar-everyone');
  await window.setTextSize(100);
  await page.getByLabel('1 promise or next step').uncheck();
  const { name, entries } = await download();
  expect(name).toBe('Outreach calendar.ics');
  expect(entries).toContain('Book fair: 2026-03-12 to 2026-03-15');
  expect(entries.join()).not.toContain('Promised');
});

test('a partner is found by part of the name, and the file names nobody else', async () => {
  await open(busyLibrary());
  await page.getByLabel(CALENDAR.choices.partner).check();
  await page.getByLabel(SHARE.partner, { exact: true }).fill('work');
  await see('WorkSource');
  await lookInEveryMode(window, 'calendar-find-partner');
  await window.setTextSize(100);
  await page.locator('.found').getByRole('button', { name: 'WorkSource' }).click();
  await see(CALENDAR.forPartner('WorkSource'));
  await see('Résumé help, part 2 · Room 4; back door');
  await lookInEveryMode(window, 'calendar-partner');
  await window.setTextSize(100);
  const { name, entries } = await download();
  expect(name).toBe('Outreach calendar, WorkSource.ics');
  expect(entries).toHaveLength(3);
  expect(entries.join()).not.toMatch(/Teen|Shelter|private|flyers/);
  await page.getByLabel('Promised: flyers').check();
  const { entries: shared } = await download();
  expect(shared.join()).toContain('Promised: flyers: 2026-03-09');
  await press(SHARE.otherPartner);
  await page.getByLabel(SHARE.partner, { exact: true }).waitFor();
});

test('a calendar without entries says so, and Back leads to the tools', async () => {
  await open(libraryWith((runtime) => void addRow(runtime, 'partners', { name: 'Park' })));
  await page.getByLabel(CALENDAR.choices.partner).check();
  await page.getByLabel(SHARE.partner, { exact: true }).fill('par');
  await page.locator('.found').getByRole('button', { name: 'Park' }).click();
  await see(CALENDAR.nothing);
  await lookInEveryMode(window, 'calendar-nothing');
  await window.setTextSize(100);
  await press('Back to all tools');
  await see(CALENDAR.help);
});

// Outreach.gs: the whole script in one paste. It shows the same pages as the five files, and requests the same
// permissions without a manifest.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import fc from 'fast-check';
import { scopesNamedIn } from 'apps-script-runtime/scopes';
import type { HelpFacts } from '../../src/server/run/answers';
import { shippedHtml } from './shipped-pages';
import { addRow, ask, CODE, MANIFEST, ok, openAddon, rowsOf } from './addon';

const ONE_FILE = readFileSync(path.resolve(__dirname, '../../dist/Outreach.gs'), 'utf8');
const openPasted = () =>
  openAddon({ code: ONE_FILE, html: {}, manifest: { oauthScopes: scopesNamedIn(ONE_FILE) } });

let build: typeof import('../../build/one-file.mjs');
beforeAll(async () => {
  const file = path.resolve(__dirname, '../../build/one-file.mjs');
  build = (await import(pathToFileURL(file).href)) as typeof build;
});
const OPENERS = {
  Sidebar: 'showSidebar',
  Import: 'showImport',
  Duplicates: 'showDuplicates',
  Help: 'showHelp',
} as const;

test('Outreach.gs begins with Code.js unchanged, so people can read it, followed by the pages', () => {
  expect(ONE_FILE.startsWith(CODE.trimEnd())).toBe(true);
  expect(
    Math.max(
      ...ONE_FILE.slice(CODE.length)
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThan(5000);
});

test.each(Object.entries(OPENERS))('%s is the same page as from its own file', (page, opener) => {
  const html = shippedHtml();
  const shown = (runtime: ReturnType<typeof openAddon>) => {
    runtime.run(opener);
    return { html: runtime.screen.sidebar?.html, title: runtime.screen.sidebar?.title };
  };
  expect(shown(openPasted())).toEqual(shown(openAddon({ html })));
  expect(shown(openPasted()).html).toContain(html[page]?.slice(0, 50) ?? 'no such page');
});

test('any page comes back exactly, whatever characters it contains', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5000 }),
    fc.constantFrom("'", '\\', '\u2028', '</script>', '`${x}`', '\ud83d\ude00'.repeat(1500), '\ud800'),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('Sidebar', 'Help'), text), (pages) => {
      const context = vm.createContext({});
      vm.runInContext(build.oneFile('function onOpen() {}\n', pages), context);
      expect(context['OUTREACH_PAGES'] as unknown).toEqual(pages);
    }),
  );
});

test('set-up, a save and the daily check work in the single file', () => {
  const runtime = openPasted();
  runtime.run('onOpen', [{}], { as: 'simple' });
  runtime.run('setUpThisSheet');
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-06-01' });
  runtime.run('dailyCheck', [], { as: 'clock' });
  expect(rowsOf(runtime, 'Partners')[0]?.['Relationship status']).toContain('Lapsed');
});

test('without a manifest, its text asks for the four permissions in appsscript.json, counting comments and strings', () => {
  expect(scopesNamedIn(ONE_FILE)).toEqual([...MANIFEST.oauthScopes].sort());
});

test('it names no other Google service, not even in a comment or string', () => {
  const others =
    'MailApp GmailApp DriveApp DocumentApp SlidesApp FormApp CalendarApp ContactsApp GroupsApp SitesApp UrlFetchApp ' +
    'LanguageApp CardService ConferenceDataService ContentService DataStudioApp XmlService LinearOptimizationService Jdbc';
  expect(others.split(' ').filter((name) => ONE_FILE.includes(name))).toEqual([]);
  // Everyday words count as a service only if one of its functions is called.
  const everyday =
    'Maps Drive Gmail Calendar Docs Sheets Slides Forms People Tasks AdminDirectory BigQuery YouTube';
  const calls = everyday
    .split(' ')
    .filter((name) => new RegExp(`\\b${name}\\s*\\.\\s*[a-z]\\w*\\s*[.(]`).test(ONE_FILE));
  expect(calls).toEqual([]);
});

test('Help says that Google keeps errors in the script’s own log only if nothing turns that off', () => {
  expect(ok(ask<HelpFacts>(openPasted(), 'openHelp')).isOneFile).toBe(true);
  expect(ok(ask<HelpFacts>(openAddon(), 'openHelp')).isOneFile).toBe(false);
});

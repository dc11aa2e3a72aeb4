// dist/Code.js as Google would load it: what can be called, what it touches, which permissions it needs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { CODE, MANIFEST, addRow, ask, newRow, openAddon, openLibrary } from './addon';

const root = path.resolve(__dirname, '../..');
const CALLABLE = [
  'addStaff',
  'addToList',
  'checkInstallation',
  'checkNow',
  'clearThisCopy',
  'clearUndo',
  'contactLeft',
  'dailyCheck',
  'failForHelp',
  'findPerson',
  'findPhoneForms',
  'findRows',
  'goToCell',
  'handOff',
  'hideEnded',
  'installationTick',
  'loadPhoneAnswer',
  'loadRow',
  'loadSelectedRow',
  'makePage',
  'makeReport',
  'markDistinct',
  'mergePartners',
  'moveColumnsBack',
  'namePhoneForm',
  'onEdit',
  'onOpen',
  'openHelp',
  'openImport',
  'openSidebar',
  'previewPage',
  'readAccess',
  'readCalendar',
  'readForDuplicates',
  'readHandOver',
  'readHandoff',
  'readHistory',
  'readKnown',
  'readLists',
  'readMoreText',
  'readMyWeek',
  'readPages',
  'readPair',
  'readPaperWeek',
  'readReport',
  'readReportPages',
  'readStories',
  'readTabCells',
  'readToday',
  'readUndo',
  'rememberUser',
  'removeAllPages',
  'removePerson',
  'repairHeading',
  'saveContact',
  'saveReach',
  'saveRow',
  'setUpThisSheet',
  'settleLine',
  'showDuplicates',
  'showHelp',
  'showImport',
  'showPaperWeek',
  'showShare',
  'showSidebar',
  'showWhoNeedsACall',
  'skipPhoneAnswer',
  'startImport',
  'startThisWeek',
  'startWeek',
  'startWeekAnyway',
  'stopPhoneForm',
  'takeOver',
  'takePhoneAnswers',
  'tidyUndo',
  'turnOffReport',
  'turnOnReport',
  'undo',
  'unmarkDistinct',
  'updateRelationships',
  'useTabAsOurs',
  'writeImportBlock',
];
/** Names that JavaScript has elsewhere but Apps Script doesn't. */
const MISSING = [
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'fetch',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'Blob',
  'atob',
  'btoa',
  'crypto',
  'performance',
  'structuredClone',
  'Event',
  'AbortController',
  'window',
  'document',
  'process',
  'require',
  'module',
];

test('exactly the functions of the menu, the trigger and the sidebar can be called, and there is no other global', () => {
  const context = vm.createContext({});
  const before = new Set(Object.getOwnPropertyNames(context));
  vm.runInContext(CODE, context);
  const names = Object.getOwnPropertyNames(context).filter((name) => !before.has(name));
  expect(names.sort()).toEqual(CALLABLE);
  expect(names.every((name) => typeof context[name] === 'function')).toBe(true);
  // A stub that the bundle didn't fill would be empty.
  expect(names.filter((name) => /\{\s*\}$/.test(String(context[name])))).toEqual([]);
});

test('loading the code uses no service and nothing that Apps Script lacks', () => {
  const touched: string[] = [];
  const context = vm.createContext({});
  for (const name of [
    ...MISSING,
    'SpreadsheetApp',
    'PropertiesService',
    'Utilities',
    'ScriptApp',
    'Session',
  ]) {
    Object.defineProperty(context, name, {
      get() {
        touched.push(name);
        return undefined;
      },
    });
  }
  vm.runInContext(CODE, context);
  expect(touched).toEqual([]);
});

test('nothing in the code uses what Apps Script lacks or can’t parse', () => {
  const words = CODE.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '').replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "''");
  for (const name of MISSING) expect(words).not.toMatch(new RegExp(`(^|[^.\\w])${name}\\b(?!\\s*[:=])`));
  expect(words).not.toMatch(/#\w+\s*[=(;]|static\s+\w+\s*=|^\s*class\s/m);
});

test('it opens with @OnlyCurrentDoc and its callable functions, and goes on file by file', () => {
  expect(CODE.slice(0, 600)).toContain('@OnlyCurrentDoc');
  expect(CODE.indexOf('function onOpen')).toBeLessThan(CODE.indexOf('src/domain'));
  const lines = CODE.split('\n');
  const listed = lines
    .filter((line) => line.startsWith('// - src/'))
    .flatMap((line) => {
      const [, room, files = ''] = /src\/([\w/-]+): (.*)$/.exec(line) ?? [];
      return files.split(', ').map((file) => `${room}/${file}`);
    });
  const standing = lines.flatMap((line, at) => {
    const [, file] = /^\/\/ ---- src\/(.*)\.ts$/.exec(line) ?? [];
    return file === undefined ? [] : [`${file} ${at + 1}`];
  });
  expect(listed.length).toBeGreaterThan(50);
  expect([...listed].sort()).toEqual([...standing].sort());
});

test('the manifest asks for exactly the permissions that the called methods need', () => {
  const area = 'https://www.googleapis.com/auth/';
  expect(MANIFEST.oauthScopes.map((scope) => scope.replace(area, '')).sort()).toEqual([
    'script.container.ui',
    'script.scriptapp',
    'spreadsheets.currentonly',
    'userinfo.email',
  ]);
  // None is missing: the whole add-on runs with them. None is superfluous: without any of them, something fails.
  expect(useAll(MANIFEST.oauthScopes)).toEqual([]);
  for (const scope of MANIFEST.oauthScopes) {
    const missed = useAll(MANIFEST.oauthScopes.filter((other) => other !== scope));
    expect(missed.join(' ')).toContain(scope);
  }
});

/** Runs everything a person can start; returns the permission errors. */
function useAll(oauthScopes: string[]): string[] {
  const errors: string[] = [];
  const runtime = openAddon({ manifest: { ...MANIFEST, oauthScopes } });
  const attempt = (work: () => unknown) => {
    try {
      const answer = JSON.stringify(work() ?? '');
      if (answer.includes('permissions are not sufficient')) errors.push(answer);
    } catch (error) {
      errors.push(String(error));
    }
  };
  attempt(() => runtime.run('setUpThisSheet'));
  for (const { message } of runtime.screen.toasts) if (message.includes('permissions')) errors.push(message);
  attempt(() => ask(runtime, 'openSidebar'));
  attempt(() => ask(runtime, 'saveRow', newRow('partners', { name: 'WorkSource' })));
  attempt(() => runtime.run('dailyCheck', [], { as: 'clock' }));
  attempt(() => runtime.run('dailyCheck', [{ triggerUid: 'of somebody else' }], { as: 'clock' }));
  return errors;
}

test('no comment or text names a Google service that is not called', () => {
  for (const name of [
    'MailApp',
    'GmailApp',
    'DriveApp',
    'UrlFetchApp',
    'CalendarApp',
    'DocumentApp',
    'ContactsApp',
    'FormApp',
  ]) {
    expect(CODE).not.toContain(name);
  }
  const called = new Set(CODE.match(/\b[A-Z]\w+(?:App|Service)\b(?=\.)/g));
  for (const name of new Set(CODE.match(/\b[A-Z]\w+(?:App|Service)\b/g))) expect(called).toContain(name);
});

test('clasp would push only Code.js, the pages and the manifest', () => {
  const clasp = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/.bin/clasp'), 'show-file-status', '--json'],
    { cwd: root, encoding: 'utf8' },
  );
  const { filesToPush } = JSON.parse(clasp.stdout) as { filesToPush: string[] };
  expect(filesToPush.sort()).toEqual([
    'dist/Code.js',
    'dist/Duplicates.html',
    'dist/Help.html',
    'dist/Import.html',
    'dist/Share.html',
    'dist/Sidebar.html',
    'dist/appsscript.json',
  ]);
});

test('Sidebar.html loads nothing from outside', () => {
  const html = readFileSync(path.join(root, 'dist/Sidebar.html'), 'utf8');
  expect(html.startsWith('<!DOCTYPE html>')).toBe(true);
  expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/);
  expect(html.replace(/http:\/\/www\.w3\.org\/[\w/]+/g, '')).not.toMatch(/https?:\/\//);
  expect(html).not.toContain('<?');
});

test('one answer stays under 100 KB, whatever the sheet holds', () => {
  const runtime = openLibrary();
  const long = '😀"\\ü'.repeat(10000);
  const { ref } = addRow(runtime, 'partners', { name: 'Long', interest: long, notes: long, previous: long });
  const size = (name: string, arg?: unknown) => Buffer.byteLength(JSON.stringify(ask(runtime, name, arg)));
  const rows = Array.from({ length: 60 }, (_, index) => ({
    id: `p-${index}`,
    values: newRow('partners', {
      name: `Partner ${index} ${'é'.repeat(300)}`,
      lastContact: '2025-01-01',
      staff: 'ü'.repeat(200),
      method: '"'.repeat(200),
    }).values,
  }));
  expect(ask(runtime, 'writeImportBlock', { table: 'partners', rows, more: 0 })).toMatchObject({ ok: true });
  expect(size('openSidebar')).toBeLessThan(100_000);
  expect(size('readToday')).toBeLessThan(100_000);
  expect(size('loadRow', ref)).toBeLessThan(100_000);
  expect(size('readMoreText', { ref, field: 'notes', from: 0 })).toBeLessThan(100_000);
  expect(size('findRows', { table: 'partners', text: 'partner' })).toBeLessThan(100_000);
});

// npm run save-version: saves a small library, set up by the code in dist/, as test/fixtures/versions/<version>.json.
// The tests update every workbook in that folder, so each version of the tabs that libraries may have needs one.
//
// To save an old version, use the code from that time: build its commit elsewhere, then
//   node build/version-workbook.mjs <its dist folder>
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist, root } from './paths.mjs';

const FOLDER = path.join(root, 'test/fixtures/versions');

/** The version of the tabs that this source creates. */
export function sheetVersion() {
  const source = readFileSync(path.join(root, 'src/sheets/tables/sheet-version.ts'), 'utf8');
  return Number(/SHEET_VERSION = (\d+)/.exec(source)?.[1]);
}

export const workbookOf = (version) => path.join(FOLDER, `${version}.json`);

const read = (folder, name) => readFileSync(path.join(folder, name), 'utf8');

/** A library that has used everything that leaves a trace in the sheet. */
async function openLibrary(folder) {
  const { openRuntime } = await import(pathToFileURL(path.join(dist, 'local/runtime.mjs')).href);
  const code = read(folder, 'Code.js');
  const runtime = openRuntime({
    code,
    html: { Sidebar: '<p>Sidebar</p>' },
    manifest: JSON.parse(read(folder, 'appsscript.json')),
    now: '2026-03-02T17:00:00Z',
    timeZone: 'America/New_York',
    user: 'ana@library.example',
    editors: ['ben@library.example'],
    newSheetRows: 60,
  });
  runtime.run('setUpThisSheet');
  fillByForms(runtime, (tab) => code.includes(`tab: '${tab}'`));
  changeByHand(runtime);
  return runtime;
}

/** `knows` says whether the code makes a tab of that name. */
function fillByForms(runtime, knows) {
  let number = 0;
  /** A new row as the sidebar sends it. */
  const add = (table, values, call = 'saveRow') => {
    const ask = { table, id: `row-${++number}`, isNew: true, values, loaded: {} };
    const answer = runtime.run(call, [ask], { as: 'sidebar' });
    if (!answer.ok) throw new Error(answer.problem);
  };
  const staff = ['Ana', 'Ben', 'Carla', 'Dev', 'Eli', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jo', 'Kai', 'Lea'];
  staff.forEach((name, index) => runtime.type('Settings', `E${index + 2}`, name));
  runtime.type('Settings', 'B2', '60');
  add('partners', {
    name: 'Teen Shelter (North)',
    mainContact: '12 Elm St',
    contactName: 'Kim Lee',
    contactEmail: 'kim@shelter.example',
    contactPhone: '555-0134',
    lastContact: '2025-10-01',
    staff: 'Ana',
    notes: '=a formula in words, 007 and café',
    cadence: '30',
  });
  add('partners', { name: 'Zoo', lastContact: '2026-01-20', method: 'Email', focus: 'Yes' });
  add('partners', { name: 'Abbey', stage: 'Rebuilding' });
  // More than two weeks from any other contact, or the form asks first.
  add(
    'log',
    { when: '2026-02-27', partner: 'Zoo', heard: 'They want a tour', promised: 'Flyers', next: 'Call Kim' },
    'saveContact',
  );
  add('events', {
    name: 'Career Fair',
    when: '2026-02-25 09:00',
    endsAt: '11:30',
    partners: 'Zoo; Abbey',
    participants: '40',
    location: 'Main hall',
  });
  add('events', { name: 'Shelter visit', when: '2026-03-05 14:00', partners: 'Teen Shelter (North)' });
  const partnership = { partner: 'Zoo', project: 'Reading to animals', went: 'Well', endsOn: '2026-06-30' };
  if (knows('Partnerships')) {
    add('partnerships', partnership);
    add('actions', {
      what: 'Order tables',
      when: '2026-03-20',
      who: 'Ana',
      for: 'Reading to animals',
      partner: 'Zoo',
    });
    add('goals', { goal: 'Meet every school', whose: 'Team Goals', year: '2026' });
    add('audiences', { name: 'New parents', people: '1200', source: 'Census', year: '2024' });
    add('partners', { name: 'WIC office', stage: 'Potential', serves: 'New parents', need: 'Diapers' });
  }
  runtime.run('checkNow');
  runtime.run('startThisWeek');
  runtime.advanceTo('2026-03-09T17:00:00Z');
  runtime.run('startThisWeek');
  // The last change that Undo offers.
  add('partners', { name: 'Museum', notes: 'Ask about the fall' });
}

/** What a library changes in its sheet: columns, notes, colors, rules, lines and a tab of its own. */
function changeByHand(runtime) {
  const { SpreadsheetApp } = runtime.globals;
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheetOf = (name) => book.getSheetByName(name);
  const partners = sheetOf('Partners');
  partners.insertColumnBefore(1);
  partners
    .getRange('A1:A5')
    .setValues([['No.'], [''], [1], [2], [3]])
    .setBackground('#e0f0e0');
  const end = partners.getLastColumn();
  partners.insertColumnAfter(end);
  partners.getRange(1, end + 1, 5, 1).setValues([['Parking'], [''], ['yes'], [''], ['no']]);
  partners.getRange('B3').setNote('Our oldest partner').setBackground('#fff0c0');
  partners.getRange('B4').setFontWeight('bold');
  const own = SpreadsheetApp.newConditionalFormatRule()
    .whenTextContains('yes')
    .setBackground('#123456')
    .setRanges([partners.getRange('A3:A50')])
    .build();
  partners.setConditionalFormatRules([...partners.getConditionalFormatRules(), own]);
  const numbers = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 999).setAllowInvalid(true);
  partners.getRange('A3:A20').setDataValidation(numbers.build());
  const events = sheetOf('Events');
  events.insertColumnAfter(3);
  events.getRange('D1:D4').setValues([['Room'], [''], ['A1'], ['']]);
  events.getRange('D3').setFormula('="R"&ROW()');
  const plan = sheetOf('Weekly Plan');
  const hours = plan.getLastColumn() + 1;
  plan.insertColumnAfter(hours - 1);
  const headings = plan.getRange(1, 1, 2, hours - 1).getValues();
  const top = headings[0].includes('Item') ? 1 : 2;
  plan.getRange(top, hours, 3, 1).setValues([['Hours'], [2], ['']]);
  sheetOf('Settings')
    .getRange('A12:B12')
    .setValues([['Our own line', 'keep']]);
  // A tab that refers to ours: columns may move, but what it shows must not change.
  const budget = book.insertSheet('Budget');
  const labels = partners.getRange(1, 1, 1, end + 1).getValues()[0];
  const cell = (label) => `Partners!${partners.getRange(3, labels.indexOf(label) + 1).getA1Notation()}`;
  budget.getRange('A1:C1').setValues([['Partner', 'Notes', 'Parking']]);
  budget
    .getRange('A2:C2')
    .setFormulas([[`=${cell('Partner/Company')}`, `=${cell('Notes')}`, `=${cell('Parking')}`]]);
}

/** Writes the workbook and returns its version. An existing one stays, because libraries have that one. */
async function saveVersion(folder) {
  const runtime = await openLibrary(folder);
  const [labels = []] = runtime.values('Settings');
  const line = runtime.values('Settings').find(([label]) => label === 'Version of this sheet');
  const version = line?.[1] ?? labels[labels.indexOf('Version of this sheet') + 1];
  if (!Number.isInteger(version)) throw new Error('This code writes no version into Settings.');
  const file = workbookOf(version);
  if (existsSync(file)) return { file, isNew: false };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(runtime.save())}\n`);
  return { file, isNew: true };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { file, isNew } = await saveVersion(process.argv[2] ?? dist);
  const name = path.relative(root, file);
  console.log(isNew ? `Saved ${name}. Commit it.` : `${name} is there already, and stays as it is.`);
}

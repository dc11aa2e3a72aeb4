// npm run bench, second table: what each operation of the compiled add-on costs at growing sizes: service calls, reads
// and writes (see runtime/gate/call-kinds.ts), round trips, seconds on Google by the model of runtime/gate/latency.ts,
// the size of the answer, and Code.js's own time without the services.
import { performance } from 'node:perf_hooks';
import { PROFILE, openAddon } from './addon.mjs';
import { PARTNER_KEYS, contact, fill, logFirstContact, planFirstPartnership } from './filled.mjs';

const MOST_EVENTS = 50_000;
const MOST_CONTACTS = 50_000;
const EVENT_KEYS =
  'name when location type description participants staff resources objective marketing partners notes endsAt'.split(
    ' ',
  );

/** Runs one operation and returns what it cost. At the largest size, some take half a minute. */
function measure(runtime, size, operation, run) {
  if (process.stderr.isTTY) process.stderr.write(`${size.partners} partners: ${operation}\n`);
  runtime.calls.reset();
  const started = performance.now();
  const answer = run();
  const all = performance.now() - started;
  const { total, reads, writes, roundTrips, milliseconds } = runtime.calls;
  const seconds = (runtime.calls.estimate() / 1000).toFixed(1);
  if (answer?.ok === false)
    throw new Error(`${operation}: ${answer.problem} ${JSON.stringify(answer.problems ?? '')}`);
  const bytes = answer === undefined ? '' : Buffer.byteLength(JSON.stringify(answer));
  return {
    partners: size.partners,
    events: size.events,
    operation,
    calls: total,
    reads,
    writes,
    trips: roundTrips,
    'Google s': seconds,
    bytes,
    'own ms': Math.round(all - milliseconds),
  };
}

const rows = [];
const empty = { partners: 0, events: 0 };
const fresh = openAddon();
rows.push(measure(fresh, empty, 'set up', () => fresh.run('setUpThisSheet')));
rows.push(measure(fresh, empty, 'set up again', () => fresh.run('setUpThisSheet')));
logFirstContact(fresh);
planFirstPartnership(fresh);
const workbook = fresh.save();

for (const partners of [10, 1000, 10_000]) {
  const size = {
    partners,
    events: Math.min(partners * 10, MOST_EVENTS),
    contacts: Math.min(partners * 10, MOST_CONTACTS),
  };
  const runtime = openAddon(JSON.parse(JSON.stringify(workbook)));
  fill(runtime, size);
  const sidebar = (name, ...args) => runtime.run(name, args, { as: 'sidebar' });
  const save = (table, id, given) => () => {
    const keys = table === 'partners' ? PARTNER_KEYS : EVENT_KEYS;
    const values = { ...Object.fromEntries(keys.map((key) => [key, ''])), ...given };
    return sidebar('saveRow', { table, id, isNew: true, values, loaded: {} });
  };
  // The sidebar warns first that colleagues were in touch lately; Save pressed again logs the contact.
  const log = (id) => {
    const seen = [];
    const press = (one) => sidebar('saveContact', { ...contact(one, 'Partner number 1'), seen: [...seen] });
    for (const one of [`${id}-1`, `${id}-2`])
      for (let answer = press(one); !answer.ok; answer = press(one)) {
        if (answer.warnedAbout === undefined) throw new Error(`The contact wasn’t logged: ${answer.problem}`);
        seen.push(answer.warnedAbout);
      }
    return () => {
      if (!press(id).ok) throw new Error('The contact that is measured wasn’t logged.');
    };
  };
  const edit = (table, id, loaded, values) => () =>
    sidebar('saveRow', { table, id, isNew: false, values, loaded });
  rows.push(measure(runtime, size, 'open sidebar', () => sidebar('openSidebar')));
  rows.push(
    measure(runtime, size, 'find a partner', () =>
      sidebar('findRows', { table: 'partners', text: 'number 7' }),
    ),
  );
  rows.push(measure(runtime, size, 'daily check', () => runtime.run('dailyCheck', [], { as: 'clock' })));
  rows.push(
    measure(runtime, size, 'daily check again', () => runtime.run('dailyCheck', [], { as: 'clock' })),
  );
  rows.push(measure(runtime, size, 'start this week', () => sidebar('startWeek')));
  rows.push(measure(runtime, size, 'start it again', () => sidebar('startWeek')));
  // The tabs are filled to the last row: the first save adds rows and formats them, once in two hundred.
  if (partners > 10) {
    rows.push(measure(runtime, size, 'new partner, tab full', save('partners', 'full-p', { name: 'Full' })));
    rows.push(measure(runtime, size, 'new event, tab full', save('events', 'full-e', { name: 'Full' })));
    rows.push(measure(runtime, size, 'log a contact, tab full', log('full-c')));
  }
  rows.push(measure(runtime, size, 'log a contact', log('new-c')));
  rows.push(
    measure(
      runtime,
      size,
      'save new partner',
      save('partners', 'new-p', { name: 'Zoo', lastContact: '2026-03-01' }),
    ),
  );
  const partner = [
    { notes: '', lastContact: '2026-03-01', staff: '', mainContact: '' },
    { notes: 'x', lastContact: '2026-02-01', staff: 'Ben', mainContact: 'desk' },
  ];
  rows.push(measure(runtime, size, 'save edited partner', edit('partners', 'new-p', ...partner)));
  const event = { name: 'Fair', when: '2026-03-01 09:00', partners: 'Zoo (host)', participants: '12' };
  rows.push(measure(runtime, size, 'save new event', save('events', 'new-e', event)));
  const changed = [
    { when: event.when, partners: event.partners, notes: '' },
    { when: '2026-03-02 10:00', partners: 'Partner number 1', notes: 'x' },
  ];
  rows.push(measure(runtime, size, 'save edited event', edit('events', 'new-e', ...changed)));
  rows.push(...measurePage(runtime, size, sidebar));
  rows.push(
    measure(runtime, size, 'read the calendar', () => sidebar('readCalendar', { whose: 'everyone' })),
  );
  rows.push(...measurePartnerships(runtime, size, sidebar));
  rows.push(...measureReport(runtime, size, sidebar));
  rows.push(...measureHandoff(runtime, size, sidebar));
  rows.push(...measureRemoval(runtime, size, sidebar));
  if (partners === 10_000)
    rows.push(...measureImport(runtime, size, sidebar), ...measureOldLog(runtime, size, sidebar));
}
console.table(rows);

/** A page for the partner with the most events. */
function measurePage(runtime, size, sidebar) {
  const ref = { table: 'partners', id: '', row: 0, name: 'Partner number 1' };
  return [
    measure(runtime, size, 'look at a partner’s page', () => sidebar('previewPage', ref)),
    measure(runtime, size, 'make a partner’s page', () => sidebar('makePage', { ref, ticked: [] })),
    measure(runtime, size, 'refresh it', () => sidebar('makePage', { ref, ticked: [] })),
    measure(runtime, size, 'remove the pages', () => sidebar('removeAllPages')),
  ];
}

/** Plan partnerships. */
function measurePartnerships(runtime, size, sidebar) {
  const about = (name) => () => sidebar('readPartnerships', { table: 'partners', id: '', row: 0, name });
  return [
    measure(runtime, size, 'all partnerships', about('')),
    measure(runtime, size, 'those of a partner', about('Partner number 1')),
    measure(runtime, size, 'who isn’t reached, and the map', () => sidebar('readAudiences')),
    measure(runtime, size, 'the goals', () => sidebar('readGoals')),
  ];
}

/** Every event says what it counts as. */
function measureReport(runtime, size, sidebar) {
  const ask = { profile: PROFILE, hasHours: false, hasData: true };
  const turnedOn = measure(runtime, size, 'turn on the state report', () => sidebar('turnOnReport', ask));
  const events = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Events');
  const [labels] = events.getRange(1, 1, 1, events.getLastColumn()).getValues();
  const answers = { 'Counts as': 'Program session', Format: 'Off-site', 'Age group': '6–11' };
  for (const [label, text] of Object.entries(answers)) {
    const cells = events.getRange(3, labels.indexOf(label) + 1, events.getLastRow() - 2, 1);
    cells.setValues(cells.getValues().map(() => [text]));
  }
  return [
    turnedOn,
    measure(runtime, size, 'make the report', () => sidebar('makeReport', { needs: '' })),
    measure(runtime, size, 'look at the report', () => sidebar('readReport')),
    measure(runtime, size, 'daily check with it', () => runtime.run('dailyCheck', [], { as: 'clock' })),
  ];
}

/** Every partner's contact has this name, which makes as many places as one press can clean. */
function measureRemoval(runtime, size, sidebar) {
  const person = { name: 'Kim Lee', email: '', phone: '' };
  const access = measure(runtime, size, 'who can see this?', () => sidebar('readAccess'));
  let found;
  const finding = measure(runtime, size, 'find a name', () => (found = sidebar('findPerson', person)));
  const keys = found.places.items.map(({ key }) => key);
  return [
    access,
    finding,
    measure(runtime, size, 'remove it', () => sidebar('removePerson', { person, keys })),
  ];
}

/** Ana has every partner; one in ten goes to Cy. */
function measureHandoff(runtime, size, sidebar) {
  const partners = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
  const [labels] = partners.getRange(1, 1, 1, partners.getLastColumn()).getValues();
  const names = partners.getRange(3, labels.indexOf('Contact Name') + 1, 1, 1).getValue();
  const kim = { contactName: names, contactEmail: '', contactPhone: '' };
  const ref = { table: 'partners', id: 'p-0', row: 3, name: 'Partner number 0' };
  const toCy = Array.from({ length: size.partners / 10 }, (_, at) => [`p-${at * 10}`, 'Cy']);
  const ask = {
    id: 'handoff',
    leaving: 'Ana',
    to: 'Ben',
    byPartner: Object.fromEntries(toCy),
    isOffList: false,
  };
  return [
    measure(runtime, size, 'contact left', () =>
      sidebar('contactLeft', { id: 'left', ref, person: kim, seen: kim, who: 'Ana' }),
    ),
    measure(runtime, size, 'look at a colleague’s work', () => sidebar('readHandoff', { leaving: 'Ana' })),
    measure(runtime, size, 'hand it over', () => sidebar('handOff', ask)),
    measure(runtime, size, 'hand-over pages, first part', () =>
      sidebar('readHandOver', { id: 'handoff', from: 0 }),
    ),
    measure(runtime, size, 'undo the hand-over', () => sidebar('undo', 'handoff')),
  ];
}

/** 5,000 new rows and 400 changed ones, in blocks as the page Import sends them; keeps the most expensive blocks. */
function measureImport(runtime, size, sidebar) {
  const news = Array.from({ length: 5000 }, (_, at) => ({
    id: `import-${at}`,
    values: { name: `Listed ${at}`, contactName: 'Kim Lee', lastContact: '2026-02-01', notes: 'From a list' },
  }));
  const changed = Array.from({ length: 400 }, (_, at) => ({
    id: `p-${at * 17}`,
    changes: [{ field: 'notes', from: '', to: 'From a list' }],
  }));
  const listed = news.map(({ values }) => Object.values(values));
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('Old list');
  runtime.loadValues('Old list', [['Organisation', 'Contact', 'Last met', 'Comments'], ...listed]);
  const block = (of, more) => () => sidebar('writeImportBlock', { table: 'partners', rows: of, more });
  const marks = news.map(({ id }) => ({
    ...{ kind: 'added', table: 'partners', rowId: id, mark: '1x2y3z4-5x6y7z8' },
  }));
  const start = { id: 'import', subject: '5000 new', changes: marks, mapping: { key: 'x', json: '{}' } };
  const blocks = [];
  for (let from = 0; from < news.length; from += 400)
    blocks.push(
      measure(
        runtime,
        size,
        'import: 400 new',
        block(news.slice(from, from + 400), Math.max(news.length - from - 400, 0)),
      ),
    );
  return [
    measure(runtime, size, 'import: open', () => sidebar('openImport')),
    measure(runtime, size, 'import: read 5,000 rows', () =>
      sidebar('readTabCells', { tab: 'Old list', from: 0 }),
    ),
    measure(runtime, size, 'import: read what is there', () =>
      sidebar('readKnown', { table: 'partners', from: 0 }),
    ),
    measure(runtime, size, 'import: note for Undo', () => sidebar('startImport', start)),
    { ...blocks[0], operation: 'import: 400 new, room made' },
    blocks[blocks.length - 2],
    measure(runtime, size, 'import: 400 changed', block(changed, 0)),
    measure(runtime, size, 'import: relations after it', () => sidebar('updateRelationships')),
  ];
}

/** 5,000 contacts of an old log with 2,000 partners, whose Last Contact Dates move at the end. */
function measureOldLog(runtime, size, sidebar) {
  const contacts = Array.from({ length: 5000 }, (_, at) => ({
    id: `listed-${at}`,
    values: { when: '2026-02-20', partner: `Partner number ${at % 2000}`, how: 'Phone', heard: 'From a log' },
  }));
  const block = (from) => () =>
    sidebar('writeImportBlock', {
      ...{ table: 'log', rows: contacts.slice(from, from + 400) },
      more: Math.max(contacts.length - from - 400, 0),
    });
  const blocks = [];
  for (let from = 0; from < contacts.length; from += 400)
    blocks.push(measure(runtime, size, 'import: 400 contacts', block(from)));
  const known = sidebar('readKnown', { table: 'partners', from: 0 });
  const at = known.fields.indexOf('lastContact') + 1;
  const follows = known.rows.slice(0, 400).map((row) => ({
    id: row[0],
    changes: [{ field: 'lastContact', from: row[at], to: '2026-02-20' }],
  }));
  return [
    measure(runtime, size, 'import: read the log', () => sidebar('readKnown', { table: 'log', from: 0 })),
    { ...blocks[0], operation: 'import: 400 contacts, room made' },
    blocks[blocks.length - 2],
    measure(runtime, size, 'import: 400 Last Contact Dates', () =>
      sidebar('writeImportBlock', { table: 'partners', rows: follows, more: 0 }),
    ),
    measure(runtime, size, 'import: relations after contacts', () => sidebar('updateRelationships')),
  ];
}

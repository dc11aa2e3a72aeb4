// Contacts from the phone: each answer of the form becomes a contact once, or a question. faults/ tests failures.
import type { Runtime } from 'apps-script-runtime';
import type { HelpFacts, Saved, Undoable } from '../../src/server/run/answers';
import type { LoadedResponse } from '../../src/server/run/phone-answers';
import { MANAGED_SETTINGS } from '../../src/domain/tables/settings';
import { PHONE_ANSWERS, PHONE_LACKING } from '../../src/words/phone-answers';
import {
  addRow,
  ask,
  newRow,
  ok,
  openAddon,
  openLibrary,
  outlineOf,
  rowsOf,
  settingCell,
  sheetOf,
  undo,
} from './addon';
import { costOf, fill } from './filled';
import {
  QUESTIONS,
  TAB,
  formsIn,
  logRows,
  name,
  night,
  openWithForm,
  questionsOf,
  send,
  todayOf,
} from './phone-form';

const partner = (runtime: Runtime, wanted = 'WorkSource') =>
  rowsOf(runtime, 'Partners').find((row) => row['Partner/Company'] === wanted) ?? {};
const planRows = (runtime: Runtime) => rowsOf(runtime, 'Weekly Plan', 1);
const logged = (runtime: Runtime) => {
  try {
    return logRows(runtime).map((row) => [row['Partner'], row['What we heard']]);
  } catch {
    return [];
  }
};
const form = (runtime: Runtime) => JSON.stringify(runtime.values(TAB));
const operations = (runtime: Runtime) => ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo')).operations;
const take = (runtime: Runtime) => ok(ask<{ logged: number; asked: number }>(runtime, 'takePhoneAnswers'));
const withoutIds = (row: Record<string, unknown>): unknown =>
  Object.fromEntries(
    Object.entries(row).filter(([label]) => !['Outreach id', 'Outreach knows it as'].includes(label)),
  );
const midnight = (day: string) => new Date(`${day}T05:00:00Z`);

test('an answer becomes a contact overnight, with everything that follows from a logged contact', () => {
  const runtime = openWithForm();
  send(runtime, { heard: 'They need flyers', next: 'Bring flyers' });
  const before = form(runtime);
  night(runtime);
  expect(logRows(runtime)).toEqual([
    expect.objectContaining({
      'Day of contact': midnight('2026-03-02'),
      'Library staff': 'Ana',
      'What came of it': 'Reached',
      Partner: 'WorkSource',
      'What we heard': 'They need flyers',
      'Next step': 'Bring flyers',
      'Outreach partner id': partner(runtime)['Outreach id'],
    }),
  ]);
  expect(partner(runtime)).toMatchObject({
    'Last Contact Date': midnight('2026-03-02'),
    'Relationship status': expect.stringContaining('In touch') as string,
  });
  const lines = planRows(runtime).filter((row) => /^(lapsed|next)-/.test(String(row['Outreach id'])));
  expect(lines).toHaveLength(2);
  expect(lines.find((row) => String(row['Outreach id']).startsWith('lapsed-'))).toMatchObject({
    Done: true,
    'Outcome / notes': expect.stringContaining('They need flyers') as string,
  });
  expect(outlineOf(runtime).join('\n')).toContain('WorkSource: Bring flyers');
  expect(form(runtime)).toBe(before);
  // Another night finds nothing to do.
  const after = JSON.stringify(runtime.values('Contact Log'));
  night(runtime);
  expect(JSON.stringify(runtime.values('Contact Log'))).toBe(after);
});

test('several answers in one night have the same effect as logging them one after the other', () => {
  const answers = [
    { partner: 'WorkSource', came: 'Left a message', at: '2026-02-26T15:00:00Z', heard: 'no one there' },
    { partner: 'WorkSource', heard: 'two', next: 'Send', at: '2026-02-27T15:00:00Z' },
    { partner: 'Lincoln School', heard: 'three', at: '2026-03-01T15:00:00Z' },
    { partner: 'WorkSource', heard: 'four', next: 'Meet', at: '2026-03-01T16:00:00Z' },
  ];
  const [batch, single] = [openWithForm(), openWithForm()];
  for (const answer of answers) send(batch, answer);
  ok(ask(batch, 'takePhoneAnswers'));
  for (const { partner: who, came = 'Reached', heard, next = '', at } of answers) {
    const values = { partner: who, cameOfIt: came, heard, next, when: at.slice(0, 10), staff: 'Ana' };
    const request = newRow('log', values);
    const told = ask<Saved>(single, 'saveContact', request);
    if (!told.ok) ok(ask(single, 'saveContact', { ...request, seen: [told.warnedAbout] }));
  }
  const show = (runtime: Runtime) => ({
    log: logRows(runtime).map(withoutIds),
    partners: rowsOf(runtime, 'Partners').map(withoutIds),
    plan: outlineOf(runtime),
    outcomes: planRows(runtime).map((row) => [
      row['Done'],
      row['Outcome / notes'],
      row['Partner'],
      row['Who'],
    ]),
  });
  const shown = show(batch);
  const ids = (text: unknown) =>
    JSON.parse(JSON.stringify(text).replace(/[\da-f]{8}-[\da-f-]{27}-\d+/g, 'id')) as unknown;
  expect(ids(shown)).toEqual(ids(show(single)));
});

test('Undo removes one night’s contacts and what followed from them, and they don’t come back', () => {
  const runtime = openWithForm();
  const before = { partner: partner(runtime), plan: outlineOf(runtime) };
  send(runtime, { heard: 'one', next: 'Bring flyers', at: '2026-02-27T15:00:00Z' });
  send(runtime, { heard: 'two', at: '2026-03-01T15:00:00Z' });
  send(runtime, { partner: 'Zoo', heard: 'three', at: '2026-03-01T16:00:00Z' });
  take(runtime);
  expect(logged(runtime)).toHaveLength(3);
  const [last] = operations(runtime);
  expect(last?.words).toContain('Logged 3 contacts from the phone');
  expect(ok(undo(runtime, last?.id ?? '')).leftAsIs.items).toEqual([]);
  ok(ask(runtime, 'updateRelationships'));
  expect(logged(runtime)).toEqual([]);
  expect(partner(runtime)['Last Contact Date']).toEqual(before.partner['Last Contact Date']);
  expect(partner(runtime, 'Zoo')['Last Contact Date']).toBe('');
  expect(outlineOf(runtime)).toEqual(before.plan);
  night(runtime);
  expect(logged(runtime)).toEqual([]);
});

test('a contact from that night that somebody edited stays when the others are undone', () => {
  const runtime = openWithForm();
  send(runtime, { heard: 'one', at: '2026-02-27T15:00:00Z' });
  send(runtime, { heard: 'two', at: '2026-03-01T15:00:00Z' });
  night(runtime);
  const labels = (runtime.values('Contact Log')[0] ?? []).map(String);
  sheetOf(runtime, 'Contact Log')
    .getRange(2, labels.indexOf('What we heard') + 1)
    .setValue('one, corrected');
  const { leftAsIs } = ok(undo(runtime, operations(runtime)[0]?.id ?? ''));
  expect(leftAsIs.items).toHaveLength(1);
  expect(logged(runtime)).toEqual([['WorkSource', 'one, corrected']]);
  expect(partner(runtime)['Last Contact Date']).toEqual(midnight('2026-02-27'));
});

describe('an answer is logged once', () => {
  const twice = (what: string, change: (runtime: Runtime) => void) =>
    test(what, () => {
      const runtime = openWithForm();
      send(runtime, { heard: 'one', at: '2026-02-27T15:00:00Z' });
      send(runtime, { partner: 'Zoo', heard: 'two', at: '2026-02-27T15:00:00Z' });
      send(runtime, { heard: 'three', at: '2026-03-01T15:00:01Z' });
      night(runtime);
      change(runtime);
      send(runtime, { partner: 'Lincoln School', heard: 'new', at: '2026-03-02T16:00:00Z' });
      night(runtime);
      night(runtime);
      expect(questionsOf(runtime)).toEqual([]);
      expect(logged(runtime)).toEqual([
        ['WorkSource', 'one'],
        ['Zoo', 'two'],
        ['WorkSource', 'three'],
        ['Lincoln School', 'new'],
      ]);
    });
  twice('when somebody sorts the form’s tab', (runtime) => {
    const sheet = sheetOf(runtime, TAB);
    sheet.getRange(2, 1, 3, 6).sort({ column: 4, ascending: false });
  });
  twice('when somebody inserts a column and moves the questions', (runtime) => {
    const sheet = sheetOf(runtime, TAB);
    sheet.insertColumnBefore(1).getRange(1, 1).setValue('Checked?');
    sheet.moveColumns(sheet.getRange('C1'), 8);
  });
  twice('when somebody corrects a cell of an answer', (runtime) => {
    sheetOf(runtime, TAB).getRange('D2').setValue('one, in other words');
    sheetOf(runtime, TAB).getRange('B4').setValue('Zoo');
  });
  twice('when somebody deletes an answer', (runtime) => {
    sheetOf(runtime, TAB).deleteRow(3);
  });
  twice('when somebody copies an answer', (runtime) => {
    const sheet = sheetOf(runtime, TAB);
    sheet.getRange('A2:F2').copyTo(sheet.getRange('A5:F5'));
  });
  twice('when somebody renames the tab', (runtime) => {
    const sheet = sheetOf(runtime, TAB).setName('Calls');
    night(runtime);
    sheet.setName(TAB);
  });
  twice('when the spreadsheet gets another time zone', (runtime) => {
    runtime.globals.SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetTimeZone('America/Denver');
    night(runtime);
    runtime.globals.SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetTimeZone('America/New_York');
  });
  twice('when the form is stopped and started again', (runtime) => {
    ok(ask(runtime, 'stopPhoneForm'));
    name(runtime);
  });
  twice('when what is remembered of the form is lost', (runtime) => {
    settingCell(runtime, MANAGED_SETTINGS.form).clearContent();
    name(runtime);
  });
});

test('an answer that arrives late, with an earlier time, isn’t missed', () => {
  const runtime = openWithForm();
  send(runtime, { heard: 'later', at: '2026-03-02T15:00:00Z' });
  night(runtime);
  send(runtime, { heard: 'earlier', at: '2026-02-27T15:00:00Z' });
  night(runtime);
  expect(logged(runtime)).toEqual([
    ['WorkSource', 'later'],
    ['WorkSource', 'earlier'],
  ]);
  expect(partner(runtime)['Last Contact Date']).toEqual(midnight('2026-03-02'));
});

test('an answer that was corrected in the form, which gives it a new time, becomes a question', () => {
  const runtime = openWithForm();
  send(runtime, { heard: 'one', at: '2026-03-01T15:00:00Z' });
  night(runtime);
  const sheet = sheetOf(runtime, TAB);
  sheet.getRange('A2').setValue(new Date('2026-03-02T15:30:00Z'));
  sheet.getRange('D2').setValue('one, corrected');
  night(runtime);
  expect(logged(runtime)).toEqual([['WorkSource', 'one']]);
  const [question] = questionsOf(runtime);
  expect(question?.sentence).toContain('It may only correct an answer');
  ok(ask(runtime, 'skipPhoneAnswer', { key: question?.key }));
  night(runtime);
  expect([questionsOf(runtime), logged(runtime)]).toEqual([[], [['WorkSource', 'one']]]);
});

describe('what is unclear becomes a question in Today, never a guess', () => {
  test.each<[string, Parameters<typeof send>[1], RegExp]>([
    [
      'an unknown partner',
      { partner: 'Linclon School' },
      /^Ana logged a contact yesterday\. No partner is called “Linclon School”. Which one was it\?$/,
    ],
    ['no partner', { partner: '' }, /but named no partner/],
    ['an unknown result', { came: 'Spoke to the parrot' }, /isn’t one of the choices/],
  ])('%s', (_what, answer, sentence) => {
    const runtime = openWithForm();
    send(runtime, { ...answer, heard: 'x', at: '2026-03-01T15:00:00Z' });
    const before = form(runtime);
    night(runtime);
    expect(logged(runtime)).toEqual([]);
    expect(questionsOf(runtime).map((one) => one.sentence)).toEqual([expect.stringMatching(sentence)]);
    night(runtime);
    expect(questionsOf(runtime)).toHaveLength(1);
    expect(form(runtime)).toBe(before);
  });

  test('a row that somebody typed without a time, and a day that isn’t a date or is in the future', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo' });
    runtime.linkForm(['Partner', 'When', 'Notes']);
    runtime.submitForm(TAB, ['Zoo', 'some day', 'a'], '2026-03-01T15:00:00Z');
    runtime.submitForm(TAB, ['Zoo', new Date('2026-04-01T12:00:00Z'), 'b'], '2026-03-01T15:01:00Z');
    runtime.submitForm(TAB, ['Zoo', new Date('2026-02-14T12:00:00Z'), 'c'], '2026-03-01T15:02:00Z');
    sheetOf(runtime, TAB)
      .getRange('B5:D5')
      .setValues([['Zoo', '', 'typed']]);
    name(runtime);
    night(runtime);
    expect(logRows(runtime).map((row) => [row['Day of contact'], row['What we heard']])).toEqual([
      [midnight('2026-02-14'), 'c'],
    ]);
    expect(questionsOf(runtime).map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('the row has no time of its own'),
      expect.stringContaining('“some day” isn’t a day'),
      expect.stringContaining('is in the future'),
    ]);
  });
});

test('a question is answered in the contact form, which is saved under the answer’s own id', () => {
  const runtime = openWithForm();
  send(runtime, { partner: 'Linclon School', heard: 'x', next: 'Call' });
  night(runtime);
  const key = questionsOf(runtime)[0]?.key ?? '';
  const { values } = ok(ask<LoadedResponse>(runtime, 'loadPhoneAnswer', { key }));
  expect(values).toMatchObject({
    partner: 'Linclon School',
    when: '2026-03-02',
    heard: 'x',
    next: 'Call',
    staff: 'Ana',
  });
  const request = { ...newRow('log', { ...values, partner: 'Zoo' }), id: `phone-${key}` };
  ok(ask(runtime, 'saveContact', { ...request, seen: [] }));
  expect(questionsOf(runtime)).toEqual([]);
  night(runtime);
  night(runtime);
  expect(logged(runtime)).toEqual([['Zoo', 'x']]);
  expect(ask(runtime, 'loadPhoneAnswer', { key })).toMatchObject({
    ok: false,
    problem: PHONE_ANSWERS.answerGone,
  });
});

test('once a partner with that name is added, the answer is logged automatically', () => {
  const runtime = openWithForm();
  send(runtime, { partner: 'Harbor Museum', heard: 'x' });
  night(runtime);
  expect(logged(runtime)).toEqual([]);
  addRow(runtime, 'partners', { name: 'Harbor Museum' });
  expect(take(runtime)).toMatchObject({ logged: 1, asked: 0 });
  expect(logged(runtime)).toEqual([['Harbor Museum', 'x']]);
  expect(questionsOf(runtime)).toEqual([]);
});

test('a partner is found by another name in its notes, regardless of capitals and accents', () => {
  const runtime = openWithForm();
  send(runtime, { partner: 'city zoo', heard: 'a', at: '2026-03-01T15:00:00Z' });
  send(runtime, { partner: 'LINCOLN  SCHOOL', heard: 'b', at: '2026-03-01T16:00:00Z' });
  night(runtime);
  expect(logged(runtime)).toEqual([
    ['Zoo', 'a'],
    ['Lincoln School', 'b'],
  ]);
});

test('an answer is text: never a formula, whatever it begins with', () => {
  const runtime = openWithForm();
  send(runtime, { heard: '=1+1', next: "'quoted", who: '+Ana' });
  night(runtime);
  expect(logRows(runtime)[0]).toMatchObject({
    'What we heard': '=1+1',
    'Next step': "'quoted",
    'Library staff': '+Ana',
  });
  const formulas = sheetOf(runtime, 'Contact Log').getDataRange().getFormulas().flat();
  expect(formulas.filter(Boolean)).toEqual([]);
});

test('only future answers are logged if that is chosen', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource' });
  runtime.linkForm(QUESTIONS);
  send(runtime, { heard: 'old', at: '2026-02-20T15:00:00Z' });
  name(runtime, false);
  send(runtime, { heard: 'new' });
  night(runtime);
  expect(logged(runtime)).toEqual([['WorkSource', 'new']]);
});

test('form tabs are found by what Google says, with a guess at what each question asks', () => {
  const runtime = openLibrary();
  expect(formsIn(runtime)).toEqual([]);
  runtime.loadValues('Old answers', [
    ['Timestamp', 'Which partner?'],
    ['x', 'y'],
  ]);
  runtime.loadValues('Budget', [
    ['Item', 'Cost'],
    ['Pens', 4],
  ]);
  expect(formsIn(runtime).map(({ tab }) => tab)).toEqual(['Old answers']);
  runtime.linkForm([
    ...['Which partner?', 'How did you get in touch?', 'Did you reach them?', 'What did they say?'],
    ...['What’s the next step?', 'Your name', 'Email address', 'How many children?'],
  ]);
  const [found, ...others] = formsIn(runtime);
  expect(others).toEqual([]);
  expect(found?.columns.map(({ use }) => use)).toEqual([
    'stamp',
    'partner',
    'how',
    'cameOfIt',
    'heard',
    'next',
    'staff',
    '',
    'note',
  ]);
});

test('a question of the library’s own goes into what was heard, together with its answer', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo' });
  runtime.linkForm(['Partner', 'Notes', 'How many children?']);
  runtime.submitForm(TAB, ['Zoo', 'Fine', 12]);
  name(runtime);
  night(runtime);
  expect(logged(runtime)).toEqual([['Zoo', 'Fine\nHow many children?: 12']]);
});

test('a choice without a partner or a time, or with two questions for one field, is refused', () => {
  const runtime = openWithForm();
  const naming = (uses: string[]) =>
    ask(runtime, 'namePhoneForm', { tab: TAB, headings: ['Timestamp', ...QUESTIONS], uses, isAll: true });
  const problem = (uses: string[]) => {
    const answer = naming(uses);
    return answer.ok ? '' : answer.problem;
  };
  expect(problem(['stamp', '', '', '', '', ''])).toBe(PHONE_LACKING.partner);
  expect(problem(['', 'partner', '', '', '', ''])).toBe(PHONE_LACKING.stamp);
  expect(problem(['stamp', 'partner', 'partner', '', '', ''])).toBe(PHONE_LACKING.twice('Partner'));
  expect(problem(['stamp', 'partner'])).toBe(PHONE_ANSWERS.tabGone(TAB));
  expect(problem(['stamp', 'partner', 'forged', '', '', ''])).not.toBe('');
});

test('a tab or a question that is gone is reported in Today, and nothing is logged until it is back', () => {
  const runtime = openWithForm();
  const sheet = sheetOf(runtime, TAB);
  send(runtime, { heard: 'x' });
  sheet.getRange('B1').setValue('???');
  night(runtime);
  const told = () => todayOf(runtime).questions.items.map(({ sentence }) => sentence);
  expect(told()).toContain(PHONE_ANSWERS.trouble.columns(TAB));
  expect(ok(ask<HelpFacts>(runtime, 'openHelp')).phone).toMatchObject({
    trouble: PHONE_ANSWERS.trouble.columns(TAB),
  });
  sheet.getRange('B1').setValue('Which partner?');
  night(runtime);
  expect([told(), logged(runtime)]).toEqual([[], [['WorkSource', 'x']]]);
  runtime.unlinkForm(TAB);
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet);
  night(runtime);
  expect(told()).toEqual([PHONE_ANSWERS.trouble.tab(TAB)]);
});

test('trouble with the answers is reported, and doesn’t stop the rest of the nightly check', () => {
  const runtime = openWithForm();
  send(runtime, { heard: 'x' });
  const plan = sheetOf(runtime, 'Weekly Plan');
  const rows = runtime.values('Weekly Plan');
  const heading = rows.findIndex((cells) => cells.includes('Outreach Follow-Ups to do')) + 1;
  plan.deleteRow(heading);
  addRow(runtime, 'partners', { name: 'Abbey' });
  send(runtime, { heard: 'y', next: 'Call' });
  expect(() => night(runtime)).toThrow();
  expect(partner(runtime, 'Abbey')['Relationship status']).toContain('No contact yet');
});

test('after ten years of answers, the nightly check still reads the form’s tab once, and not at all without a form', () => {
  const cost = (runtime: Runtime) => costOf(runtime, () => night(runtime));
  const many = openWithForm();
  night(many);
  sheetOf(many, TAB).getRange('A:A').setNumberFormat('m/d/yyyy h:mm:ss');
  fill(many, TAB, 1, 3000, (index) => ({
    Timestamp: 42000 + index + 0.5,
    Partner: 'WorkSource',
    'What we heard': `Call ${index}`,
  }));
  name(many, false);
  night(many);
  const without = openWithForm();
  ok(ask(without, 'stopPhoneForm'));
  night(without);
  const [long, none] = [cost(many), cost(without)];
  expect(long).toEqual({ reads: none.reads + 1, writes: none.writes });
  expect(String(settingCell(many, MANAGED_SETTINGS.form).getValue()).length).toBeLessThan(30_000);
});

test('the cost of one night’s answers doesn’t grow with their number', () => {
  const cost = (answers: number) => {
    const runtime = openWithForm();
    send(runtime, { heard: 'first', at: '2026-02-20T15:00:00Z' });
    night(runtime);
    for (let at = 0; at < answers; at++)
      send(runtime, { partner: 'Zoo', heard: `call ${at}`, at: `2026-03-01T15:00:${10 + at}Z` });
    return costOf(runtime, () => take(runtime));
  };
  expect(cost(30)).toEqual(cost(2));
});

test('Clear this copy asks people to unlink the form, and then leaves nothing of it', () => {
  const runtime = openWithForm();
  send(runtime, { heard: 'canary' });
  night(runtime);
  const saved = JSON.parse(JSON.stringify(runtime.save())) as ReturnType<Runtime['save']>;
  for (const book of saved.books) book.id = 'another-spreadsheet-1';
  const copy = openAddon({ workbook: { ...saved, triggers: [] } });
  copy.run('onOpen', [{}], { as: 'simple' });
  const clear = () => ask<{ words: string }>(copy, 'clearThisCopy', { tabs: [TAB] });
  const refused = clear();
  expect(refused.ok ? '' : refused.problem).toContain(`the tab “${TAB}”`);
  expect(logged(copy)).toHaveLength(1);
  copy.unlinkForm(TAB);
  ok(clear());
  const { books, properties } = copy.save();
  expect(JSON.stringify({ books, properties })).not.toMatch(/canary|Form Responses/);
});

test('a copy of the sheet continues with the answers of its own form, and logs none twice', () => {
  const runtime = openWithForm();
  send(runtime, { heard: 'one', at: '2026-03-01T15:00:00Z' });
  night(runtime);
  const saved = JSON.parse(JSON.stringify(runtime.save())) as ReturnType<Runtime['save']>;
  for (const book of saved.books) book.id = 'another-spreadsheet-1';
  const copy = openAddon({ workbook: { ...saved, triggers: [], properties: {} } });
  send(copy, { heard: 'two' });
  ok(ask(copy, 'checkNow'));
  expect(logged(copy)).toEqual([
    ['WorkSource', 'one'],
    ['WorkSource', 'two'],
  ]);
});

test('“by Friday” in a next step is the Friday after the answer was sent', () => {
  const runtime = openWithForm();
  send(runtime, { next: 'Call back by Friday', at: '2026-02-24T15:00:00Z' });
  ok(ask(runtime, 'takePhoneAnswers'));
  expect(logRows(runtime).map((row) => row['Next step on'])).toEqual([midnight('2026-02-27')]);
});

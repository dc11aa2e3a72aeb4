// A heading that is missing or appears twice: the question it raises, and what one press fixes.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import type { HeadingAsk, Loaded, Saved } from '../../src/server/run/answers';
import type { Opening } from '../../src/server/run/today-answers';
import { COLUMNS, TAB_NAMES, hasHints, headingRow } from '../../src/sheets/tables/layout';
import type { TableName } from '../../src/domain/tables';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import {
  headedRows,
  addRow,
  ask,
  newRow,
  ok,
  openAddon,
  openLibrary,
  outlineOf,
  planLine,
  rowsOf,
  sheetOf,
} from './addon';

const placeOf = (runtime: Runtime, tab: string, label: string) =>
  (headedRows(runtime, tab)[0] ?? []).indexOf(label) + 1;

const FILLED: SavedRuntime = (() => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', {
    ...{ name: 'Zoo', lastContact: '2025-10-01', contactPhone: '007', notes: 'old', staff: 'Ana' },
  });
  addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2026-01-20' });
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-05', partners: 'Zoo (host)', location: 'Gym' });
  ok(
    ask(
      runtime,
      'saveContact',
      newRow('log', { when: '2026-02-27', partner: 'Abbey', next: 'Call', nextBy: '2026-03-04' }),
    ),
  );
  addRow(runtime, 'partnerships', { partner: 'Zoo', project: 'Reading to animals' });
  addRow(runtime, 'actions', { what: 'Order tables', when: '2026-03-20', for: 'Reading to animals' });
  addRow(runtime, 'goals', { goal: 'Meet every school', who: 'Ana' });
  addRow(runtime, 'audiences', { name: 'New parents', people: '1200' });
  runtime.run('startThisWeek');
  return runtime.save();
})();
const filled = (): Runtime => openAddon({ workbook: JSON.parse(JSON.stringify(FILLED)) as SavedRuntime });
/** In Today, or where Today doesn't read the tab: with its rows. */
const questionsOn = (runtime: Runtime, table: TableName): HeadingQuestion[] => {
  const name = { goals: 'Meet every school', audiences: 'New parents' }[table as string];
  if (name === undefined) return questionsIn(runtime);
  const row = ask<Loaded>(runtime, 'loadRow', { table, id: '', row: 3, name });
  return row.headings ?? [];
};
const questionsIn = (runtime: Runtime): HeadingQuestion[] => {
  const opening = ask<Opening>(runtime, 'openSidebar');
  return opening.ok ? opening.today.headings : (opening.headings ?? []);
};
const press = ({ table, key, steps }: HeadingQuestion, label: string): HeadingAsk => {
  const step = steps.find((one) => one.label === label);
  if (!step) throw new Error(`No button ${label}, but ${steps.map((one) => one.label).join(', ')}`);
  return { table, key, step };
};
function mend(runtime: Runtime, label: string): void {
  const [question] = questionsIn(runtime);
  if (!question) throw new Error('Nothing is asked');
  ok(ask(runtime, 'repairHeading', press(question, label)));
  expect(questionsIn(runtime)).toEqual([]);
}
const rename = (runtime: Runtime, tab: string, from: string, to: string): void => {
  sheetOf(runtime, tab)
    .getRange(1, placeOf(runtime, tab, from))
    .setValue(to);
};

test('no question comes up while all headings are there', () => {
  expect(questionsIn(filled())).toEqual([]);
});

test.each([
  ['Phone', 'Is it column F, “Phone”?'],
  ['Tel.', 'Is it column F, “Tel.”?'],
  ['', 'Is it column F, which has no heading?'],
])('a heading renamed to “%s” raises a question, and one press restores its name', (renamed, asked) => {
  const runtime = filled();
  rename(runtime, 'Partners', 'Contact Phone Number', renamed);
  const [question] = questionsIn(runtime);
  expect(question?.sentence).toBe(`Partners has no column “Contact Phone Number”. ${asked}`);
  expect(question?.steps.map(({ label }) => label)).toEqual([
    'Yes, rename it “Contact Phone Number”',
    'No, add a new column',
  ]);
  mend(runtime, 'Yes, rename it “Contact Phone Number”');
  expect(rowsOf(runtime, 'Partners')[0]?.['Contact Phone Number']).toBe('007');
});

test('a renamed heading that was also moved is recognized by its words', () => {
  const runtime = filled();
  rename(runtime, 'Partners', 'Contact Phone Number', 'Phone #');
  sheetOf(runtime, 'Partners').moveColumns(sheetOf(runtime, 'Partners').getRange('F:F'), 13);
  expect(questionsIn(runtime)[0]?.sentence).toContain('Is it column L, “Phone #”?');
});

test('saying no makes a new column, and the other stays as it is', () => {
  const runtime = filled();
  rename(runtime, 'Partners', 'Contact Phone Number', 'Phone');
  mend(runtime, 'No, add a new column');
  const labels = runtime.values('Partners')[0] ?? [];
  expect(labels[5]).toBe('Phone');
  expect(labels.at(-1)).toBe('Contact Phone Number');
  expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({ Phone: '007', 'Contact Phone Number': '' });
});

test('a deleted column is added again, with its width, drop-down and format', () => {
  const runtime = filled();
  sheetOf(runtime, 'Partners').deleteColumn(placeOf(runtime, 'Partners', 'Library Staff Contact'));
  expect(questionsIn(runtime)[0]?.steps.map(({ label }) => label)).toEqual(['Add the column']);
  mend(runtime, 'Add the column');
  const place = placeOf(runtime, 'Partners', 'Library Staff Contact');
  const cell = sheetOf(runtime, 'Partners').getRange(3, place);
  expect([cell.getDataValidation() !== null, cell.getNumberFormat()]).toEqual([true, '@']);
  expect(sheetOf(runtime, 'Partners').getRange(2, place).getValue()).toBe(
    'Library staff person who is working with this partner',
  );
});

describe('a heading that is there twice', () => {
  const doubled = (text: string, other: string) => {
    const runtime = filled();
    const partners = sheetOf(runtime, 'Partners');
    rename(runtime, 'Partners', 'Notes', 'Notes');
    const notes = placeOf(runtime, 'Partners', 'Notes');
    partners.insertColumnAfter(partners.getLastColumn());
    partners.getRange(1, partners.getLastColumn() + 1).setValue('notes');
    partners.getRange(3, notes).setValue(text);
    partners.getRange(3, partners.getLastColumn()).setValue(other);
    return runtime;
  };
  test('raises a question, and the other one gets a number', () => {
    const runtime = doubled('ours', 'theirs');
    expect(questionsIn(runtime)[0]?.sentence).toBe(
      '“Notes” appears twice in the headings of Partners, in columns L and AJ. Outreach uses column L.',
    );
    mend(runtime, 'Rename the other one “Notes (2)”');
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({ Notes: 'ours', 'Notes (2)': 'theirs' });
  });
  test('offers the filled-in column if the one in use is empty', () => {
    const runtime = doubled('', 'theirs');
    mend(runtime, 'Use column AJ and rename the empty one “Notes (2)”');
    const { ref } =
      ok(
        ask<{ matches: { items: { ref: Loaded['ref'] }[] } }>(runtime, 'findRows', {
          table: 'partners',
          text: 'Zoo',
        }),
      ).matches.items[0] ?? {};
    expect(ok(ask<Loaded>(runtime, 'loadRow', ref)).values['notes']).toBe('theirs');
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({ 'Notes (2)': '' });
  });
});

test('a question that is answered by two people, or again after a lost answer, is repaired once', () => {
  const runtime = filled();
  rename(runtime, 'Partners', 'Contact Phone Number', 'Phone');
  const [question] = questionsIn(runtime);
  if (!question) throw new Error('Nothing is asked');
  const pressed = press(question, 'No, add a new column');
  ok(ask(runtime, 'repairHeading', pressed));
  const before = JSON.stringify(runtime.save().books);
  ok(ask(runtime, 'repairHeading', pressed));
  ok(ask(runtime, 'repairHeading', press(question, 'Yes, rename it “Contact Phone Number”')));
  expect(JSON.stringify(runtime.save().books)).toBe(before);
});

test('a heading that changed after the question is left alone, and the new question shows its current name', () => {
  const runtime = filled();
  rename(runtime, 'Partners', 'Contact Phone Number', 'Phone');
  const [question] = questionsIn(runtime);
  if (!question) throw new Error('Nothing is asked');
  rename(runtime, 'Partners', 'Phone', 'Fax');
  expect(
    ask(runtime, 'repairHeading', press(question, 'Yes, rename it “Contact Phone Number”')),
  ).toMatchObject({
    ok: false,
    problem: expect.stringContaining('changed just now') as string,
    headings: [{ sentence: expect.stringContaining('“Fax”') as string }],
  });
  expect(runtime.values('Partners')[0]?.[5]).toBe('Fax');
});

test('a refused save names the heading, is repaired in one press, and then saved', () => {
  const runtime = filled();
  rename(runtime, 'Partners', 'Contact Phone Number', 'Phone');
  const request = newRow('partners', { name: 'New', contactPhone: '123' });
  const answer = ask<Saved>(runtime, 'saveRow', request);
  if (answer.ok) throw new Error('Saved without its column');
  expect(rowsOf(runtime, 'Partners')).toHaveLength(2);
  expect(JSON.stringify(runtime.values('Undo Journal'))).not.toContain(request.id);
  const [question] = answer.headings ?? [];
  if (!question) throw new Error('Nothing is asked');
  ok(ask(runtime, 'repairHeading', press(question, 'Yes, rename it “Contact Phone Number”')));
  ok(ask(runtime, 'saveRow', request));
  expect(rowsOf(runtime, 'Partners')[2]?.['Contact Phone Number']).toBe('123');
});

test('a loaded row says which of its fields are blank because a heading is missing', () => {
  const runtime = filled();
  rename(runtime, 'Partners', 'Contact Phone Number', 'Call them');
  const id = String(rowsOf(runtime, 'Partners')[0]?.['Outreach id']);
  const loaded = ok(ask<Loaded>(runtime, 'loadRow', { table: 'partners', id, row: 3, name: 'Zoo' }));
  expect([loaded.values['contactPhone'], loaded.headings.map(({ key }) => key)]).toEqual([
    '',
    ['contactPhone'],
  ]);
});

describe('running set-up again', () => {
  const toast = (runtime: Runtime) => runtime.screen.toasts.at(-1)?.message;
  test('what may be renamed is left to the question, all else is repaired', () => {
    const runtime = filled();
    rename(runtime, 'Partners', 'Contact Phone Number', 'Call them');
    sheetOf(runtime, 'Partners').deleteColumn(placeOf(runtime, 'Partners', 'Stage'));
    sheetOf(runtime, 'Events').setFrozenRows(0);
    runtime.run('setUpThisSheet');
    expect(toast(runtime)).toContain('Answer the question about it in the sidebar');
    expect(runtime.values('Partners')[0]).toContain('Stage');
    expect(runtime.values('Partners')[0]).not.toContain('Contact Phone Number');
    expect(sheetOf(runtime, 'Events').getFrozenRows()).toBe(2);
    mend(runtime, 'Yes, rename it “Contact Phone Number”');
    expect(rowsOf(runtime, 'Partners')[0]?.['Contact Phone Number']).toBe('007');
    runtime.run('setUpThisSheet');
    expect(toast(runtime)).not.toContain('question');
  });
  test('still recognizes a tab whose first heading was renamed', () => {
    const runtime = filled();
    rename(runtime, 'Partners', 'Partner/Company', 'Friends');
    runtime.run('setUpThisSheet');
    expect(runtime.screen.asked).toEqual([]);
    expect(toast(runtime)).toContain('answer the question about it in the sidebar');
    mend(runtime, 'Yes, rename it “Partner/Company”');
    expect(rowsOf(runtime, 'Partners').map((row) => row['Partner/Company'])).toEqual(['Zoo', 'Abbey']);
  });
});

const KEYS: Record<TableName, string> = {
  partners: 'name id contactPhone lastContact cadence stage due status latest called apart',
  events: 'name id when partners partnerIds cancelled',
  plan: 'done when level0 level2 id given',
  log: 'when id partner partnerId',
  partnerships: 'project id partner partnerId',
  actions: 'what id when forId',
  goals: 'goal id who',
  audiences: 'name id people',
};
test.each(
  (Object.keys(KEYS) as TableName[]).flatMap((table) =>
    KEYS[table].split(' ').map((key) => [table, key] as const),
  ),
)('if the column of %s for %s is deleted, one press adds it back and nothing else is lost', (table, key) => {
  const runtime = filled();
  const tab = TAB_NAMES[table];
  const label = COLUMNS[table].find((column) => column.key === key)?.label ?? '';
  const before = runtime.values(tab);
  sheetOf(runtime, tab).deleteColumn(placeOf(runtime, tab, label));
  const [question, ...more] = questionsOn(runtime, table);
  expect([question?.table, question?.key, more]).toEqual([table, key, []]);
  const step = question?.steps.find(({ position }) => position < 0);
  ok(ask(runtime, 'repairHeading', { table, key, step }));
  expect(questionsOn(runtime, table)).toEqual([]);
  const without = (rows: readonly unknown[][]) =>
    rows
      .slice(headingRow(table) + (hasHints(table) ? 1 : 0))
      .map((row) => row.filter((_, at) => rows[headingRow(table) - 1]?.[at] !== label));
  expect(without(runtime.values(tab))).toEqual(without(before));
});

test.each(['partners', 'events', 'log'] as const)(
  'deleting the id column of %s loses no link and duplicates no line',
  (table) => {
    const runtime = filled();
    runtime.run('checkNow');
    const [plan, told] = [outlineOf(runtime), rowsOf(runtime, 'Partners')];
    sheetOf(runtime, TAB_NAMES[table]).deleteColumn(placeOf(runtime, TAB_NAMES[table], 'Outreach id'));
    mend(runtime, 'Add the column');
    runtime.run('checkNow');
    runtime.run('startThisWeek');
    expect(outlineOf(runtime)).toEqual(plan);
    const keep = (row: Record<string, unknown>) =>
      ['Partner/Company', 'Relationship status', 'Latest event or log', 'Outreach id'].map(
        (label) => row[label],
      );
    expect(rowsOf(runtime, 'Partners').map(keep)).toEqual(told.map(keep));
    expect(planLine(runtime, 'Fair').row).toBeGreaterThan(1);
  },
);

test('a person who can’t change row 1, or who meets a held lock, gets a plain sentence', () => {
  const runtime = filled();
  rename(runtime, 'Partners', 'Contact Phone Number', 'Phone');
  const [question] = questionsIn(runtime);
  if (!question) throw new Error('Nothing is asked');
  const release = runtime.holdLock('document');
  expect(ask(runtime, 'repairHeading', press(question, 'No, add a new column'))).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Someone else is saving') as string,
  });
  release();
});

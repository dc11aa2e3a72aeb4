// Two rows that are one partner: compared, shown side by side, merged with all that names them, or kept apart.
import type { Runtime } from 'apps-script-runtime';
import { distinctIn } from '../../src/domain/duplicates/distinct';
import { findDuplicates } from '../../src/domain/duplicates/duplicates';
import type { ComparablePartner, Merged } from '../../src/server/run/duplicates-answers';
import {
  headedRows,
  addRow,
  ask,
  BEN,
  edit,
  ok,
  openFilled,
  openLibrary,
  planLine,
  rowsOf,
  sheetOf,
  undo,
} from './addon';
import { compare, idOf, logContact, merge, mergeAsk, named, pair } from './merging';

const partner = (runtime: Runtime, id: string) =>
  rowsOf(runtime, 'Partners').find((row) => row['Outreach id'] === id) ?? {};
const cellsOf = (runtime: Runtime, tab: string, label: string, headerRows = 2) =>
  rowsOf(runtime, tab, headerRows).map((row) => row[label]);
/** As the page passes them to the search. */
const searched = (partners: readonly ComparablePartner[]) => {
  const blank = { mainContact: '', contactEmail: '', contactPhone: '', stage: '', story: '' };
  const isDistinct = distinctIn(partners.map(({ id, distinctFrom: marks = [] }) => ({ id, marks })));
  return findDuplicates(partners.map((one) => ({ ...blank, ...one })))
    .pairs.filter(({ one, other }) => !isDistinct(one, other))
    .map(({ one, other }) => [one.name, other.name]);
};

const OLD = 'Work; Source (old)';
/** The same partner twice, with events, contacts and lines that name either, both, and others. */
function twice(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Hub', lastContact: '2026-02-28' });
  addRow(runtime, 'partners', {
    ...{ name: 'WorkSource', lastContact: '2026-01-10', staff: 'Ana', notes: 'likes flyers' },
    ...{ contactName: 'Kim', contactEmail: 'kim@ws.example', cadence: '60' },
  });
  addRow(runtime, 'partners', {
    ...{ name: OLD, lastContact: '2026-02-20', method: 'Phone', notes: 'door code 12' },
    ...{ contactName: 'Kim\nPat', contactPhone: '555-0100', focus: 'Yes', story: 'Moved house' },
  });
  for (const partners of [`${OLD} (host); Hub`, `WorkSource; ${OLD} (guest)`, 'Hub', 'WorkSource'])
    addRow(runtime, 'events', { name: `With ${partners}`, when: '2026-02-06 09:00', partners });
  for (const name of [OLD, 'Hub', OLD]) logContact(runtime, name, '2026-02-20');
  const toDo = planLine(runtime, 'Outreach To-Do');
  addRow(runtime, 'plan', { item: 'Call them', partner: OLD }, toDo);
  addRow(runtime, 'plan', { item: 'Call Hub', partner: 'Hub' }, toDo);
  ok(ask(runtime, 'updateRelationships'));
}
function library(): { runtime: Runtime; survivor: string; other: string; hub: string } {
  const runtime = openFilled(twice);
  const [survivor, other, hub] = ['WorkSource', OLD, 'Hub'].map((name) => idOf(runtime, name));
  return { runtime, survivor: survivor ?? '', other: other ?? '', hub: hub ?? '' };
}

describe('what is compared', () => {
  test('includes all partners, with what the search needs and without blank fields', () => {
    const { runtime, survivor, other } = library();
    const { partners, more } = compare(runtime);
    expect(named(partners)).toEqual(['Hub', 'WorkSource', OLD]);
    expect(partners[1]).toEqual({ id: survivor, name: 'WorkSource', contactEmail: 'kim@ws.example' });
    expect(partners[2]).toEqual({ id: other, name: OLD, contactPhone: '555-0100', story: 'Moved house' });
    expect(more).toBe(0);
  });

  test('includes rows typed or pasted by hand, which get an id of their own first', () => {
    const { runtime } = library();
    const sheet = sheetOf(runtime, 'Partners');
    const width = sheet.getLastColumn();
    sheet.getRange(6, 1, 1, width).setValues(sheet.getRange(4, 1, 1, width).getValues());
    runtime.type('Partners', 'A7', 'Work Source');
    const { partners } = compare(runtime);
    expect(new Set(partners.map(({ id }) => id)).size).toBe(5);
    expect(partners.every(({ id }) => id !== '')).toBe(true);
    expect(searched(partners)).toContainEqual(['WorkSource', 'WorkSource']);
  });

  test('is sent in parts small enough for a page to wait for, with a mark that shows when rows moved in between', () => {
    const runtime = openLibrary();
    const [labels = [], hints = []] = runtime.values('Partners') as string[][];
    const rows = Array.from({ length: 1000 }, (_, at) =>
      labels.map((label) => (/^(Partner\/Company|Main)/.test(label) ? `${at} ${'é'.repeat(1000)}` : '')),
    );
    runtime.loadValues('Partners', [labels, hints.map(() => ''), ...rows]);
    const parts = [compare(runtime)];
    for (let last = parts[0]; last && last.more > 0;) {
      last = compare(runtime, 1000 - last.more);
      parts.push(last);
    }
    expect(parts.length).toBe(2);
    expect(named(parts.flatMap(({ partners }) => partners))).toHaveLength(1000);
    sheetOf(runtime, 'Partners').getRange(3, 1, 1000, 2).sort({ column: 1, ascending: false });
    expect(compare(runtime).mark).not.toBe(parts[0]?.mark);
  });
});

describe('two partners side by side', () => {
  test('every field whole, where they are, and how many rows name each', () => {
    const { runtime, survivor, other } = library();
    const [one, two] = pair(runtime, survivor, other);
    expect(one).toMatchObject({
      ref: { id: survivor, row: 4, name: 'WorkSource' },
      values: { name: 'WorkSource', lastContact: '2026-01-10', notes: 'likes flyers' },
      follows: { events: 2, contacts: 0, partnerships: 0, actions: 0, lines: 0 },
    });
    expect(two).toMatchObject({
      ref: { row: 5 },
      follows: { events: 2, contacts: 2, partnerships: 0, actions: 0, lines: 1 },
    });
  });

  test('a partner that is gone is reported', () => {
    const { runtime, survivor } = library();
    expect(ask(runtime, 'readPair', { one: survivor, other: 'gone' })).toEqual({
      ok: false,
      problem: 'One of these is no longer in Partners. Press Back and check again.',
    });
  });
});

describe('a merge', () => {
  test('keeps what was chosen in the surviving row; the other row stays, ended, and says so', () => {
    const { runtime, survivor, other } = library();
    const given = mergeAsk(runtime, survivor, other, { notes: 'other' });
    const merged = ok(merge(runtime, given));
    expect(partner(runtime, survivor)).toMatchObject({
      'Partner/Company': 'WorkSource',
      'Contact Name': 'Kim\nPat',
      'Contact Email': 'kim@ws.example',
      'Contact Phone Number': '555-0100',
      'Library Staff Contact': 'Ana',
      Notes: `door code 12\nAlso called: ${OLD}`,
      Focus: 'Yes',
      'Keep in touch every (days)': 60,
    });
    expect(partner(runtime, other)).toMatchObject({
      'Partner/Company': OLD,
      Notes: 'door code 12',
      Stage: 'Ended',
      Focus: '',
      'What happened': `Merged into “WorkSource” on Mar 2, 2026.\nMoved house`,
    });
    expect(merged.survivor).toEqual({
      ...{ id: survivor, name: 'WorkSource', contactEmail: 'kim@ws.example', contactPhone: '555-0100' },
      story: 'Moved house',
    });
    expect(merged.other).toMatchObject({ id: other, stage: 'Ended' });
    expect(searched(compare(runtime).partners)).toEqual([]);
  });

  test('shows the column What happened, and Undo hides it again', () => {
    const runtime = openFilled((made) => {
      for (const name of ['WorkSource', OLD]) addRow(made, 'partners', { name });
    });
    const isHidden = (): boolean => {
      const at = (runtime.values('Partners')[0] ?? []).indexOf('What happened') + 1;
      return sheetOf(runtime, 'Partners').isColumnHiddenByUser(at);
    };
    const given = mergeAsk(runtime, idOf(runtime, 'WorkSource'), idOf(runtime, OLD));
    expect(isHidden()).toBe(true);
    ok(merge(runtime, given));
    expect(isHidden()).toBe(false);
    ok(undo(runtime, given.id));
    expect(isHidden()).toBe(true);
  });

  test('reassigns events, contacts and lines to the survivor, with capacities; others stay unchanged', () => {
    const { runtime, survivor, other, hub } = library();
    const hubs = () => [
      rowsOf(runtime, 'Events').filter((row) => row['Partner Organization'] === 'Hub'),
      rowsOf(runtime, 'Contact Log', 1).filter((row) => row['Partner'] === 'Hub'),
      partner(runtime, hub),
    ];
    const before = hubs();
    ok(merge(runtime, mergeAsk(runtime, survivor, other)));
    expect(cellsOf(runtime, 'Events', 'Partner Organization')).toEqual([
      'WorkSource (host); Hub',
      'WorkSource; WorkSource (guest)',
      'Hub',
      'WorkSource',
    ]);
    expect(cellsOf(runtime, 'Events', 'Outreach partner ids')).toEqual([
      `${survivor},${hub}`,
      `${survivor},${survivor}`,
      hub,
      survivor,
    ]);
    expect(cellsOf(runtime, 'Contact Log', 'Partner', 1)).toEqual(['WorkSource', 'Hub', 'WorkSource']);
    expect(cellsOf(runtime, 'Contact Log', 'Outreach partner id', 1)).toEqual([survivor, hub, survivor]);
    const lines = rowsOf(runtime, 'Weekly Plan', 1).filter((row) => row['Partner'] !== '');
    expect(lines.map((row) => row['Partner'])).toEqual(expect.arrayContaining(['WorkSource', 'Hub']));
    expect(lines.map((row) => row['Partner'])).not.toContain(OLD);
    expect(hubs()).toEqual(before);
  });

  test('gives both rows the right status once the relationships are checked', () => {
    const { runtime, survivor, other } = library();
    const { fresh } = ok(merge(runtime, mergeAsk(runtime, survivor, other)));
    runtime.run('updateRelationships', fresh, { as: 'sidebar' });
    expect(partner(runtime, survivor)).toMatchObject({ 'Relationship status': 'In touch' });
    expect(partner(runtime, other)).toMatchObject({ 'Relationship status': 'Ended' });
  });

  test('passes a follow-up on to the survivor, and a second open one is checked off', () => {
    const runtime = openLibrary();
    for (const name of ['Zoo', 'Zoos']) addRow(runtime, 'partners', { name, lastContact: '2025-09-01' });
    ok(ask(runtime, 'updateRelationships'));
    runtime.run('dailyCheck', [], { as: 'clock' });
    const followUps = () =>
      rowsOf(runtime, 'Weekly Plan', 1)
        .filter((row) => String(row['Outreach id']).startsWith('lapsed-'))
        .map((row) => [row['Outreach id'], row['Done'], row['Partner'], row['Outcome / notes']]);
    const [zoo, zoos] = [idOf(runtime, 'Zoo'), idOf(runtime, 'Zoos')];
    expect(followUps()).toHaveLength(2);
    ok(merge(runtime, mergeAsk(runtime, zoo, zoos)));
    expect(followUps()).toEqual([
      [`lapsed-2025-09-01-${zoo}`, false, 'Zoo', ''],
      [`lapsed-2025-09-01-${zoos}`, true, 'Zoo', 'Merged into “Zoo”.'],
    ]);
    const third = addRow(runtime, 'partners', { name: 'The Zoo' }).ref.id;
    ok(merge(runtime, mergeAsk(runtime, third, zoo, { name: 'other' })));
    expect(followUps()[0]).toEqual([`lapsed-2025-09-01-${third}`, false, 'Zoo', '']);
    expect(partner(runtime, zoo)['Partner/Company']).toBe('Zoo (merged)');
  });

  test('is fully reversed by Undo, except what was edited since, which stays and is named', () => {
    const { runtime, survivor, other } = library();
    const all = () => ['Partners', 'Events', 'Contact Log', 'Weekly Plan'].map((tab) => runtime.values(tab));
    const before = all();
    const given = mergeAsk(runtime, survivor, other, { name: 'other' });
    ok(merge(runtime, given));
    expect(all()).not.toEqual(before);
    expect(ok(undo(runtime, given.id)).leftAsIs.items).toEqual([]);
    // The page requests this update; it restores what is known about a name, and each keeps its id.
    ok(ask(runtime, 'updateRelationships'));
    expect(all()).toEqual(before);

    const second = mergeAsk(runtime, survivor, other);
    ok(merge(runtime, second));
    const labels = runtime.values('Partners')[0] as string[];
    sheetOf(runtime, 'Partners')
      .getRange(4, labels.indexOf('Notes') + 1)
      .setValue('Edited since');
    expect(ok(undo(runtime, second.id)).leftAsIs.items).toEqual([
      '“WorkSource” in Partners: Notes was changed since, so it stays.',
    ]);
    expect(partner(runtime, survivor)['Notes']).toBe('Edited since');
    expect(partner(runtime, other)['Stage']).toBe('');
    expect(all().slice(1)).toEqual(before.slice(1));
  });

  test('is recorded for Undo before anything is written', () => {
    const { runtime, survivor, other } = library();
    const given = mergeAsk(runtime, survivor, other);
    ok(merge(runtime, given));
    const journal = runtime.values('Undo Journal').map(([head, piece]) => [String(head), String(piece)]);
    const at = journal.findIndex(([head]) => head?.includes(given.id));
    expect(journal[at]?.[0]).toContain(`“${OLD}” into “WorkSource”`);
    const changes = JSON.parse((journal[at]?.[1] ?? '').slice(1, -1)) as unknown[];
    expect(changes).toContainEqual({
      ...{ table: 'partners', rowId: other, field: 'stage', from: '', to: 'Ended' },
    });
    // A second merge changes nothing.
    const rows = runtime.values('Undo Journal').length;
    ok(merge(runtime, given));
    expect(runtime.values('Undo Journal')).toHaveLength(rows);
  });

  test('finds everything by label and id, even if rows and columns were sorted, moved or inserted in the meantime', () => {
    const { runtime, survivor, other } = library();
    const given = mergeAsk(runtime, survivor, other);
    const sheet = sheetOf(runtime, 'Partners');
    sheet.getRange(3, 1, 4, sheet.getMaxColumns()).sort({ column: 1, ascending: false });
    sheetOf(runtime, 'Events').insertRowBefore(3);
    sheetOf(runtime, 'Events').insertColumnBefore(1);
    sheetOf(runtime, 'Contact Log').insertColumnBefore(4);
    ok(merge(runtime, given));
    expect(partner(runtime, other)['Stage']).toBe('Ended');
    expect(cellsOf(runtime, 'Events', 'Partner Organization')).toEqual([
      'WorkSource (host); Hub',
      'WorkSource; WorkSource (guest)',
      'Hub',
      'WorkSource',
    ]);
    expect(cellsOf(runtime, 'Contact Log', 'Partner', 1)).toEqual(['WorkSource', 'Hub', 'WorkSource']);
  });

  test('writes nothing if somebody has changed either row since, and shows the change', () => {
    const { runtime, survivor, other } = library();
    const given = mergeAsk(runtime, survivor, other);
    const ref = { table: 'partners' as const, id: other, row: 5, name: OLD };
    ok(edit(runtime, ref, { notes: 'door code 12' }, { notes: 'door code 13' }, BEN));
    const before = ['Partners', 'Events', 'Contact Log', 'Weekly Plan'].map((tab) => runtime.values(tab));
    expect(merge(runtime, given)).toEqual({
      ok: false,
      problem: 'Someone changed one of the two rows. Here’s what they say now.',
      conflicts: { notes: 'door code 13' },
    });
    expect(['Partners', 'Events', 'Contact Log', 'Weekly Plan'].map((tab) => runtime.values(tab))).toEqual(
      before,
    );
    ok(merge(runtime, mergeAsk(runtime, survivor, other)));
    expect(partner(runtime, survivor)['Notes']).toBe(`likes flyers\ndoor code 13\nAlso called: ${OLD}`);
  });

  test('refuses a value that its cell wouldn’t accept, in plain words', () => {
    const { runtime, survivor, other } = library();
    runtime.loadValues(
      'Partners',
      runtime
        .values('Partners')
        .map((row, at) => row.map((value) => (at === 1 || value instanceof Date ? '' : value))),
    );
    const labels = runtime.values('Partners')[0] ?? [];
    const at = labels.indexOf('Last Contact Date') + 1;
    const cell = sheetOf(runtime, 'Partners').getRange(5, at);
    cell.clearDataValidations().setValue('in spring');
    expect(merge(runtime, mergeAsk(runtime, survivor, other, { lastContact: 'other' }))).toMatchObject({
      ok: false,
      problem: 'Not merged yet. Last Contact Date: “in spring” isn’t a date. Type a date, like 3/31/2026.',
    });
  });

  test('includes rows typed or pasted by hand, and adds them to this week’s plan', () => {
    const { runtime, survivor, other } = library();
    ok(ask(runtime, 'startWeek'));
    const sheet = sheetOf(runtime, 'Events');
    const labels = runtime.values('Events')[0] ?? [];
    const put = (row: number, label: string, value: string) =>
      sheet.getRange(row, labels.indexOf(label) + 1).setValue(value);
    put(7, 'Event/Program Name', 'Typed');
    put(7, 'Date and Time', '2026-03-04');
    put(7, 'Partner Organization', OLD);
    const width = sheet.getLastColumn();
    sheet.getRange(8, 1, 1, width).setValues(sheet.getRange(3, 1, 1, width).getValues());
    put(8, 'Notes', 'pasted');
    put(8, 'Partner Organization', 'Hub');
    const { fresh } = ok(merge(runtime, mergeAsk(runtime, survivor, other)));
    expect(cellsOf(runtime, 'Events', 'Partner Organization').slice(4)).toEqual(['WorkSource', 'Hub']);
    expect(new Set(cellsOf(runtime, 'Events', 'Outreach id')).size).toBe(6);
    const typed = rowsOf(runtime, 'Events').find((row) => row['Event/Program Name'] === 'Typed');
    expect(fresh).toContain(typed?.['Outreach id']);
    runtime.run('updateRelationships', fresh, { as: 'sidebar' });
    expect(rowsOf(runtime, 'Weekly Plan', 1).map((row) => row['Outreach id'])).toContain(
      `event-${String(typed?.['Outreach id'])}`,
    );
  });

  test('includes a line typed by hand, without an id', () => {
    const { runtime, survivor, other } = library();
    const { row } = planLine(runtime, 'Call Hub');
    const sheet = sheetOf(runtime, 'Weekly Plan').insertRowsAfter(row, 1);
    sheet.getRange(row + 1, 4).setValue('Typed by hand');
    const labels = headedRows(runtime, 'Weekly Plan')[0] ?? [];
    sheet.getRange(row + 1, labels.indexOf('Partner') + 1).setValue(OLD);
    ok(merge(runtime, mergeAsk(runtime, survivor, other)));
    expect(runtime.values('Weekly Plan')[row]?.[labels.indexOf('Partner')]).toBe('WorkSource');
  });

  test('keeps a formula between the reassigned rows, however many there are', () => {
    const { runtime, survivor, other, hub } = library();
    const [labels = [], hints = []] = runtime.values('Events') as string[][];
    const rows = Array.from({ length: 60 }, (_, at) =>
      labels.map((label) =>
        label === 'Event/Program Name'
          ? `Event ${at}`
          : label === 'Partner Organization'
            ? at % 2 === 0
              ? OLD
              : 'Hub'
            : '',
      ),
    );
    runtime.loadValues('Events', [labels, hints.map(() => ''), ...rows]);
    const sheet = sheetOf(runtime, 'Events');
    const column = labels.indexOf('Partner Organization') + 1;
    sheet.getRange(4, column).setFormula('="H"&"ub"');
    ok(merge(runtime, mergeAsk(runtime, survivor, other)));
    expect(cellsOf(runtime, 'Events', 'Partner Organization')).toEqual(
      rows.map((_, at) => (at % 2 === 0 ? 'WorkSource' : 'Hub')),
    );
    expect(cellsOf(runtime, 'Events', 'Outreach partner ids')).toEqual(
      rows.map((_, at) => (at % 2 === 0 ? survivor : hub)),
    );
    expect(sheet.getRange(4, column).getFormula()).toBe('="H"&"ub"');
  });

  test('never combines a row with itself', () => {
    const { runtime, survivor } = library();
    expect(merge(runtime, mergeAsk(runtime, survivor, survivor))).toEqual({
      ok: false,
      problem: 'These are already one row. Press Back and check again.',
    });
  });

  test('isn’t started if it’s more than Undo can hold', () => {
    const { runtime, survivor, other } = library();
    const labels = runtime.values('Events')[0] as string[];
    const rows = Array.from({ length: 50 }, (_, at) =>
      labels.map((label) =>
        label === 'Outreach id'
          ? `e-${at}`
          : label === 'Partner Organization'
            ? `${OLD}; ${'x'.repeat(45_000)}`
            : '',
      ),
    );
    runtime.loadValues('Events', [labels, labels.map(() => ''), ...rows]);
    expect(merge(runtime, mergeAsk(runtime, survivor, other))).toMatchObject({
      ok: false,
      problem: expect.stringContaining('too much to undo at once') as string,
    });
    expect(partner(runtime, other)['Stage']).toBe('');
    expect(partner(runtime, survivor)['Focus']).toBe('');
  });
});

describe('a pair marked “Not the same”', () => {
  test('is remembered, survives sorting and copying, and can be undone', () => {
    const runtime = openLibrary();
    for (const name of ['Zoo', 'The Zoo', 'Park']) addRow(runtime, 'partners', { name });
    const pairs = () => searched(compare(runtime).partners);
    expect(pairs()).toEqual([['The Zoo', 'Zoo']]);
    const both = { one: idOf(runtime, 'The Zoo'), other: idOf(runtime, 'Zoo') };
    ok(ask(runtime, 'markDistinct', both));
    ok(ask(runtime, 'markDistinct', both));
    expect(pairs()).toEqual([]);
    const sheet = sheetOf(runtime, 'Partners');
    sheet.getRange(3, 1, 3, sheet.getMaxColumns()).sort(1);
    runtime.run('dailyCheck', [], { as: 'clock' });
    ok(ask(runtime, 'updateRelationships'));
    expect(pairs()).toEqual([]);
    ok(ask(runtime, 'unmarkDistinct', { one: both.other, other: both.one }));
    expect(pairs()).toEqual([['The Zoo', 'Zoo']]);
    expect(ask(runtime, 'markDistinct', { one: 'gone', other: both.one })).toMatchObject({ ok: false });
  });

  test('stays marked even if one of the two is renamed, and can still be undone', () => {
    const runtime = openLibrary();
    for (const name of ['Zoo', 'The Zoo']) addRow(runtime, 'partners', { name });
    const both = { one: idOf(runtime, 'The Zoo'), other: idOf(runtime, 'Zoo') };
    ok(ask(runtime, 'markDistinct', both));
    const sheet = sheetOf(runtime, 'Partners');
    const row = (runtime.values('Partners') as string[][]).findIndex(([name]) => name === 'Zoo') + 1;
    sheet.getRange(row, 1).setValue('Zoos');
    // A third row takes the abandoned name: it isn't the other partner, either.
    addRow(runtime, 'partners', { name: 'Zoo' });
    expect(searched(compare(runtime).partners)).not.toContainEqual(['The Zoo', 'Zoo']);
    ok(ask(runtime, 'unmarkDistinct', { one: both.one, other: idOf(runtime, 'Zoo') }));
    expect(searched(compare(runtime).partners)).toContainEqual(['The Zoo', 'Zoo']);
  });

  test('where its column is gone, the message says what to do', () => {
    const runtime = openLibrary();
    const [one, other] = ['Zoo', 'The Zoo'].map((name) => addRow(runtime, 'partners', { name }).ref.id);
    const sheet = sheetOf(runtime, 'Partners');
    sheet.deleteColumn((runtime.values('Partners')[0] ?? []).indexOf('Outreach not the same as') + 1);
    expect(ask(runtime, 'markDistinct', { one, other })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('answer the question about it in the sidebar') as string,
    });
    runtime.run('setUpThisSheet');
    ok(ask(runtime, 'markDistinct', { one, other }));
    expect(searched(compare(runtime).partners)).toEqual([]);
  });
});

/** A library in which every tenth event and contact names the other one. */
function bigLibrary(partners: number, rows: number): { runtime: Runtime; survivor: string; other: string } {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Partner 0' });
  logContact(runtime, 'Partner 0', '2026-02-20');
  const fill = (tab: string, head: number, count: number, row: (at: number) => Record<string, string>) => {
    const top = runtime.values(tab).slice(0, head) as string[][];
    const filled = Array.from({ length: count }, (_, at) => {
      const values = row(at);
      return (top[0] ?? []).map((label) => values[label] ?? '');
    });
    runtime.loadValues(tab, [...top.map((line) => line.map(String)), ...filled]);
  };
  fill('Partners', 2, partners, (at) => ({ 'Partner/Company': `Partner ${at}`, 'Outreach id': `p-${at}` }));
  const idOfRow = (at: number) => (at % 10 === 0 ? 1 : (at * 7) % 3 === 1 ? 2 : 0);
  fill('Events', 2, rows, (at) => ({
    'Event/Program Name': `Event ${at}`,
    'Outreach id': `e-${at}`,
    'Partner Organization': `Partner ${idOfRow(at)}`,
    'Outreach partner ids': `p-${idOfRow(at)}`,
  }));
  fill('Contact Log', 1, rows, (at) => ({
    Partner: `Partner ${idOfRow(at)}`,
    'Outreach id': `c-${at}`,
    'Outreach partner id': `p-${idOfRow(at)}`,
  }));
  return { runtime, survivor: 'p-0', other: 'p-1' };
}

test('comparing, looking and merging cost the same for 10 partners as for 600 with 3,000 events and contacts', () => {
  const costsOf = ({ runtime, survivor, other }: ReturnType<typeof bigLibrary>) => {
    const cost = <Result>(work: () => Result): [{ reads: number; writes: number }, Result] => {
      runtime.calls.reset();
      const result = work();
      return [{ reads: runtime.calls.reads, writes: runtime.calls.writes }, result];
    };
    const [read] = cost(() => compare(runtime));
    const [look] = cost(() => pair(runtime, survivor, other));
    const given = mergeAsk(runtime, survivor, other, { name: 'survivor' });
    const [merged, answer] = cost(() => merge(runtime, given));
    ok<Merged>(answer);
    const [again] = cost(() => merge(runtime, given));
    const [apart] = cost(() => ask(runtime, 'markDistinct', { one: survivor, other: 'p-2' }));
    return { read, look, merged, again, apart };
  };
  const few = costsOf(bigLibrary(10, 400));
  expect(costsOf(bigLibrary(600, 1_500))).toEqual(few);
  // Reads the zone and four tables, then those tables again before it writes, except the plan, where nothing changes;
  // and the journal.
  expect(few).toEqual({
    read: { reads: 1, writes: 0 },
    look: { reads: 4, writes: 0 },
    merged: { reads: 9, writes: 10 },
    again: { reads: 5, writes: 0 },
    apart: { reads: 2, writes: 1 },
  });
}, 600_000);

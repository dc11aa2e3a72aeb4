// Undo: what is listed, what is restored, and what stays because somebody wrote there since.
import type { Runtime } from 'apps-script-runtime';
import type { Saved, Undoable } from '../../src/server/run/answers';
import {
  headedRows,
  addRow,
  ask,
  BEN,
  edit,
  newRow,
  ok,
  openAddon,
  openLibrary,
  planLine,
  rowsOf,
  sheetOf,
  undo,
} from './addon';
import { ARCHIVED, LIVED_IN, MONDAY, NEXT_MONDAY, linesOf } from '../faults/random-sequences';
import { contentsOf, copyOf } from '../faults/operations';

const list = (runtime: Runtime): Undoable[] =>
  ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo')).operations;
const first = (runtime: Runtime): Undoable => {
  const [one] = list(runtime);
  if (!one) throw new Error('Nothing to undo');
  return one;
};
const undoFirst = (runtime: Runtime, user?: string) => ok(undo(runtime, first(runtime).id, user));
/** What starting a week changes: the plan without hidden ids and trailing blank rows, the week, recorded lapses. */
const seen = (runtime: Runtime): Record<string, unknown[][]> => {
  const contents = contentsOf(runtime);
  const [labels = [], ...partners] = contents['Partners'] ?? [];
  const noted = labels.indexOf('Follow-up noted for');
  const plan = contents['Weekly Plan'] ?? [];
  const id = plan[1]?.indexOf('Outreach id') ?? 0;
  while (plan.length > 0 && plan[plan.length - 1]?.every((cell) => cell === '' || cell === false)) plan.pop();
  return {
    'Weekly Plan': plan.map((row) => row.filter((_, at) => at !== id)),
    Partners: partners.map((row) => [row[0], row[noted]]),
    Settings: contents['Settings'] ?? [],
    'Plan Archive': contents['Plan Archive'] ?? [],
  };
};

describe('a save', () => {
  test('of another person and another day is listed with who, what and when, and anybody can undo it', () => {
    const runtime = openLibrary();
    ask(runtime, 'rememberUser', 'Ana');
    const { ref } = addRow(runtime, 'partners', { name: 'Zoo', notes: 'old' });
    ask(runtime, 'rememberUser', 'Ben', BEN);
    ok(edit(runtime, ref, { notes: 'old', staff: '' }, { notes: 'new', staff: 'Ben' }, BEN));
    expect(list(runtime).map(({ words }) => words)).toEqual([
      'Saved Zoo (Library Staff Contact, Notes) · 12:00 PM · Ben',
      'Added Zoo · 12:00 PM · Ana',
    ]);
    runtime.advanceTo('2026-03-03T17:00:00Z');
    expect(first(runtime).words).toBe('Saved Zoo (Library Staff Contact, Notes) · yesterday, 12:00 PM · Ben');
    runtime.advanceTo('2026-03-05T17:00:00Z');
    expect(first(runtime).words).toBe('Saved Zoo (Library Staff Contact, Notes) · Mar 2, 12:00 PM · Ben');
    expect(undoFirst(runtime).leftAsIs.items).toEqual([]);
    expect(rowsOf(runtime, 'Partners')).toMatchObject([{ Notes: 'old', 'Library Staff Contact': '' }]);
    undoFirst(runtime);
    expect(rowsOf(runtime, 'Partners')).toEqual([]);
    expect(list(runtime)).toEqual([]);
  });

  test('is undone field by field, and what a colleague wrote since stays and is named beforehand', () => {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, 'partners', { name: 'Zoo', notes: 'old' });
    ok(edit(runtime, ref, { notes: 'old', staff: '' }, { notes: 'new', staff: 'Ben' }));
    ok(edit(runtime, ref, { notes: 'new' }, { notes: 'newer' }, BEN));
    const [, mine] = list(runtime);
    expect(mine?.leftAsIs.items).toEqual(['“Zoo” in Partners: Notes was changed since, so it stays.']);
    expect(ok(undo(runtime, mine?.id ?? '')).leftAsIs.items).toEqual(mine?.leftAsIs.items);
    expect(rowsOf(runtime, 'Partners')).toMatchObject([{ Notes: 'newer', 'Library Staff Contact': '' }]);
  });

  test('of an event is undone with its time shown as before', () => {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, 'events', { name: 'Fair', when: '2026-03-06 09:00' });
    ok(edit(runtime, ref, { when: '2026-03-06 09:00' }, { when: '2026-03-07' }));
    const shown = () => sheetOf(runtime, 'Events').getRange('C3').getDisplayValue();
    expect(shown()).toBe('3/7/2026');
    undoFirst(runtime);
    expect(shown()).toBe('3/6/2026 9:00 AM');
  });

  test('is undone without removing the library’s own cells in the row, or a plan line with others under it', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo' });
    const sheet = sheetOf(runtime, 'Partners').insertColumnsAfter(3, 1);
    sheet.getRange('D3').setValue(500);
    undoFirst(runtime);
    expect(runtime.values('Partners')[2]?.filter((cell) => cell !== '')).toEqual(['500']);
    const { ref } = addRow(runtime, 'plan', { item: 'Call' }, planLine(runtime, 'Schools'));
    const { undoId } = addRow(runtime, 'plan', { item: 'Mr Lee' }, ref);
    expect(list(runtime)[1]?.leftAsIs.items).toEqual(['“Call” has other lines under it, so it stays.']);
    ok(undo(runtime, undoId));
    ok(undo(runtime, first(runtime).id));
    expect(runtime.values('Weekly Plan').flat()).not.toContain('Call');
  });

  test('retried after a lost answer is one operation, and Undo reverses all of it', () => {
    const runtime = openLibrary();
    const request = newRow('partners', { name: 'Zoo' });
    ok(ask(runtime, 'saveRow', request));
    const more = { ...request, values: { ...request.values, notes: 'more' } };
    ok(ask<Saved>(runtime, 'saveRow', more));
    expect(list(runtime)).toHaveLength(1);
    undoFirst(runtime);
    expect(rowsOf(runtime, 'Partners')).toEqual([]);
  });

  test('whose row was sorted elsewhere is found, and a deleted row causes no trouble', () => {
    const runtime = openLibrary();
    for (const name of ['Zoo', 'Park', 'Abbey']) addRow(runtime, 'partners', { name });
    sheetOf(runtime, 'Partners').getRange('A3:Z5').sort(1);
    undoFirst(runtime);
    expect(rowsOf(runtime, 'Partners').map((row) => row['Partner/Company'])).toEqual(['Park', 'Zoo']);
    sheetOf(runtime, 'Partners').deleteRow(4);
    expect(list(runtime).map(({ words }) => words)).toEqual(['Added Zoo · 12:00 PM']);
  });

  test('can be undone once: a second Undo says that there is nothing left', () => {
    const runtime = openLibrary();
    const { undoId } = addRow(runtime, 'partners', { name: 'Zoo' });
    ok(undo(runtime, undoId));
    expect(undo(runtime, undoId)).toEqual({
      ok: false,
      problem: 'There’s nothing left to undo here. It was already undone, or it’s more than 14 days old.',
    });
  });
});

describe('a corrected contact', () => {
  test('is undone with everything that followed from the correction', () => {
    const runtime = openAddon({ workbook: copyOf(LIVED_IN), now: MONDAY });
    const before = contentsOf(runtime)['Contact Log'];
    const log = rowsOf(runtime, 'Contact Log', 1)[0] ?? {};
    const id = String(log['Outreach id']);
    const loaded = { when: '2026-03-01', promised: 'Send flyers', next: 'Ask about the fair' };
    const values = { when: '2026-02-27', promised: 'Bring flyers', next: '' };
    const request = { table: 'log', id, isNew: false, values, loaded };
    const { undoId } = ok(ask<Saved>(runtime, 'saveContact', request));
    expect(linesOf(runtime, 'Weekly Plan').join()).toContain('Bring flyers');
    expect(ok(undo(runtime, undoId)).leftAsIs.items).toEqual([]);
    const lines = (contents: unknown) => [
      ...((contents as Record<string, unknown[][]>)['Contact Log'] ?? []),
    ];
    expect(lines(seen(runtime))).toEqual(lines(before));
    expect(linesOf(runtime, 'Weekly Plan').join()).toContain('Send flyers');
    expect(linesOf(runtime, 'Weekly Plan').join()).toContain('Ask about the fair');
  });
});

describe('the start of a week', () => {
  const start = (workbook: typeof LIVED_IN, now: string) => {
    const runtime = openAddon({ workbook: copyOf(workbook), now });
    const before = seen(runtime);
    runtime.run('startThisWeek');
    expect(seen(runtime)).not.toEqual(before);
    return { runtime, before };
  };

  test.each([
    ['with nothing filed yet', LIVED_IN, MONDAY],
    ['with earlier weeks filed', ARCHIVED, NEXT_MONDAY],
  ])('is undone to exactly the plan before it, %s', (_name, workbook, now) => {
    const { runtime, before } = start(workbook, now);
    expect(first(runtime)).toMatchObject({ isPossible: true, leftAsIs: { items: [] } });
    expect(undoFirst(runtime)).toMatchObject({
      words: 'Undone.',
      isWeek: true,
    });
    const after = seen(runtime);
    // The archive that this start created keeps its labels.
    if (workbook === LIVED_IN) after['Plan Archive'] = after['Plan Archive']?.slice(1) ?? [];
    expect(after).toEqual(before);
  });

  test('can be repeated after Undo, with the same plan and the week filed once', () => {
    const { runtime } = start(ARCHIVED, NEXT_MONDAY);
    const started = seen(runtime);
    undoFirst(runtime);
    runtime.run('startThisWeek');
    expect(seen(runtime)).toEqual(started);
  });

  test('is undone without losing what was typed since, which is named', () => {
    const { runtime } = start(LIVED_IN, MONDAY);
    const outcome = headedRows(runtime, 'Weekly Plan')[0]?.indexOf('Outcome / notes') ?? 0;
    const row = planLine(runtime, 'Career Fair').row;
    const plan = sheetOf(runtime, 'Weekly Plan');
    plan.getRange(row, outcome + 1).setValue('booked');
    addRow(runtime, 'plan', { item: 'Print posters' }, planLine(runtime, 'Outreach To-Do'));
    const archive = sheetOf(runtime, 'Plan Archive');
    archive.getRange(archive.getLastRow(), 4).setValue('noted here');
    const week = list(runtime).find(({ id }) => id.startsWith('week'));
    expect(week?.leftAsIs.items.join(' ')).toContain('“Print posters” is new, so it stays.');
    const { leftAsIs } = ok(undo(runtime, week?.id ?? ''));
    expect(leftAsIs.items).toContain('The week stays in Plan Archive, because someone edited it there.');
    const lines = linesOf(runtime, 'Weekly Plan').join('\n');
    for (const words of ['booked', 'Print posters', 'Shelter visit']) expect(lines).toContain(words);
    // The week can be started again, and last week's outcome is in the archive once.
    runtime.run('startThisWeek');
    expect(linesOf(runtime, 'Plan Archive').filter((line) => line.includes('went well'))).toHaveLength(1);
  });

  test('is undone without changing the archive if that holds more than the plan can get back', () => {
    const runtime = openAddon({ workbook: copyOf(LIVED_IN), now: MONDAY });
    const { ref } = addRow(runtime, 'plan', { item: 'Sort flyers' }, planLine(runtime, 'Outreach To-Do'));
    sheetOf(runtime, 'Weekly Plan').getRange(ref.row, 1).setValue(true);
    sheetOf(runtime, 'Weekly Plan').getRange(ref.row, 4).setNote('Ask for Kim');
    runtime.run('startThisWeek');
    expect(undoFirst(runtime).leftAsIs.items).toEqual([
      'The week stays in Plan Archive, because some of its lines had notes or text of your own beside them.',
    ]);
    expect(linesOf(runtime, 'Plan Archive').join()).toContain('Ask for Kim');
    expect(linesOf(runtime, 'Weekly Plan').join()).toContain('Sort flyers');
  });

  test('that changes nothing is not listed', () => {
    const runtime = openAddon({ workbook: copyOf(ARCHIVED), now: MONDAY });
    runtime.run('startThisWeek');
    const count = list(runtime).length;
    runtime.run('startThisWeek');
    expect(list(runtime)).toHaveLength(count);
  });
});

test('the last five changes are offered, and undoing one makes room for the one before them', () => {
  const runtime = openLibrary();
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) addRow(runtime, 'partners', { name });
  const words = () => list(runtime).map((one) => one.words.replace(/ · .*/, ''));
  expect(words()).toEqual(['Added Six', 'Added Five', 'Added Four', 'Added Three', 'Added Two']);
  undoFirst(runtime);
  expect(words()).toEqual(['Added Five', 'Added Four', 'Added Three', 'Added Two', 'Added One']);
  ok(undo(runtime, list(runtime)[4]?.id ?? ''));
  expect(rowsOf(runtime, 'Partners').map((row) => row['Partner/Company'])).toEqual([
    ...['Two', 'Three', 'Four', 'Five'],
  ]);
});

test('after two weeks the daily check has deleted a change, and what it overwrote isn’t stored anywhere anymore', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'Zoo', notes: 'private' });
  ok(edit(runtime, ref, { notes: 'private' }, { notes: '' }));
  expect(runtime.values('Undo Journal').flat().join()).toContain('private');
  runtime.advanceTo('2026-03-17T17:00:00Z');
  expect(runtime.values('Undo Journal').flat().join()).not.toContain('private');
  expect(list(runtime)).toEqual([]);
});

// Rows typed or pasted straight into the cells count like any others, and moving rows by hand changes no results.
import fc from 'fast-check';
import type { Runtime } from 'apps-script-runtime';
import type { Opening } from '../../src/server/run/today-answers';
import {
  headedRows,
  addRow,
  ask,
  edit,
  FULL_TABS,
  newRow,
  ok,
  openLibrary,
  outlineOf,
  rowsOf,
  sheetOf,
  IS_LAPSED,
} from './addon';

type Row = Record<string, unknown>;
const letters = (runtime: Runtime, tab: string, label: string): string =>
  sheetOf(runtime, tab)
    .getRange(1, (headedRows(runtime, tab)[0] ?? []).indexOf(label) + 1)
    .getA1Notation()
    .replace('1', '');
const type = (runtime: Runtime, tab: string, row: number, label: string, text: string) =>
  runtime.type(tab, `${letters(runtime, tab, label)}${row}`, text);
const words = (runtime: Runtime) =>
  rowsOf(runtime, 'Partners').map((row) => [row['Partner/Company'], row['Relationship status']]);
const statusOf = (runtime: Runtime, name: string) =>
  rowsOf(runtime, 'Partners').find((row) => row['Partner/Company'] === name)?.['Relationship status'];
const idsOf = (runtime: Runtime, tab: string, headerRows = 2) =>
  rowsOf(runtime, tab, headerRows).map((row) => String(row['Outreach id']));
const lastContact = 'Last Contact Date';

describe('typing into Partners', () => {
  test('fills in the row at once: status, due day and why', () => {
    const runtime = openLibrary();
    type(runtime, 'Partners', 3, 'Partner/Company', 'Zoo');
    expect(words(runtime)).toEqual([['Zoo', 'No contact yet']]);
    type(runtime, 'Partners', 3, lastContact, '2025-10-01');
    type(runtime, 'Partners', 3, 'Partner’s Preferred Method of Contact', 'Phone');
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
      'Relationship status': IS_LAPSED,
      'Next contact due': new Date('2025-12-30T05:00:00Z'),
      Why: 'Last contact 152 days ago (goal: every 90 days). Prefers phone.',
    });
    type(runtime, 'Partners', 3, 'Keep in touch every (days)', '365');
    expect(statusOf(runtime, 'Zoo')).toBe('In touch');
    type(runtime, 'Partners', 3, 'Keep in touch every (days)', '');
    type(runtime, 'Partners', 3, 'Paused until', '2026-05-01');
    expect(statusOf(runtime, 'Zoo')).toBe('Paused until May 1');
    type(runtime, 'Partners', 3, 'Paused until', '');
    type(runtime, 'Partners', 3, 'Stage', 'Rebuilding');
    type(runtime, 'Partners', 3, 'First step', 'Apologise');
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
      'Relationship status': 'Rebuilding',
      Why: 'Rebuilding. Last contact 152 days ago. First step: Apologise. Prefers phone.',
    });
    type(runtime, 'Partners', 3, 'Stage', 'Ended');
    type(runtime, 'Partners', 3, 'What happened', 'moved away');
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
      'Relationship status': 'Ended',
      Why: 'Ended: moved away',
    });
    expect(runtime.failures).toEqual([]);
  });

  test('gives the same result as the sidebar and the daily check', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-12-08', staff: 'Ana', cadence: '80' });
    type(runtime, 'Partners', 4, 'Partner/Company', 'Abbey');
    type(runtime, 'Partners', 4, lastContact, '2025-12-08');
    type(runtime, 'Partners', 4, 'Library Staff Contact', 'Ana');
    type(runtime, 'Partners', 4, 'Keep in touch every (days)', '80');
    const told = () =>
      rowsOf(runtime, 'Partners').map((row) => [
        row['Relationship status'],
        row['Next contact due'],
        row['Why'],
      ]);
    expect(told()[1]).toEqual(told()[0]);
    const before = told();
    runtime.run('checkNow');
    expect(told()).toEqual(before);
  });

  test('over a cell that Outreach manages restores the cell', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    type(runtime, 'Partners', 3, 'Relationship status', 'Great!');
    expect(statusOf(runtime, 'Zoo')).toEqual(IS_LAPSED);
  });

  test('doesn’t lose an event that the last check counted', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    addRow(runtime, 'events', { name: 'Fair', when: '2026-02-20', partners: 'Zoo' });
    runtime.run('checkNow');
    type(runtime, 'Partners', 3, 'Notes', 'Ask for Kim');
    expect(statusOf(runtime, 'Zoo')).toBe('In touch');
  });

  test('costs at most two reads and one write, even for a paste of many rows', () => {
    const runtime = openLibrary();
    const cost = (work: () => void) => {
      runtime.calls.reset();
      work();
      return [runtime.calls.reads, runtime.calls.writes];
    };
    expect(cost(() => runtime.type('Partners', 'A3', 'Zoo'))).toEqual([2, 1]);
    expect(cost(() => runtime.type('Partners', 'A3', 'Zoo'))).toEqual([2, 0]);
    const rows = Array.from({ length: 50 }, (_, index) => [`Partner ${index}`]);
    expect(cost(() => runtime.paste('Partners', 'A4', rows))).toEqual([2, 1]);
    expect(words(runtime).every(([, status]) => status === 'No contact yet')).toBe(true);
    expect(cost(() => runtime.type('Events', 'A3', 'Fair'))).toEqual([0, 0]);
    // Only a read shows whether row 2 is the hints or a partner.
    expect(cost(() => runtime.type('Partners', 'A2', 'Name of Group'))).toEqual([2, 0]);
    expect(cost(() => runtime.type('Partners', 'A1', 'Partner/Company'))).toEqual([0, 0]);
  });

  test('a paste of very many rows is processed in part, and the daily check does the rest', () => {
    const runtime = openLibrary(FULL_TABS);
    runtime.paste(
      'Partners',
      'A3',
      Array.from({ length: 260 }, (_, index) => [`Partner ${index}`]),
    );
    const done = () => words(runtime).filter(([, status]) => status === 'No contact yet').length;
    expect(done()).toBe(200);
    runtime.run('checkNow');
    expect(done()).toBe(260);
  });

  test('works with columns moved, inserted or deleted, and raises no error if it can’t', () => {
    const runtime = openLibrary();
    const partners = sheetOf(runtime, 'Partners');
    partners.insertColumnAfter(1);
    partners.moveColumns(partners.getRange('Y1'), 2);
    type(runtime, 'Partners', 3, 'Partner/Company', 'Zoo');
    type(runtime, 'Partners', 3, lastContact, '2025-10-01');
    expect(statusOf(runtime, 'Zoo')).toEqual(IS_LAPSED);
    partners.deleteColumn((runtime.values('Partners')[0] ?? []).indexOf('Why') + 1);
    type(runtime, 'Partners', 3, lastContact, '2026-03-01');
    expect(statusOf(runtime, 'Zoo')).toBe('In touch');
    partners
      .getRange(1, (runtime.values('Partners')[0] ?? []).indexOf('Partner/Company') + 1)
      .setValue('Friends');
    runtime.type('Partners', 'A3', 'Zoo 2');
    expect(runtime.failures).toEqual([]);
  });

  test('with a failure at any call leaves only what was typed, and the daily check fixes the rest', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    for (let call = 1; call < 30; call++) {
      runtime.failCall(call);
      type(runtime, 'Partners', 3, lastContact, call % 2 ? '2026-03-01' : '2025-10-01');
      expect(runtime.failures).toEqual([]);
    }
    runtime.failCall(10000);
    runtime.run('checkNow');
    expect(statusOf(runtime, 'Zoo')).toBe('In touch');
  });

  test('needs no authorization and no lock: somebody else may be saving', () => {
    const runtime = openLibrary();
    const release = runtime.holdLock('document');
    type(runtime, 'Partners', 3, 'Partner/Company', 'Zoo');
    release();
    expect(statusOf(runtime, 'Zoo')).toBe('No contact yet');
  });
});

describe('typing into the Weekly Plan', () => {
  const PLAN = 'Weekly Plan';
  const rowUnder = (runtime: Runtime, heading: string) =>
    runtime.values(PLAN).findIndex((row) => row.includes(heading)) + 2;
  const column = (runtime: Runtime, label: string) => (headedRows(runtime, PLAN)[0] ?? []).indexOf(label) + 1;
  const boxAt = (runtime: Runtime, row: number) => {
    const cell = sheetOf(runtime, PLAN).getRange(row, column(runtime, 'Done'));
    return [String(cell.getDataValidation()?.getCriteriaType()), cell.getValue() as unknown] as const;
  };
  const opened = () => {
    const runtime = openLibrary();
    const row = rowUnder(runtime, 'Outreach Follow-Ups to do');
    sheetOf(runtime, PLAN).insertRowsBefore(row, 3);
    return { runtime, row, item: letters(runtime, PLAN, 'Item 2') };
  };

  test('gives a line its checkbox at once, and a second edit doesn’t affect it', () => {
    const { runtime, row, item } = opened();
    runtime.type(PLAN, `${item}${row}`, 'Call the shelter');
    expect(boxAt(runtime, row)).toEqual(['CHECKBOX', false]);
    type(runtime, PLAN, row, 'Done', 'TRUE');
    type(runtime, PLAN, row, 'Who', 'Ana');
    expect(boxAt(runtime, row)).toEqual(['CHECKBOX', true]);
    expect(boxAt(runtime, row + 1)).toEqual(['undefined', '']);
  });

  test('gives each pasted line a checkbox, in one write, but none to a section or a row without text', () => {
    const { runtime, row } = opened();
    const item = letters(runtime, PLAN, 'Item 2');
    runtime.paste(PLAN, `${item}${row}`, [['Call'], [''], ['Write']]);
    expect([0, 1, 2].map((offset) => boxAt(runtime, row + offset)[1])).toEqual([false, '', false]);
    type(runtime, PLAN, 3, 'Who', 'Ana');
    expect(boxAt(runtime, 3)).toEqual(['undefined', '']);
    expect(runtime.failures).toEqual([]);
  });
});

describe('clearing', () => {
  test('a name clears its status, due day and why too', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01', notes: 'Ask for Kim' });
    type(runtime, 'Partners', 3, 'Partner/Company', '');
    expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
      'Relationship status': '',
      Why: '',
      'Next contact due': '',
    });
  });

  test('a name and typing another keeps the row’s events: it is a rename', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    addRow(runtime, 'events', { name: 'Fair', when: '2026-02-20', partners: 'Zoo' });
    runtime.run('checkNow');
    type(runtime, 'Partners', 3, 'Partner/Company', '');
    runtime.run('checkNow');
    type(runtime, 'Partners', 3, 'Partner/Company', 'Animal Park');
    runtime.run('checkNow');
    expect(words(runtime)).toEqual([['Animal Park', 'In touch']]);
  });

  test('all that people wrote ends the partner: a name typed there next is somebody else', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo' });
    addRow(runtime, 'events', { name: 'Fair', when: '2026-02-20', partners: 'Zoo' });
    runtime.run('checkNow');
    expect(statusOf(runtime, 'Zoo')).toBe('In touch');
    type(runtime, 'Partners', 3, 'Partner/Company', '');
    expect(rowsOf(runtime, 'Partners')[0]?.['Latest event or log']).toBe('');
    runtime.run('checkNow');
    expect(rowsOf(runtime, 'Partners')).toEqual([]);
    type(runtime, 'Partners', 3, 'Partner/Company', 'Senior Center');
    runtime.run('checkNow');
    expect(words(runtime)).toEqual([['Senior Center', 'No contact yet']]);
  });

  test('a row in the middle doesn’t change the others', () => {
    const runtime = openLibrary();
    for (const name of ['A', 'B', 'C']) addRow(runtime, 'partners', { name, lastContact: '2025-10-01' });
    const width = runtime.values('Partners')[0]?.length ?? 0;
    runtime.paste('Partners', 'A4', [Array.from({ length: width }, () => '')]);
    runtime.run('checkNow');
    expect(words(runtime)).toEqual([
      ['A', IS_LAPSED],
      ['C', IS_LAPSED],
    ]);
  });
});

describe('the daily check', () => {
  test('gives typed rows ids that never change', () => {
    const runtime = openLibrary();
    runtime.paste('Partners', 'A3', [['Zoo'], ['Abbey'], ['Senior Center']]);
    runtime.run('checkNow');
    const ids = idsOf(runtime, 'Partners');
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id.length > 10)).toBe(true);
    runtime.run('checkNow');
    expect(idsOf(runtime, 'Partners')).toEqual(ids);
    expect(rowsOf(runtime, 'Partners').map((row) => row['Keep in touch every (days)'])).toEqual(['', '', '']);
  });

  test('gives ids in one write, however many rows were pasted', () => {
    const cost = (count: number) => {
      const runtime = openLibrary(FULL_TABS);
      runtime.paste(
        'Partners',
        'A3',
        Array.from({ length: count }, (_, index) => [`Partner ${index}`]),
      );
      runtime.calls.reset();
      runtime.run('checkNow');
      expect(new Set(idsOf(runtime, 'Partners')).size).toBe(count);
      return [runtime.calls.reads, runtime.calls.writes, runtime.calls.byMethod['Utilities.getUuid']];
    };
    expect(cost(60)).toEqual(cost(3));
  });

  test('a copied row becomes a separate partner, and the original keeps its id', () => {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    runtime.run('checkNow');
    sheetOf(runtime, 'Partners').getRange('3:3').copyTo(sheetOf(runtime, 'Partners').getRange('4:4'));
    type(runtime, 'Partners', 4, 'Partner/Company', 'Abbey');
    runtime.run('checkNow');
    const [first, second] = idsOf(runtime, 'Partners');
    expect(first).toBe(ref.id);
    expect(second).not.toBe(first);
  });

  test('an event typed by hand counts, and stays with a partner who is renamed', () => {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01' });
    type(runtime, 'Events', 3, 'Event/Program Name', 'Fair');
    type(runtime, 'Events', 3, 'Date and Time', '2026-02-20');
    type(runtime, 'Events', 3, 'Partner Organization', 'Worksource (host)');
    runtime.run('checkNow');
    expect(statusOf(runtime, 'WorkSource')).toBe('In touch');
    expect(idsOf(runtime, 'Events')[0]?.length).toBeGreaterThan(10);
    ok(edit(runtime, ref, { name: 'WorkSource' }, { name: 'Career Center' }));
    runtime.run('checkNow');
    expect(statusOf(runtime, 'Career Center')).toBe('In touch');
    const written = JSON.stringify(runtime.save().books);
    runtime.run('checkNow');
    expect(JSON.stringify(runtime.save().books)).toBe(written);
  });

  test('a contact typed into the Contact Log counts, stays with a renamed partner, and raises a question if it is in the future', () => {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2025-10-01' });
    ok(ask(runtime, 'saveContact', newRow('log', { when: '2025-11-01', partner: 'Abbey' })));
    type(runtime, 'Contact Log', 3, 'Day of contact', '2026-02-20');
    type(runtime, 'Contact Log', 3, 'Partner', 'ZOO');
    type(runtime, 'Contact Log', 4, 'Day of contact', '2027-02-20');
    type(runtime, 'Contact Log', 4, 'Partner', 'Abbey');
    runtime.run('checkNow');
    expect([statusOf(runtime, 'Zoo'), statusOf(runtime, 'Abbey')]).toEqual(['In touch', IS_LAPSED]);
    expect(new Set(idsOf(runtime, 'Contact Log', 1)).size).toBe(3);
    const { questions } = ok(ask<Opening>(runtime, 'openSidebar')).today;
    expect(questions.items.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Contact Log, Abbey: “Feb 20, 2027” is in the future/),
    ]);
    ok(edit(runtime, ref, { name: 'Zoo' }, { name: 'Animal Park' }));
    runtime.run('checkNow');
    expect(statusOf(runtime, 'Animal Park')).toBe('In touch');
  });

  test('a cancelled event never counts, and an upcoming one appears in the status as a meeting', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    runtime.paste('Events', 'A3', [['Fair'], ['Next fair']]);
    type(runtime, 'Events', 3, 'Date and Time', '2026-02-20');
    type(runtime, 'Events', 3, 'Partner Organization', 'Zoo');
    runtime.run('checkNow');
    expect(statusOf(runtime, 'Zoo')).toBe('In touch');
    for (const [word, status] of [
      ['Yes', IS_LAPSED],
      ['No', 'In touch'],
      ['cancelled', IS_LAPSED],
      ['FALSE', 'In touch'],
      ['TRUE', IS_LAPSED],
    ] as const) {
      type(runtime, 'Events', 3, 'Cancelled', word);
      runtime.run('checkNow');
      expect([word, statusOf(runtime, 'Zoo')]).toEqual([word, status]);
    }
    type(runtime, 'Events', 4, 'Date and Time', '2026-04-20');
    type(runtime, 'Events', 4, 'Partner Organization', 'Zoo');
    runtime.run('checkNow');
    expect(statusOf(runtime, 'Zoo')).toBe('Lapsed since Dec 30, 2025 (goal: every 90 days), meeting Apr 20');
    runtime.advanceTo('2026-04-21T16:00:00Z');
    expect(statusOf(runtime, 'Zoo')).toBe('In touch');
  });

  test('a meeting far ahead doesn’t hide a lapse: its follow-up is added, once', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    addRow(runtime, 'events', { name: 'Gala', when: '2026-12-01', partners: 'Zoo' });
    runtime.run('checkNow');
    runtime.run('checkNow');
    expect(statusOf(runtime, 'Zoo')).toBe('Lapsed since Dec 30, 2025 (goal: every 90 days), meeting Dec 1');
    expect(outlineOf(runtime).filter((line) => line.includes('Zoo'))).toEqual([
      '  Get back in touch with Zoo (last contact Oct 1, 2025)',
    ]);
  });

  test('what isn’t counted raises a question', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2026-02-01' });
    addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2026-02-01', stage: 'Ended' });
    ok(ask(runtime, 'saveContact', newRow('log', { when: '2026-02-20', partner: 'Zoo' })));
    type(runtime, 'Contact Log', 3, 'Partner', 'Zoo');
    type(runtime, 'Contact Log', 4, 'Day of contact', '2026-02-20');
    type(runtime, 'Contact Log', 5, 'Day of contact', '2026-02-20');
    type(runtime, 'Contact Log', 5, 'Partner', 'Zooo');
    addRow(runtime, 'events', { name: 'Fair - cancelled', when: '2026-02-20', partners: 'Zooo' });
    type(runtime, 'Partners', 3, 'Stage', 'Dormant');
    runtime.run('checkNow');
    const { questions } = ok(ask<Opening>(runtime, 'openSidebar')).today;
    expect(questions.items.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Zoo: Stage “Dormant” isn’t one of/),
      expect.stringMatching(/^Abbey: Why did this end\?/),
      expect.stringMatching(/^Fair - cancelled: its name says it’s cancelled/),
      expect.stringMatching(/^Fair - cancelled: “Zooo” isn’t in Partners/),
      expect.stringMatching(/^Contact Log, Zoo: it has no date/),
      expect.stringMatching(/^Contact Log, row 4: it names no partner/),
      expect.stringMatching(/^Contact Log, Zooo: this name isn’t in Partners/),
    ]);
  });

  test('if a name and a hidden id disagree, the name wins', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2025-10-01' });
    addRow(runtime, 'events', { name: 'Fair', when: '2026-02-20', partners: 'Zoo' });
    type(runtime, 'Events', 3, 'Partner Organization', 'Abbey');
    runtime.run('checkNow');
    expect(words(runtime)).toEqual([
      ['Zoo', IS_LAPSED],
      ['Abbey', 'In touch'],
    ]);
    type(runtime, 'Partners', 4, 'Partner/Company', 'Abbey School');
    runtime.run('checkNow');
    expect(statusOf(runtime, 'Abbey School')).toBe('In touch');
  });
});

describe('the result doesn’t depend on the order of rows', () => {
  const DAYS = ['', '2025-10-01', '2025-12-05', '2026-02-27', '2026-09-01'];
  const anyPartner = fc.record({
    lastContact: fc.constantFrom(...DAYS),
    cadence: fc.constantFrom('', '30', '400'),
    stage: fc.constantFrom('', 'Potential', 'Active', 'Rebuilding', 'Ended'),
    pausedUntil: fc.constantFrom('', '2026-05-01', '2026-01-01'),
  });
  const anyEvent = fc.record({
    when: fc.constantFrom('', '2025-11-11', '2026-02-20', '2026-04-04'),
    who: fc.nat(7),
    cancelled: fc.constantFrom('', '', 'Yes'),
  });
  const LABELS = ['Partner/Company', lastContact, 'Keep in touch every (days)', 'Stage', 'Paused until'];
  const serial = (day: string) => (day === '' ? '' : Date.parse(`${day}T00:00:00Z`) / 86400000 + 25569);

  function told(runtime: Runtime, partners: (string | number)[][], events: (string | number)[][]): Row {
    const put = (tab: string, labels: string[], rows: (string | number)[][]) => {
      const head = runtime.values(tab).slice(0, 2) as (string | number)[][];
      const places = labels.map((label) => (head[0] ?? []).indexOf(label));
      const width = head[0]?.length ?? 0;
      const lines = Array.from({ length: 10 }, (_, at) => {
        const line = Array.from({ length: width }, (): string | number => '');
        places.forEach((place, field) => (line[place] = rows[at]?.[field] ?? ''));
        return line;
      });
      sheetOf(runtime, tab).getRange(3, 1, lines.length, width).setValues(lines);
    };
    put('Partners', LABELS, partners);
    put('Events', ['Event/Program Name', 'Date and Time', 'Partner Organization', 'Cancelled'], events);
    ok(ask(runtime, 'updateRelationships'));
    return Object.fromEntries(
      rowsOf(runtime, 'Partners').map((row) => [
        String(row['Partner/Company']),
        [row['Relationship status'], row['Why'], row['Next contact due'], row['Latest event or log']],
      ]),
    );
  }

  test('the same partners get the same status and why in any order, and a second check changes nothing', () => {
    const runtime = openLibrary();
    fc.assert(
      fc.property(
        fc.array(anyPartner, { minLength: 2, maxLength: 8 }),
        fc.array(anyEvent, { maxLength: 8 }),
        fc.infiniteStream(fc.nat(1000)),
        (partners, events, chance) => {
          const rows = partners.map(({ lastContact: last, cadence, stage, pausedUntil }, at) => [
            `Partner ${at}`,
            serial(last),
            cadence === '' ? '' : Number(cadence),
            stage,
            serial(pausedUntil),
          ]);
          const happenings = events.map(({ when, who, cancelled }, at) => [
            `Event ${at}`,
            serial(when),
            `Partner ${who}`,
            cancelled,
          ]);
          const shuffled = <Item>(items: Item[]) =>
            items
              .map((item) => ({ item, key: chance.next().value as number }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const first = told(runtime, rows, happenings);
          const before = runtime.values('Partners');
          ok(ask(runtime, 'updateRelationships'));
          expect(runtime.values('Partners')).toEqual(before);
          expect(told(runtime, shuffled(rows), shuffled(happenings))).toEqual(first);
        },
      ),
      { numRuns: 12 },
    );
  });
});

test('Today reports a list in Settings once it is longer than forms can offer', () => {
  const runtime = openLibrary(FULL_TABS);
  const put = (count: number) => {
    const sheet = sheetOf(runtime, 'Settings');
    const column = (runtime.values('Settings')[0] ?? []).indexOf('Library staff') + 1;
    sheet.getRange(2, column, 300, 1).clearContent();
    sheet
      .getRange(2, column, count, 1)
      .setValues(Array.from({ length: count }, (_, at) => [`Person ${at + 1}`]));
    const { lists, today } = ok(ask<Opening>(runtime, 'openSidebar'));
    return [lists.staff.length, today.questions.items.map(({ sentence }) => sentence)];
  };
  expect(put(200)).toEqual([200, []]);
  expect(put(203)).toEqual([
    200,
    [
      'Settings: “Library staff” has 203 entries, but forms offer only the first 200. Remove 3 you don’t need.',
    ],
  ]);
});

// An old contact log as people write one: its columns, its days, its partners, and what it changes in Partners.
import fc from 'fast-check';
import { NOTHING_AROUND } from '../../../src/domain/import/import-contacts';
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import type { KnownRow } from '../../../src/domain/import/import-matching';
import { type Answers, NO_ANSWERS, planImport } from '../../../src/domain/import/import-plan';
import { findTable } from '../../../src/domain/import/import-table';
import { isNewRow, writesOf } from '../../../src/domain/import/import-writes';
import { likelyTable } from '../../../src/domain/import/likely-table';
import { settleDays } from '../../../src/domain/import/mapping-questions';
import { keyOfHeadings, recallMapping, rememberMapping } from '../../../src/domain/import/mapping-memory';
import { leftOf } from '../../../src/domain/import/skipped-rows';
import { otherNameNote } from '../../../src/domain/partners/other-names';
import { gridOfText } from '../../../sidebar/import/pasted-list';
import { TODAY } from '../../fixtures/import';

interface Sheet {
  log?: readonly KnownRow[];
  partners?: readonly KnownRow[];
  answers?: Partial<Answers>;
}

function planOf(text: string, { log = [], partners = PARTNERS, answers = {} }: Sheet = {}) {
  const grid = gridOfText(text);
  const found = findTable(grid, 'log');
  const { mapping, questions } = settleDays(proposeMapping(grid, found, 'log', TODAY), grid, found);
  const plan = planImport({ grid, found, mapping, notes: [] }, log, {
    today: TODAY,
    answers: { ...NO_ANSWERS, ...answers },
    around: { partners, methods: ['Email', 'Phone', 'Meeting'], staff: ['Ana', 'Ben'] },
  });
  return { grid, found, mapping, questions, ...plan };
}

const PARTNERS: readonly KnownRow[] = [
  { id: 'p1', name: 'Abbey', lastContact: '2019-01-01' },
  { id: 'p2', name: 'Lincoln Elementary School', lastContact: '2026-10-01' },
  { id: 'p3', name: 'WorkSource', notes: otherNameNote('Job Center') },
];

const fieldsOf = (text: string) =>
  Object.fromEntries(
    planOf(text).mapping.columns.map(({ heading, field, as }) => [
      heading,
      as === 'note' && field !== '' ? 'note' : field,
    ]),
  );
const outcomesOf = ({ rows }: ReturnType<typeof planOf>) => rows.map(({ outcome }) => outcome);
/** The log after the import. */
const after = (plan: ReturnType<typeof planOf>, log: readonly KnownRow[] = []): KnownRow[] => [
  ...log,
  ...writesOf(plan, 'run', '')
    .filter(isNewRow)
    .map(({ id, values }) => ({ id, ...values })),
];

const LIST = `Date\tOrganization\tStaff\tMethod\tSpoke with\tNotes\tResult
3/14/2019\tAbbey\tana\tcall\tKim Lee\tThey need flyers\tspoke
5/20/2021\tAbbey\tBen\temail\t\tSent the fall calendar\tno response
10/2/2020\tAbbey\tAna\tmet\tKim Lee\tPlanned a tour\t`;

describe('an old log of contacts', () => {
  test('is recognized by its headings, and not as a list of partners or events', () => {
    expect(likelyTable(gridOfText(LIST))).toBe('log');
    expect(
      likelyTable(gridOfText('Organization\tContact\tPhone\tLast met\nAbbey\tKim\t555-0101\t2019-01-01')),
    ).toBe('partners');
    expect(likelyTable(gridOfText('Event\tDate\tPartner\tAttendance\nFair\t2019-01-01\tAbbey\t12'))).toBe(
      'events',
    );
    expect(likelyTable(gridOfText('Date\tPartner\tNotes\n2019-01-01\tAbbey\tCalled'))).toBe('log');
  });

  test('has its columns matched, in Spanish, French and German, too', () => {
    expect(fieldsOf(LIST)).toEqual({
      Date: 'when',
      Organization: 'partner',
      Staff: 'staff',
      Method: 'how',
      'Spoke with': 'note',
      Notes: 'heard',
      Result: 'cameOfIt',
    });
    for (const headings of [
      'Fecha\tOrganización\tBibliotecario\tForma de contacto\tNotas',
      'Date de contact\tOrganisme\tBibliothécaire\tMoyen\tRemarques',
      'Datum\tEinrichtung\tMitarbeiter\tKontaktart\tNotizen',
    ])
      expect(Object.values(fieldsOf(`${headings}\n2019-01-01\tAbbey\tAna\tcall\tHello`))).toEqual([
        'when',
        'partner',
        'staff',
        'how',
        'heard',
      ]);
  });

  test('becomes contacts, with who, when, how, what was heard, and what came of it', () => {
    const plan = planOf(LIST);
    expect(outcomesOf(plan)).toEqual(['new', 'new', 'new']);
    expect(plan.rows.map(({ values }) => values)).toEqual([
      {
        when: '2019-03-14',
        partner: 'Abbey',
        staff: 'Ana',
        how: 'Phone',
        heard: 'They need flyers\nSpoke with: Kim Lee',
        cameOfIt: 'Reached',
      },
      {
        when: '2021-05-20',
        partner: 'Abbey',
        staff: 'Ben',
        how: 'Email',
        heard: 'Sent the fall calendar',
        cameOfIt: 'No answer',
      },
      {
        when: '2020-10-02',
        partner: 'Abbey',
        staff: 'Ana',
        how: 'Meeting',
        heard: 'Planned a tour\nSpoke with: Kim Lee',
      },
    ]);
  });

  test('remembers its columns for the next list with these headings', () => {
    const { mapping, found } = planOf(LIST);
    const recalled = recallMapping(rememberMapping(mapping), found.headings);
    expect(recalled?.columns.map(({ field }) => field)).toEqual(mapping.columns.map(({ field }) => field));
    expect(keyOfHeadings('log', found.headings)).toMatch(/^log-/);
  });

  test('adds a result that isn’t one of ours to what was heard', () => {
    const { rows } = planOf(
      'Date\tPartner\tNotes\tResult\n2019-01-01\tAbbey\tCalled\tInterested\n2019-02-01\tAbbey\tCalled\tLVM',
    );
    expect(rows[0]?.values).toMatchObject({ heard: 'Called\nResult: Interested' });
    expect(rows[0]?.values.cameOfIt).toBeUndefined();
    expect(rows[1]?.values).toMatchObject({ cameOfIt: 'Left a message' });
  });

  test('takes a promise as it is, with its day', () => {
    const { rows } = planOf(
      'Date\tPartner\tNotes\tPromised\tPromised by\n2019-01-01\tAbbey\tCalled\tFlyers\t2019-02-01',
    );
    expect(rows[0]?.values).toMatchObject({ promised: 'Flyers', promisedBy: '2019-02-01' });
    expect(rows[0]?.next).toBeUndefined();
  });

  test.each([
    ['as all that was noted', '2019-05-01\tAbbey\t\tLVM'],
    ['behind the day', '2019-05-01 LVM\tAbbey\t\tAsked about June'],
    ['as the method', '2019-05-01\tAbbey\tleft a message\tAsked about June'],
  ])('that says nobody was reached, %s, is an attempt', (_, row) => {
    const answers = { kinds: { kept: 'go' as const } };
    const plan = planOf(`Date\tPartner\tMethod\tNotes\n${row}`, { answers });
    expect(plan.rows[0]?.values).toMatchObject({ when: '2019-05-01', cameOfIt: 'Left a message' });
    expect(plan.follows).toEqual([]);
  });

  test.each([
    ['no answer, try Tues', 'No answer'],
    ['LVM for Kim 3/2', 'Left a message'],
    ['Left message with the front desk', 'Left a message'],
    ['no reply yet - she hasn’t called back', 'Awaiting reply'],
    ['No response from the principal', 'No answer'],
    ['left message, will call back Tuesday', 'Left a message'],
  ])('the comment “%s” without a result is an attempt, and the preview says so', (comment, cameOfIt) => {
    for (const result of ['n/a', '']) {
      const plan = planOf(`Date\tPartner\tComments\tResult\n2019-05-01\tAbbey\t${comment}\t${result}`);
      expect(plan.rows[0]?.values).toMatchObject({ heard: comment, cameOfIt });
      expect(plan.rows[0]?.remarks).toEqual([`“${comment}”, so it doesn’t count as a contact.`]);
      expect(plan.follows).toEqual([]);
    }
  });

  test.each([
    ['LVM, she called back', ''],
    ['No answer at first, then spoke with Kim', ''],
    ['No reply needed', ''],
    ['Voicemail from Kim: they want flyers', ''],
    ['Reached her, no answer on the date', ''],
    ['They had no answer yet about the booth', ''],
    ['no answer, try Tues', 'Interested'],
  ])('the comment “%s” with the result “%s” is a contact', (comment, result) => {
    const plan = planOf(`Date\tPartner\tComments\tResult\n2019-05-01\tAbbey\t${comment}\t${result}`);
    expect(plan.rows[0]?.values['cameOfIt']).toBeUndefined();
    expect(plan.follows).toHaveLength(1);
  });

  test('takes the timestamp of a form as the day, if it has no other', () => {
    const plan = planOf('Timestamp\tPartner\tNotes\n3/14/2019 15:02:11\tAbbey\tCalled');
    expect(plan.rows[0]).toMatchObject({ outcome: 'new', values: { when: '2019-03-14' } });
  });
});

describe('days of an old log', () => {
  test('are asked about if the day or the month could come first', () => {
    expect(planOf('Date\tPartner\tNotes\n3/4/2019\tAbbey\tCalled').questions).toMatchObject([
      { heading: 'Date', question: 'unclear' },
    ]);
  });

  test('several in one cell are several contacts with the same words', () => {
    for (const cell of ['3/14/2019; 4/18/2019', '3/14/2019, 4/18/2019', '3/14/2019 and 4/18/2019']) {
      const plan = planOf(`Date\tPartner\tNotes\n${cell}\tAbbey\tCalled`);
      expect(plan.rows.map(({ row, outcome, values }) => [row, outcome, values.when])).toEqual([
        [2, 'new', '2019-03-14'],
        [2, 'new', '2019-04-18'],
      ]);
    }
    const words = planOf('Date\tPartner\tNotes\nMarch 14, 2019\tAbbey\tCalled');
    expect(words.rows.map(({ values }) => values.when)).toEqual(['2019-03-14']);
  });

  test.each([
    ['a month without its day', 'March 2019', '“March 2019”'],
    ['words', 'sometime in spring', '“sometime in spring”'],
    ['a day in the future', '2027-03-01', 'in the future'],
    ['nothing', '', 'nothing under “Date”'],
  ])('%s can’t be the day of a contact: the row is left out, with the reason', (_, cell, why) => {
    const plan = planOf(`Date\tPartner\tNotes\n${cell}\tAbbey\tCalled\n2019-01-01\tAbbey\tHello`);
    expect(outcomesOf(plan)).toEqual(['refused', 'new']);
    expect(leftOf(plan)).toEqual([
      { why: { refusal: expect.stringContaining(why) as string }, rows: [{ row: 2, name: 'Abbey' }] },
    ]);
  });
});

describe('the partner of an old contact', () => {
  test('is named as in Partners, also by another name from Notes', () => {
    const { rows, unmatched } = planOf('Date\tPartner\n2019-01-01\tABBEY\n2019-01-02\tJob Center');
    expect(rows.map(({ values }) => values.partner)).toEqual(['Abbey', 'WorkSource']);
    expect(unmatched).toEqual([]);
  });

  test('stays as typed if Partners doesn’t have it', () => {
    const plan = planOf('Date\tPartner\n2019-01-01\tZoo\n2019-01-02\tzoo\n2019-01-03\tAbbey');
    expect(plan.rows.map(({ outcome, values }) => [outcome, values.partner])).toEqual([
      ['new', 'Zoo'],
      ['new', 'zoo'],
      ['new', 'Abbey'],
    ]);
    expect(plan.unmatched).toEqual(['Zoo']);
    expect(plan.follows.map(({ id }) => id)).toEqual(['p1']);
  });

  const SPELLED = 'Date\tPartner\tNotes\n2019-01-01\tLincoln Elem.\tOne\n2019-01-02\tLincoln Elem.\tTwo';

  test('is asked about once if the name is like another', () => {
    const plan = planOf(SPELLED);
    expect(plan.rows.map(({ outcome, doubts }) => [outcome, ...doubts.map(({ kind }) => kind)])).toEqual([
      ['doubtful', 'similar'],
      ['doubtful'],
    ]);
    expect(leftOf(plan)).toMatchObject([{ why: { unanswered: 'similar' }, rows: [{ row: 2 }, { row: 3 }] }]);
    expect(writesOf(plan, 'run', '')).toEqual([]);
  });

  test.each([
    ['go', ['new', 'new'], 'Lincoln Elementary School', []],
    ['new', ['new', 'new'], 'Lincoln Elem.', ['Lincoln Elem.']],
    ['skip', ['leftOut', 'leftOut'], 'Lincoln Elem.', []],
  ] as const)('with the answer “%s” for all its rows', (answer, outcomes, partner, unmatched) => {
    const [row] = planOf(SPELLED).rows;
    const plan = planOf(SPELLED, { answers: { rows: { [row?.key ?? '']: { similar: answer } } } });
    expect(outcomesOf(plan)).toEqual(outcomes);
    expect(plan.rows.map(({ values }) => values.partner)).toEqual([partner, partner]);
    expect(plan.unmatched).toEqual(unmatched);
  });
});

describe('Last Contact Date', () => {
  test('moves to the latest contact that reached somebody, and the contact keeps the day it replaces', () => {
    const plan = planOf(LIST);
    expect(plan.follows).toEqual([
      { id: 'p1', changes: [{ field: 'lastContact', from: '2019-01-01', to: '2020-10-02' }] },
    ]);
    const writes = writesOf(plan, 'run', '').filter(isNewRow);
    expect(writes.map(({ replaced }) => replaced)).toEqual([undefined, undefined, '2019-01-01']);
  });

  test('never moves back, and never overwrites a date that can’t be read', () => {
    const text = 'Date\tPartner\n2026-09-30\tLincoln Elementary School\n2019-01-02\tAbbey';
    const partners = [...PARTNERS.slice(1), { id: 'p1', name: 'Abbey', lastContact: 'last spring' }];
    expect(planOf(text, { partners }).follows).toEqual([]);
  });

  test('is filled in where it was blank', () => {
    expect(planOf('Date\tPartner\n2019-01-02\tWorkSource').follows).toEqual([
      { id: 'p3', changes: [{ field: 'lastContact', from: '', to: '2019-01-02' }] },
    ]);
  });
});

describe('the same log again', () => {
  const once = planOf(LIST);
  const partners = PARTNERS.map((one) => (one.id === 'p1' ? { ...one, lastContact: '2020-10-02' } : one));

  test('adds nothing, even in another order and with its days written differently', () => {
    const [head = '', one = '', two = '', three = ''] = LIST.split('\n');
    const iso = one.replace('3/14/2019', '2019-03-14');
    const again = planOf([head, three, two, iso].join('\n'), { log: after(once), partners });
    expect(outcomesOf(again)).toEqual(['same', 'same', 'same']);
    expect(again.follows).toEqual([]);
  });

  test('adds nothing after somebody corrected a contact in the log', () => {
    const log = after(once).map((row) => ({ ...row, heard: 'They need posters', partner: 'The Abbey' }));
    expect(outcomesOf(planOf(LIST, { log, partners }))).toEqual(['same', 'same', 'same']);
  });

  test('adds the rest after half of it was written, and moves the date once', () => {
    const log = after(once).slice(2);
    const rest = planOf(LIST, { log });
    expect(outcomesOf(rest)).toEqual(['new', 'new', 'same']);
    expect(rest.follows).toEqual(once.follows);
    expect(
      after(rest, log)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      after(once)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('adds nothing for a contact that was logged by hand and says at least as much', () => {
    const log = [
      {
        id: 'own',
        when: '2019-03-14',
        partner: 'abbey',
        staff: 'Ana',
        how: 'Phone',
        cameOfIt: 'Reached',
        heard: 'They need flyers.\nSpoke with: Kim Lee',
      },
      {
        id: 'other',
        when: '2020-10-02',
        partner: 'Abbey',
        staff: 'Ana',
        how: 'Meeting',
        heard: 'Something else',
      },
    ];
    const text = LIST.replace('They need flyers', 'They need flyers.');
    expect(outcomesOf(planOf(text, { log }))).toEqual(['same', 'new', 'new']);
  });

  test('counts a row that the list has twice once', () => {
    const [head = '', one = ''] = LIST.split('\n');
    const plan = planOf([head, one, one].join('\n'));
    expect(outcomesOf(plan)).toEqual(['new', 'same']);
    expect(plan.rows[1]?.remarks).toEqual(['Same as row 2.']);
  });
});

describe('for any old log', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'LVM', '=1+1', 'n/a', ' a\n\nb ', '__proto__', 'Reached', '3/14/2019', 'Called'),
    fc.string({ unit: 'grapheme', maxLength: 10 }),
  );
  const row = fc.tuple(
    fc.constantFrom(
      '2019-03-14',
      '3/14/2019',
      '14.3.2019',
      '2019-03-14; 2019-04-18',
      '2026-10-30',
      'March 2019',
      '',
      'x',
      '45321',
    ),
    fc.constantFrom('Abbey', 'ABBEY', 'Lincoln Elem.', 'Zoo', 'Job Center', ''),
    fc.constantFrom('', 'Ana', 'Zed'),
    fc.constantFrom('', 'call', 'LVM', 'Pigeon'),
    cell,
    cell,
    cell,
  );
  const HEADINGS = ['Date', 'Partner', 'Staff', 'Method', 'Notes', 'Result', 'Shelf'];
  const lists = fc.array(row, { maxLength: 8 });
  const given = fc.constantFrom<Partial<Answers>>(
    {},
    { kinds: { similar: 'go', kept: 'go' } },
    { kinds: { similar: 'new', kept: 'go' } },
  );
  const plans = (list: readonly (readonly string[])[], sheet: Sheet) => {
    const grid = [HEADINGS, ...list];
    const found = findTable(grid, 'log', 1);
    const columns = proposeMapping([HEADINGS], found, 'log').columns.map((use) => ({
      ...use,
      order: 'mdy' as const,
      ...(use.heading === 'Shelf' && { field: 'heard' as const }),
      ...(use.heading === 'Result' && { field: 'cameOfIt' as const, as: 'text' as const }),
    }));
    const source = { grid, found, mapping: { table: 'log' as const, columns, joiners: {} }, notes: [] };
    return planImport(source, sheet.log ?? [], {
      today: TODAY,
      answers: { ...NO_ANSWERS, ...sheet.answers },
      around: { ...NOTHING_AROUND, partners: sheet.partners ?? PARTNERS },
    });
  };
  const moved = (plan: ReturnType<typeof plans>) =>
    PARTNERS.map((one) => {
      const change = plan.follows.find(({ id }) => id === one.id)?.changes[0];
      return change ? { ...one, lastContact: change.to } : one;
    });
  const written = (plan: ReturnType<typeof plans>): KnownRow[] =>
    writesOf(plan, 'run', '')
      .filter(isNewRow)
      .map(({ id, values }) => ({ ...values, id }));

  test('no two new contacts have one id, and the list adds nothing the second time', () => {
    fc.assert(
      fc.property(lists, given, (list, answers) => {
        const plan = plans(list, { answers });
        const log = written(plan);
        expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
        const again = plans(list, { answers, log, partners: moved(plan) });
        expect(written(again)).toEqual([]);
        expect(again.follows).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the order of its rows doesn’t matter', () => {
    fc.assert(
      fc.property(lists, given, (list, answers) => {
        const texts = (all: typeof list) =>
          written(plans(all, { answers: { kinds: answers.kinds ?? {} } }))
            .map(({ id, ...values }) => JSON.stringify({ ...values, id: id === '' }))
            .sort();
        const sorted = [...list].reverse();
        expect(texts(sorted)).toEqual(texts(list));
        expect(moved(plans(sorted, { answers }))).toEqual(moved(plans(list, { answers })));
      }),
    );
  });

  test('every word of an imported row is in the contact, and no date moves back', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const plan = plans(list, { answers: { kinds: { similar: 'new', kept: 'go' } } });
        for (const { changes } of plan.follows)
          for (const { from, to } of changes) expect(from === '' || to > from).toBe(true);
        for (const one of plan.rows) {
          if (one.outcome === 'refused') expect(one.remarks.join()).not.toBe('');
          if (one.outcome !== 'new') continue;
          const all = Object.values(one.values).join('\n').toLowerCase();
          for (const text of (list[one.row - 2] ?? []).slice(4)) {
            const words = ['n/a', 'lvm'].includes(text.toLowerCase())
              ? []
              : (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
            for (const word of words) expect(all).toContain(word);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

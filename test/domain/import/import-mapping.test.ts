// The headings of other people's lists, and what is remembered about them.
import fc from 'fast-check';
import { FIELDS } from '../../../src/domain/tables';
import { meaningOf, personOf } from '../../../src/domain/import/import-headings';
import { keyOfHeadings, recallMapping, rememberMapping } from '../../../src/domain/import/mapping-memory';
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { settleDays } from '../../../src/domain/import/mapping-questions';
import { planImport } from '../../../src/domain/import/import-plan';
import { Grid, findTable } from '../../../src/domain/import/import-table';
import { TODAY } from '../../fixtures/import';

const proposedFor = (grid: Grid, table: 'partners' | 'events' = 'partners') =>
  proposeMapping(grid, findTable(grid, table, 1), table).columns.map(({ field, as }) =>
    as === 'text' ? field : `${field}:${as}`,
  );

test.each([
  ['Organisation', 'name'],
  ['Organization', 'name'],
  ['Agency', 'name'],
  ['Company', 'name'],
  ['PARTNER', 'name'],
  ['Organization Name', 'name'],
  ['Entidad', 'name'],
  ['Structure', 'name'],
  ['Einrichtung', 'name'],
  ['Contact', 'contactName'],
  ['Contact person', 'contactName'],
  ['Contact Name (first and last)', 'contactName'],
  ['Ansprechpartnerin', 'contactName'],
  ['Personne de contact', 'contactName'],
  ['Vorname', 'first'],
  ['Nom de famille', 'last'],
  ['Phone #', 'contactPhone'],
  ['Tel.', 'contactPhone'],
  ['Mobile', 'contactPhone'],
  ['Téléphone', 'contactPhone'],
  ['Telefonnummer', 'contactPhone'],
  ['Phone 2', 'contactPhone'],
  ['E-mail', 'contactEmail'],
  ['Email Address', 'contactEmail'],
  ['Courriel', 'contactEmail'],
  ['Contact E-Mail', 'contactEmail'],
  ['Correo', 'contactEmail'],
  ['Organisation: Phone', 'mainContact'],
  ['Website', 'mainContact'],
  ['Dirección', 'mainContact'],
  ['Last contacted', 'lastContact'],
  ['Last met', 'lastContact'],
  ['Date of last visit', 'lastContact'],
  ['Dernier contact', 'lastContact'],
  ['Letztes Treffen', 'lastContact'],
  ['Última reunión', 'lastContact'],
  ['Last talked', 'lastContact'],
  ['Last spoke', 'lastContact'],
  ['Last spoken to', 'lastContact'],
  ['Last call', 'lastContact'],
  ['Last phoned', 'lastContact'],
  ['Last heard from', 'lastContact'],
  ['Date we last talked', 'lastContact'],
  ['When did we last talk?', 'lastContact'],
  ['Date of last contact', 'lastContact'],
  ['Most recent conversation', 'lastContact'],
  ['Met on', 'lastContact'],
  ['Spoke with them on', 'lastContact'],
  ['Zuletzt gesprochen', 'lastContact'],
  ['Dernier appel', 'lastContact'],
  ['Última llamada', 'lastContact'],
  ['Last contact type', ''],
  ['Next call', ''],
  ['Notes', 'notes'],
  ['Comments', 'notes'],
  ['Internal notes', 'notes'],
  ['Bemerkungen', 'notes'],
  ['Favourite colour', ''],
  ['', ''],
  ['constructor', ''],
])('“%s” means %s', (heading, meaning) => {
  expect(meaningOf('partners', heading).meaning).toBe(meaning);
});

test('the template’s own labels are known, so that a copy of the sheet imports as it is', () => {
  for (const table of ['partners', 'events'] as const)
    for (const { label, key } of FIELDS[table])
      expect([label, meaningOf(table, label)]).toEqual([label, { meaning: key, isSure: true }]);
});

test.each([
  ['E-mail 2', 2],
  ['Second contact: Phone', 2],
  ['3rd contact', 3],
  ['Zweiter Kontakt', 2],
  ['Contact', 0],
])('“%s” is about person %d', (heading, person) => {
  expect(personOf(heading)).toBe(person);
});

describe('proposed', () => {
  test('a name next to an organization is the person’s', () => {
    expect(
      proposedFor([
        ['Organisation', 'Name'],
        ['YMCA', 'Lou'],
      ]),
    ).toEqual(['name', 'contactName']);
    expect(
      proposedFor([
        ['Name', 'Phone'],
        ['YMCA', '1'],
      ]),
    ).toEqual(['name', 'contactPhone']);
    expect(
      proposedFor([
        ['Structure', 'Prénom', 'Nom'],
        ['CDI', 'Eva', 'Roy'],
      ]),
    ).toEqual(['name', 'contactName:first', 'contactName:last']);
  });
  test('a second column of names goes to Notes, and so does a column without a field', () => {
    expect(
      proposedFor([
        ['Company', 'Agency', 'Shelf'],
        ['a', 'b', 'c'],
      ]),
    ).toEqual(['name', 'notes:note', 'notes:note']);
  });
  test('a column that only says whether somebody was contacted holds no days', () => {
    expect(
      proposedFor([
        ['Company', 'Contacted'],
        ['YMCA', 'yes'],
        ['CDI', 'no'],
      ]),
    ).toEqual(['name', 'notes:note']);
  });
  test('an empty column without a field is left out', () => {
    expect(
      proposedFor([
        ['Company', 'Shelf'],
        ['a', ''],
      ]),
    ).toEqual(['name', ':note']);
  });
  test('several columns of an address become one field', () => {
    const grid = [
      ['Company', 'Street', 'City', 'Zip'],
      ['YMCA', '1 Pool Ln', 'Maple', '01234'],
    ];
    const found = findTable(grid, 'partners');
    const mapping = proposeMapping(grid, found, 'partners');
    const { rows } = planImport({ grid, found, mapping, notes: [] }, [], { today: TODAY });
    expect(rows[0]?.values['mainContact']).toBe('1 Pool Ln, Maple, 01234');
  });
  test('events', () => {
    const grid = [
      ['Veranstaltung', 'Datum', 'Uhrzeit', 'Ort', 'Teilnehmerzahl', 'Zielgruppe', 'Sonstiges'],
      ['Lesung', '24.3.2026', '15:00-16:30', 'Bücherei', 25, 'Kinder', 'mit Saft'],
      ['Lesung', '24.3.2026', '10 Uhr', 'Bücherei', 'ca. 20', 'Kinder', ''],
    ];
    const found = findTable(grid, 'events');
    const mapping = proposeMapping(grid, found, 'events');
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      'name',
      'when',
      'when',
      'location',
      'participants',
      'type',
      'notes',
    ]);
    const { rows } = planImport({ grid, found, mapping, notes: [] }, [], { today: TODAY });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'doubtful']);
    expect(rows[0]?.values).toMatchObject({ when: '2026-03-24 15:00', endsAt: '16:30', participants: '25' });
    expect(rows[1]?.values).toMatchObject({ when: '2026-03-24 10:00', notes: 'Teilnehmerzahl: ca. 20' });
    expect(rows[1]?.values['participants']).toBeUndefined();
  });
});

test('a copy of our own tab is imported without its hints, ids and status texts', () => {
  const fields = FIELDS.partners;
  const grid = [
    [...fields.map(({ label }) => label), 'Outreach id', 'Relationship status', 'Why'],
    [...fields.map(({ hint }) => hint), '', 'Checked this morning', ''],
    ['YMCA', ...fields.slice(1).map(() => ''), 'id-1', 'Lapsed', 'No contact for 112 days.'],
  ];
  const found = findTable(grid, 'partners');
  const mapping = proposeMapping(grid, found, 'partners');
  expect(found.around).toMatchObject([{ row: 2, what: 'again' }]);
  const { rows } = planImport({ grid, found, mapping, notes: [] }, [], { today: TODAY });
  expect(rows.map(({ values }) => values)).toEqual([{ name: 'YMCA' }]);
});

describe('remembered', () => {
  const grid = [
    ['Company', 'Phone', 'Last met', 'Shelf', 'Shelf'],
    ['YMCA', '1', '3/4/2026', 'A', 'B'],
  ];
  const found = findTable(grid, 'partners');
  const mapping = proposeMapping(grid, found, 'partners');
  const changed = {
    ...mapping,
    joiners: { notes: ' | ' },
    columns: mapping.columns.map((use, at) =>
      at === 2 ? { ...use, order: 'dmy' as const } : at === 4 ? { ...use, field: '' as const } : use,
    ),
  };
  const json = rememberMapping(changed);

  test('by the headings, in any order', () => {
    expect(recallMapping(json, found.headings)?.columns).toEqual(
      changed.columns.map((use) => ({
        ...use,
        isSure: true,
        ...(use.order !== '' && { isRecalled: true }),
      })),
    );
    const moved = ['SHELF', 'last met', 'Shelf', 'Company', 'Phone'];
    expect(recallMapping(json, moved)?.columns.map(({ field, order }) => [field, order])).toEqual([
      ...[
        ['notes', ''],
        ['lastContact', 'dmy'],
        ['', ''],
        ['name', ''],
        ['contactPhone', ''],
      ],
    ]);
    expect(keyOfHeadings('partners', moved)).toBe(keyOfHeadings('partners', found.headings));
    expect(keyOfHeadings('events', moved)).not.toBe(keyOfHeadings('partners', moved));
  });

  test('with the answer about switched days, for as long as the list has the same dates', () => {
    const list = [
      ['Company', 'Last met'],
      ['YMCA', '25/03/2026'],
      ['Zoo', '2026-03-04'],
    ];
    const again = (given: string[][]) => {
      const table = findTable(given, 'partners', 1);
      const mapped = recallMapping(answered, table.headings);
      return mapped && settleDays(mapped, given, table);
    };
    const table = findTable(list, 'partners', 1);
    const proposed = proposeMapping(list, table, 'partners');
    const columns = proposed.columns.map((use, at) => (at === 1 ? { ...use, turned: 'yes' as const } : use));
    const answered = rememberMapping(settleDays({ ...proposed, columns }, list, table).mapping);

    const longer = again([...list, ['Club', '2026-05-02']]);
    expect(longer?.questions).toEqual([]);
    expect(longer?.mapping.columns[1]).toMatchObject({ turned: 'yes', isRecalled: true });
    const other = again([list[0] ?? [], ['YMCA', '26/03/2026'], ['Zoo', '2026-03-04']]);
    expect(other?.questions).toMatchObject([{ column: 1, question: 'turned' }]);
    expect(other?.mapping.columns[1]?.turned).toBeUndefined();
    const right = again([list[0] ?? [], ['Zoo', '2026-03-04']]);
    expect(right?.questions).toEqual([]);
    expect(right?.mapping.columns[1]?.turned).toBeUndefined();
  });

  test('other headings, or JSON that somebody changed, are refused', () => {
    expect(recallMapping(json, [...found.headings, 'More'])).toBeUndefined();
    expect(recallMapping(json, found.headings.slice(1))).toBeUndefined();
    expect(recallMapping(json.replace('contactPhone', 'id'), found.headings)).toBeUndefined();
    expect(recallMapping(json.replace('"text"', '"formula"'), found.headings)).toBeUndefined();
    for (const broken of ['', 'null', '[]', '{}', '7', '{"table":"partners","uses":[null]}'])
      expect(recallMapping(broken, found.headings)).toBeUndefined();
    fc.assert(
      fc.property(fc.json(), (other) => {
        expect(recallMapping(other, found.headings)).toBeUndefined();
      }),
    );
  });
});

describe('a column of days in the past', () => {
  const uses = (head: string[], ...rows: (string | number)[][]) => {
    const grid: Grid = [head, ...rows];
    return proposeMapping(grid, findTable(grid, 'partners', 1), 'partners', '2026-11-22').columns.map(
      ({ field, as, isSure }) => `${as === 'text' ? field : `${field}:${as}`}${isSure ? '' : '?'}`,
    );
  };

  test('is proposed as Last Contact Date, whatever its heading, and asked about', () => {
    expect(uses(['Organization', 'Coffee'], ['Zoo', '2026-02-03'], ['Park', '2025-11-20'])).toEqual([
      'name',
      'lastContact?',
    ]);
  });

  test('is Last Contact Date for sure if the heading says so, too', () => {
    expect(uses(['Organization', 'Most recent chat'], ['Zoo', '2026-02-03'], ['Park', '3/14/2026'])[1]).toBe(
      'lastContact',
    );
  });

  test.each(['Member since', 'Birthday', 'Date added', 'Contract signed', 'Founded', 'Event date'])(
    '“%s” is something else',
    (heading) => {
      expect(uses(['Organization', heading], ['Zoo', '2026-02-03'], ['Park', '2025-11-20'])[1]).not.toContain(
        'lastContact',
      );
    },
  );

  test('isn’t Last Contact Date if a day is in the future, if there are two such columns, or beside the real one', () => {
    expect(uses(['Organization', 'Coffee'], ['Zoo', '2026-02-03'], ['Park', '2026-12-20'])[1]).toBe(
      'notes:note?',
    );
    expect(uses(['Organization', 'Coffee', 'Tea'], ['Zoo', '2026-02-03', '2026-02-04'])).toEqual([
      'name',
      'notes:note?',
      'notes:note?',
    ]);
    expect(uses(['Organization', 'Coffee', 'Last contact'], ['Zoo', '2026-02-03', '2026-02-04'])[1]).toBe(
      'notes:note?',
    );
  });
});

describe('columns for the state report', () => {
  const list = [
    ['Event', 'Date', 'Format', 'Age group', 'Sessions'],
    ['Visit', '2026-02-01', 'Off-site', '6–11', '2'],
  ];
  const fieldsOf = (onRequest: string[]) =>
    proposeMapping(list, findTable(list, 'events'), 'events', '', onRequest).columns.map(
      ({ field }) => field,
    );

  test('are filled where the report is on', () => {
    expect(fieldsOf(['countsAs', 'format', 'ageGroup', 'sessions', 'online'])).toEqual([
      ...['name', 'when', 'format', 'ageGroup', 'sessions'],
    ]);
  });

  test('are notes like any other where it is off: the tab has no such columns', () => {
    expect(fieldsOf([])).toEqual(['name', 'when', 'notes', 'notes', 'notes']);
  });
});

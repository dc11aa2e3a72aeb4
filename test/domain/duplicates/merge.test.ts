// Two partners become one as the librarian chooses, with everything that names them, and the merge can be undone.
import fc from 'fast-check';
import { FIELDS } from '../../../src/domain/tables';
import { Values } from '../../../src/domain/tables/description';
import { undoOf } from '../../../src/domain/changes/undo';
import { Choice, mergedValues, namesOf, proposeChoices } from '../../../src/domain/duplicates/merge';
import { isMerged } from '../../../src/domain/duplicates/ended';
import { Links, mergeOf } from '../../../src/domain/duplicates/merge-follows';
import { directoryOf } from '../../../src/domain/basics/names';
import { touchesOf } from '../../../src/domain/partners/last-contact';
import { lineOf } from '../plan/plan-lines';
import { Rows, keyOf, seen, write } from '../changes/rows-model';

const TODAY = '2026-11-22';
const proposed = (survivor: Values, other: Values) =>
  proposeChoices(survivor, other).map(({ key, choice, isAsked }) => `${key}: ${choice}${isAsked ? '?' : ''}`);

describe('the proposal', () => {
  test('is the filled-in field, and nothing for fields that are the same', () => {
    expect(
      proposed(
        { name: 'Zoo', staff: '', method: 'Phone' },
        { name: 'Zoo', staff: 'Ana', method: ' ', focus: 'Yes' },
      ),
    ).toEqual(['staff: other', 'method: survivor', 'focus: other']);
  });

  test('is the later contact without a question, and any other day with one', () => {
    expect(proposed({ lastContact: '2026-01-05' }, { lastContact: '2026-03-01' })).toEqual([
      'lastContact: other',
    ]);
    expect(proposed({ lastContact: '2026-03-01' }, { lastContact: '2026-01-05' })).toEqual([
      'lastContact: survivor',
    ]);
    expect(proposed({ lastContact: 'spring' }, { lastContact: '2026-01-05' })).toEqual([
      'lastContact: survivor?',
    ]);
    expect(proposed({ reviewOn: '2027-01-05' }, { reviewOn: '2027-03-01' })).toEqual(['reviewOn: other?']);
  });

  test('is both texts, else the survivor’s with a question', () => {
    expect(
      proposed({ name: 'Zoo', notes: 'a', interest: 'b' }, { name: 'Zooo', notes: 'c', interest: 'd' }),
    ).toEqual(['name: survivor', 'interest: both', 'notes: both']);
  });

  test('is never both if a cell could not hold them', () => {
    const long = (letter: string) => ({ notes: letter.repeat(30000) });
    expect(proposed(long('a'), long('b'))).toEqual(['notes: survivor?']);
    expect(mergedValues(long('a'), long('b'), { notes: 'both' })).toEqual(long('a'));
  });

  test('takes a blank stage as Active, which never gives way to Ended by itself', () => {
    expect(proposed({ stage: '' }, { stage: 'Ended' })).toEqual(['stage: survivor?']);
    expect(proposed({ stage: '' }, { stage: 'Active' })).toEqual([]);
  });

  test('loses nothing without a question', () => {
    const text = fc.constantFrom('', 'a', 'b', 'a\nb', '2026-01-05', '2026-03-01', 'Kim\nPat', '\nPat', ' ');
    const row = fc.record(Object.fromEntries(FIELDS.partners.map(({ key }) => [key, text])));
    fc.assert(
      fc.property(row, row, (survivor, other) => {
        const values = mergedValues(survivor, other, {});
        const asked = proposeChoices(survivor, other)
          .filter(({ isAsked }) => isAsked)
          .flatMap(({ fields }) => fields);
        for (const { key } of FIELDS.partners) {
          if (asked.includes(key) || key === 'lastContact') continue;
          for (const line of [survivor, other].flatMap((from) => (from[key] ?? '').split('\n')))
            // A name that is given up is in Notes.
            expect(key === 'name' ? `${values['name']}\n${values['notes']}` : values[key]).toContain(
              line.trim(),
            );
        }
      }),
    );
  });
});

describe('the choice', () => {
  const choose = (survivor: Values, other: Values, choices: Record<string, Choice>) =>
    mergedValues(survivor, other, choices);

  test('is in the surviving row', () => {
    expect(
      choose({ name: 'Zoo', notes: 'a' }, { name: 'Zooo', notes: 'b' }, { name: 'other', notes: 'survivor' }),
    ).toEqual({
      name: 'Zooo',
      notes: 'a\nAlso called: Zoo',
    });
  });

  test('is announced with the names both rows had before', () => {
    const seen = { survivor: { name: 'Elm St.' }, other: { name: 'Elm Street' } };
    expect(namesOf(seen, { name: 'Elm St.' })).toEqual(['Elm Street', 'Elm St.']);
    expect(namesOf(seen, { name: 'Elm Street' })).toEqual(['Elm Street', 'Elm St.']);
  });

  test('notes a name given up once, unless Notes are full', () => {
    const notes = (text: string) => choose({ name: 'Zoo', notes: text }, { name: 'City Zoo' }, {})['notes'];
    expect(notes('')).toBe('Also called: City Zoo');
    expect(notes('Also called: city zoo\nx')).toBe('Also called: city zoo\nx');
    expect(notes('x'.repeat(50_000))).toBe('x'.repeat(50_000));
    expect(choose({ name: 'ZOO' }, { name: 'The Zoo', notes: 'y' }, {})['notes']).toContain('y');
  });

  test('doesn’t repeat notes that one of the two contains', () => {
    const both = (one: string, other: string) => choose({ notes: one }, { notes: other }, {})['notes'];
    expect([both('a', 'b'), both('call a', 'a'), both('a ', 'call a'), both('a\n', 'b')]).toEqual([
      'a\nb',
      'call a',
      'call a',
      'a\nb',
    ]);
  });

  test('keeps names, emails and phones of a person together', () => {
    const survivor = { contactName: 'Kim\nPat', contactEmail: '\npat@zoo.example', contactPhone: '555-0100' };
    const other = {
      contactName: 'kim\nLee\nPat',
      contactEmail: 'kim@zoo.example\n\nother@zoo.example',
      contactPhone: '\n555-0177',
    };
    expect(proposed(survivor, other)).toEqual(['people: both']);
    expect(mergedValues(survivor, other, {})).toEqual({
      contactName: 'Kim\nPat\nLee',
      contactEmail: 'kim@zoo.example\npat@zoo.example, other@zoo.example',
      contactPhone: '555-0100\n\n555-0177',
    });
    expect(mergedValues(survivor, other, { people: 'other' })).toEqual(other);
  });

  test('gives both emails to a person each row names once, and keeps two people of one name in a row apart', () => {
    const pat = (name: string, email: string, phone = '') => ({
      contactName: name,
      contactEmail: email,
      contactPhone: phone,
    });
    const merged = (survivor: Values, other: Values) => mergedValues(survivor, other, { people: 'both' });
    expect(
      merged(pat('Pat', 'pat@zoo.example', '555-0100'), pat('PAT', 'p@home.example', '555-0177')),
    ).toEqual(pat('Pat', 'pat@zoo.example, p@home.example', '555-0100 / 555-0177'));
    const two = pat('Pat\nPat', 'pat@zoo.example\np2@zoo.example');
    const third = pat('Pat', 'p3@zoo.example');
    expect(merged(two, third)['contactEmail']).toBe('pat@zoo.example\np2@zoo.example\np3@zoo.example');
    expect(merged(third, two)['contactEmail']).toBe('p3@zoo.example\npat@zoo.example\np2@zoo.example');
  });
});

const KEPT = { id: 'k', values: { name: 'WorkSource', stage: '', notes: 'a', focus: '', reviewOn: '' } };
const OTHER = {
  id: 'o',
  values: {
    name: 'Work-Sorce (old); Annex',
    stage: 'Active',
    notes: 'b',
    story: 'Moved',
    focus: 'Yes',
    reviewOn: '2027-01-01',
  },
};
const linksOf = (more: Partial<Links>, survivor = KEPT.values.name, other = OTHER.values.name): Links => ({
  partners: [
    { id: 'o', name: other },
    { id: 't', name: 'Teen Shelter' },
    { id: 'k', name: survivor },
  ],
  events: [],
  contacts: [],
  partnerships: [],
  actions: [],
  lines: [],
  ...more,
});
const merge = (more: Partial<Links>, choices: Record<string, Choice> = {}) =>
  mergeOf(KEPT, OTHER, choices, linksOf(more), TODAY);
const told = (more: Partial<Links>, choices: Record<string, Choice> = {}) =>
  merge(more, choices).changes.flatMap(({ table, rowId, field, from, to }) =>
    table === 'partners' ? [] : [`${rowId}.${field}: ${from} -> ${to}`],
  );

describe('the row that is merged into another', () => {
  test('becomes Ended, says why, and keeps its own text', () => {
    const changes = merge({}).changes.filter(({ rowId }) => rowId === 'o');
    expect(Object.fromEntries(changes.map(({ field, to }) => [field, to]))).toEqual({
      stage: 'Ended',
      story: 'Merged into “WorkSource” on Nov 22, 2026.\nMoved',
      focus: '',
      reviewOn: '',
    });
    expect(
      isMerged({ stage: 'Ended', story: changes.find(({ field }) => field === 'story')?.to ?? '' }),
    ).toBe(true);
  });

  test('gets a different name if the survivor has the same one', () => {
    const taken = { id: 'x', name: 'worksource (merged)' };
    const links = linksOf({}, 'WorkSource', 'Worksource');
    const merged = (partners: Links['partners']) =>
      mergeOf(
        KEPT,
        { id: 'o', values: { name: 'Worksource' } },
        {},
        { ...links, partners },
        TODAY,
      ).changes.find(({ rowId, field }) => rowId === 'o' && field === 'name')?.to;
    expect([merged(links.partners), merged([...links.partners, taken])]).toEqual([
      'Worksource (merged)',
      'Worksource (merged 2)',
    ]);
    expect(
      merge({}, { name: 'other' })
        .changes.filter(({ field }) => field === 'name')
        .map(({ rowId, to }) => `${rowId} ${to}`),
    ).toEqual(['k Work-Sorce (old); Annex', 'o Work-Sorce (old); Annex (merged)']);
  });

  test('comes last, after the surviving row and everything that follows', () => {
    const { changes } = merge({ contacts: [{ id: 'c', partner: 'WorkSource', partnerId: '' }] });
    expect([...new Set(changes.map(({ rowId }) => rowId))]).toEqual(['k', 'c', 'o']);
  });
});

describe('events follow', () => {
  const event = (partners: string, partnerIds: string) => ({ events: [{ id: 'e', partners, partnerIds }] });

  test('by name, with capacities and in their order', () => {
    expect(
      told(event('Teen Shelter (host);\n Work-Sorce (old); Annex ( co-presenter ) ;Nobody', 't,o,')),
    ).toEqual([
      'e.partners: Teen Shelter (host);\n Work-Sorce (old); Annex ( co-presenter ) ;Nobody -> Teen Shelter (host); WorkSource (co-presenter); Nobody',
      'e.partnerIds: t,o, -> t,k,',
    ]);
  });

  test('among commas', () => {
    const links = linksOf(
      { events: [{ id: 'e', partners: 'Teen Shelter, Annex', partnerIds: 't,o' }] },
      'WorkSource',
      'Annex',
    );
    expect(mergeOf(KEPT, { id: 'o', values: { name: 'Annex' } }, {}, links, TODAY).changes).toContainEqual(
      expect.objectContaining({ field: 'partners', to: 'Teen Shelter; WorkSource' }),
    );
  });

  test('by id, if the partner was renamed since', () => {
    expect(told(event('Old Name (host); Teen Shelter', 'o,t'))).toEqual([
      'e.partners: Old Name (host); Teen Shelter -> WorkSource (host); Teen Shelter',
      'e.partnerIds: o,t -> k,t',
    ]);
  });

  test('with one entry if both took part, unless they did different things', () => {
    const both = (cell: string) => told(event(cell, 'k,o,t'))[0]?.split(' -> ')[1];
    expect([
      both('WorkSource; Work-Sorce (old); Annex; Teen Shelter'),
      both('WorkSource (host); Work-Sorce (old); Annex (guest); Teen Shelter'),
    ]).toEqual(['WorkSource; Teen Shelter', 'WorkSource (host); WorkSource (guest); Teen Shelter']);
  });

  test('while others stay as they are, and so does the survivor’s own spelling', () => {
    expect(told(event('Teen Shelter; Nobody', ''))).toEqual([]);
    expect(told(event('WORKSOURCE(host);;\nNobody', 'k,'))).toEqual([]);
    expect(told(event('WorkSource', ''))).toEqual(['e.partnerIds:  -> k']);
    const old = { id: 'o', values: { name: 'WorkSource Annex' } };
    const links = linksOf(
      { events: [{ id: 'e', partners: 'WorkSource Annex', partnerIds: 'o' }] },
      'WorkSource',
      'WorkSource Annex',
    );
    expect(mergeOf(KEPT, old, {}, links, TODAY).changes).toContainEqual(
      expect.objectContaining({ field: 'partners', to: 'WorkSource' }),
    );
  });

  test('even the survivor’s own, if it takes the other name', () => {
    expect(told(event('worksource (host)', 'k'), { name: 'other' })).toEqual([
      'e.partners: worksource (host) -> Work-Sorce (old); Annex (host)',
      'e.partnerIds: k -> k,~',
    ]);
  });

  test('but can’t be written without an id, and the answer says so', () => {
    const { changes, needsIds } = merge({ events: [{ id: '', partners: 'Old', partnerIds: 'o' }] });
    expect([changes.some(({ table }) => table === 'events'), needsIds]).toEqual([false, true]);
  });
});

describe('contacts and plan lines follow', () => {
  test.each(['contacts', 'partnerships', 'actions'] as const)('for %s, by name or id', (rows) => {
    const contacts = [
      { id: 'a', partner: 'Work-Sorce (old); Annex', partnerId: '' },
      { id: 'b', partner: 'Renamed', partnerId: 'o' },
      { id: 'c', partner: 'Teen Shelter', partnerId: 'o' },
    ];
    expect(told({ [rows]: contacts })).toEqual([
      'a.partner: Work-Sorce (old); Annex -> WorkSource',
      'a.partnerId:  -> k',
      'b.partner: Renamed -> WorkSource',
      'b.partnerId: o -> k',
    ]);
  });

  test('in the Partner cell of lines, done or not', () => {
    const lines = [
      lineOf({ id: 'a', text: 'Call', partner: 'Work-Sorce (old); Annex; Teen Shelter' }),
      lineOf({ id: 'b', text: 'Called', partner: 'work sorce OLD annex', isDone: true }),
      lineOf({ id: 'c', text: 'Call', partner: 'Teen Shelter' }),
    ];
    expect(told({ lines })).toEqual([
      'a.partner: Work-Sorce (old); Annex; Teen Shelter -> WorkSource; Teen Shelter',
      'b.partner: work sorce OLD annex -> WorkSource',
    ]);
  });

  test('for follow-ups, by their id', () => {
    const lines = [
      lineOf({ id: 'lapsed-2026-01-05-o', text: 'Get back in touch', partner: 'Work-Sorce (old); Annex' }),
      lineOf({ id: 'due-2026-01-05-t', text: 'Get back in touch' }),
    ];
    expect(told({ lines })).toEqual([
      'lapsed-2026-01-05-k.id: lapsed-2026-01-05-o -> lapsed-2026-01-05-k',
      'lapsed-2026-01-05-k.partner: Work-Sorce (old); Annex -> WorkSource',
    ]);
  });

  test('and a second open follow-up is done, because the survivor has its own', () => {
    const lines = [
      lineOf({ id: 'lapsed-2026-01-05-o', text: 'Get back in touch', outcome: 'left a message' }),
      lineOf({ id: 'due-2026-02-05-k', text: 'Get back in touch' }),
    ];
    expect(told({ lines })).toEqual([
      'lapsed-2026-01-05-o.done:  -> TRUE',
      'lapsed-2026-01-05-o.outcome: left a message -> left a message\nMerged into “WorkSource”.',
      'lapsed-2026-01-05-o.given:  -> {"asked":true}',
    ]);
  });
});

const names = fc.constantFrom('Zoo', 'zoo', 'Park', 'Elm (a); Oak', 'Oak', 'Fair, Inc', 'Tea');
const ids = fc.constantFrom('', 'k', 'o', 't', 'x');
const cells = fc.array(
  fc.tuple(names, fc.constantFrom('', ' (host)', ' ( b )'), fc.constantFrom('; ', '\n', ';;')),
  { maxLength: 4 },
);
const links = fc.record({
  names: fc.tuple(names, names, names),
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  events: fc.array(fc.tuple(cells, fc.array(ids, { maxLength: 4 })), { maxLength: 4 }),
  contacts: fc.array(fc.tuple(names, ids), { maxLength: 4 }),
  lines: fc.array(
    fc.record({
      id: fc.constantFrom(
        'lapsed-2026-01-05-o',
        'due-2026-02-05-o',
        'lapsed-2026-01-05-k',
        'own',
        'first-1234567890-o',
      ),
      partner: names,
      isDone: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  name: fc.constantFrom<Choice>('survivor', 'other'),
});

describe('for any rows that name the two', () => {
  const sheetOf = ({
    names: [k, o, t],
    order,
    events,
    contacts,
    lines,
    name,
  }: typeof links extends fc.Arbitrary<infer One> ? One : never) => {
    const people = [
      { id: 'k', name: k },
      { id: 'o', name: o },
      { id: 't', name: t },
    ];
    const all: Links = {
      partners: order.flatMap((at) => people[at] ?? []),
      events: events.map(([parts, own], at) => ({
        id: `e${at}`,
        partners: parts
          .map((part, place) => part.slice(0, place === parts.length - 1 ? 2 : 3).join(''))
          .join(''),
        partnerIds: own.join(','),
      })),
      contacts: contacts.map(([partner, partnerId], at) => ({ id: `c${at}`, partner, partnerId })),
      partnerships: contacts.map(([partner, partnerId], at) => ({ id: `s${at}`, partner, partnerId })),
      actions: contacts.map(([partner, partnerId], at) => ({ id: `a${at}`, partner, partnerId })),
      lines: [...new Map(lines.map((line) => [line.id, lineOf({ ...line, text: 'Call' })])).values()],
    };
    const merged = mergeOf(
      { id: 'k', values: { name: k } },
      { id: 'o', values: { name: o } },
      { name },
      all,
      TODAY,
    );
    const rows: Rows = new Map([
      ...all.partners.map((one): [string, Values] => [keyOf('partners', one.id), { ...one }]),
      ...all.events.map((one): [string, Values] => [keyOf('events', one.id), { ...one }]),
      ...all.contacts.map((one): [string, Values] => [keyOf('log', one.id), { ...one }]),
      ...all.partnerships.map((one): [string, Values] => [keyOf('partnerships', one.id), { ...one }]),
      ...all.actions.map((one): [string, Values] => [keyOf('actions', one.id), { ...one }]),
      ...all.lines.map(({ id, partner, outcome, given, isDone }): [string, Values] => [
        keyOf('plan', id),
        { id, partner, outcome, given, done: isDone ? 'TRUE' : '' },
      ]),
    ]);
    return { all, merged, rows };
  };
  const facts = (rows: Rows, order: Links['partners']) => {
    const partners = order.map(({ id }) => ({ id, name: rows.get(keyOf('partners', id))?.['name'] ?? '' }));
    const pick = (table: string) => [...rows].filter(([key]) => key.startsWith(table)).map(([, row]) => row);
    const events = pick('events').map(({ partners: cell = '', partnerIds = '' }) => ({
      when: '2026-03-01',
      partners: cell,
      partnerIds,
      endsAt: '',
      cancelled: '',
    }));
    const contacts = pick('log').map(({ partner = '', partnerId = '' }) => ({
      when: '2026-02-01',
      partner,
      partnerId,
      cameOfIt: '',
    }));
    const touches = touchesOf(partners, events, contacts, TODAY);
    return new Map(partners.map(({ id }, at) => [id, touches[at]?.latest ?? '']));
  };

  test('the survivor ends up with what both had, the other with nothing, and nobody else with more or less', () => {
    fc.assert(
      fc.property(links, (given) => {
        const { all, merged, rows } = sheetOf(given);
        const before = facts(rows, all.partners);
        write(rows, merged.changes);
        const after = facts(rows, all.partners);
        const [k = '', o = ''] = [before.get('k'), before.get('o')];
        const isThird = directoryOf(all.partners);
        const third = all.partners[isThird.positionOfName(given.names[2]) ?? -1]?.id;
        // Three rows with one name were one partner even before.
        if (
          third !== 't' ||
          all.partners.some(
            ({ id, name }) => id !== 't' && isThird.positionOfName(name) === isThird.positionOfId('t'),
          )
        )
          return;
        expect(after.get('k')).toBe(k > o ? k : o);
        expect(after.get('o')).toBe('');
        expect(after.get('t')).toBe(before.get('t'));
      }),
      { numRuns: 400 },
    );
  });

  test('Undo reverses a merge exactly, and a second Undo changes nothing', () => {
    fc.assert(
      fc.property(links, (given) => {
        const { merged, rows } = sheetOf(given);
        const before = seen(rows);
        write(rows, merged.changes);
        const undo = () => undoOf(merged.changes, (table, id) => rows.get(keyOf(table, id)));
        const { apply, conflicts } = undo();
        write(rows, apply);
        expect(conflicts).toEqual([]);
        expect(seen(rows)).toEqual(before);
        expect(undo()).toMatchObject({ apply: [], conflicts: [] });
      }),
      { numRuns: 400 },
    );
  });
});

// A small server in the page's memory: answers what the sidebar asks, always the same way. It is put into the page as
// text, so it may use nothing from outside.

/** What a test can look at and turn in the page. */
export interface FakeServer {
  calls: { name: string; args: unknown[] }[];
  /** Rows by table and id. */
  rows: Record<string, Record<string, Record<string, string>>>;
  /** Answers to give instead, once each. */
  next: Record<string, unknown[]>;
  /** The function whose calls wait until the test lets them go. */
  hold: string;
  release: () => void;
  user: string;
  isSetUp: boolean;
  selected: string;
  today: Record<string, unknown>;
  /** What is asked about headings of a tab when one of its rows is read. */
  headings: Record<string, { key: string }[]>;
  /** Lists of My week: one's own, and everybody's. */
  weeks: { mine: Record<string, unknown>; all: Record<string, unknown> };
  /** What Who has been in touch answers, by the partner's name. */
  histories: Record<
    string,
    { items: unknown[]; openPromises?: number; colleague?: { id: string; words: string } }
  >;
  /** Lines of the plan that are open with each partner, by name. */
  openLines: Record<string, { table: string; id: string; row: number; name: string }[]>;
  /** What was done last, the latest first. */
  operations: { id: string; words: string; isPossible: boolean; kept: { items: string[]; more: number } }[];
  /** So many names of partners come with the opening; the rest must be looked up. */
  namesInOpening: number;
  /** So many partners are compared in one answer. */
  comparedAtOnce: number;
  /** Pairs that are not the same, as 'p1 p2'. */
  apart: string[];
  /** Somebody else types into a row, or deletes it. */
  write: (table: string, id: string, values: Record<string, string> | null) => void;
}

declare global {
  interface Window {
    fake: FakeServer;
  }
}

export function installFakeServer(given: Partial<FakeServer>): void {
  type Row = Record<string, string>;
  const none = { items: [], more: 0 };
  const waiting: (() => void)[] = [];
  const fake: FakeServer = {
    calls: [],
    rows: {
      partners: {
        p1: {
          name: 'WorkSource',
          contactName: 'Ana\nBen',
          contactEmail: 'ana@ws.org\nben@ws.org',
          contactPhone: '\n555 0100',
        },
        p2: { name: 'Teen Shelter', lastContact: 'in spring', notes: '=IMPORTXML("x")' },
      },
      events: {
        e1: {
          name: 'Career Fair',
          when: '2026-03-02 08:45',
          type: 'Career fair – 8th grade',
          staff: 'Ana',
          partners: 'WorkSource (co-presenter); Teen Shelter (host)',
        },
      },
      plan: { l1: { item: 'Small Business Support', when: 'second Tuesday of the month', who: 'Ana' } },
    },
    next: {},
    hold: '',
    release: () => {
      fake.hold = '';
      waiting.splice(0).forEach((go) => go());
    },
    write: (table, id, values) => {
      const rows = (fake.rows[table] ??= {});
      if (values === null) delete rows[id];
      else rows[id] = { ...rows[id], ...values };
    },
    namesInOpening: 500,
    comparedAtOnce: 2,
    apart: [],
    user: 'Ana',
    isSetUp: true,
    selected: 'partners p1',
    headings: {},
    today: {
      today: '2026-03-04',
      lapsed: none,
      dueSoon: none,
      rebuilding: none,
      reviews: none,
      thisWeek: none,
      questions: none,
      stopped: null,
      isOldWeek: false,
      doneLines: none,
      partnerCount: 2,
    },
    weeks: { mine: {}, all: {} },
    histories: {},
    openLines: {},
    operations: [],
    ...given,
  };
  window.fake = fake;

  /** How each save is taken back; gives what stays. */
  const saves: Record<string, () => unknown> = {};
  const canUndo = (ask: { table: string; id: string; isNew: boolean }, before: Row | undefined): string => {
    const undoId = `undo-${Object.keys(saves).length + 1}`;
    saves[undoId] = () => {
      const rows = (fake.rows[ask.table] ??= {});
      if (before && !ask.isNew) rows[ask.id] = before;
      else delete rows[ask.id];
      const isNewContact = ask.isNew && ask.table === 'log';
      const stays = isNewContact ? ['“Promised to WorkSource: Flyers” stays in the Weekly Plan.'] : [];
      return { items: stays, more: 0 };
    };
    return undoId;
  };

  const tables = ['partners', 'events', 'plan', 'log'];
  const nameKeys: Record<string, string> = { plan: 'item', log: 'partner' };
  const nameOf = (table: string, row: Row): string => row[nameKeys[table] ?? 'name'] ?? '';
  const refOf = (table: string, id: string) => ({
    table,
    id,
    row: 3 + Object.keys(fake.rows[table] ?? {}).indexOf(id),
    name: nameOf(table, fake.rows[table]?.[id] ?? {}),
  });
  const names = (): string[] => Object.values(fake.rows['partners'] ?? {}).map((row) => row['name'] ?? '');
  const load = (table: string, id: string): unknown => {
    const row = fake.rows[table]?.[id];
    if (!row) return { ok: false, problem: 'This row is not in the sheet any more.' };
    const values: Row = {};
    const unfinished: Record<string, number> = {};
    for (const [key, text] of Object.entries(row)) {
      values[key] = text.slice(0, 20000);
      if (text.length > 20000) unfinished[key] = text.length;
    }
    return { ok: true, ref: refOf(table, id), values, unfinished, headings: fake.headings[table] ?? [] };
  };
  const compared = (id: string): Row => {
    const row = fake.rows['partners']?.[id] ?? {};
    const keys = ['name', 'mainContact', 'contactEmail', 'contactPhone', 'stage', 'story'];
    return { id, ...Object.fromEntries(keys.flatMap((key) => (row[key] ? [[key, row[key]]] : []))) };
  };
  const heading = (id: string, level: number, name: string, row: number) => ({
    ref: { table: 'plan', id, row, name },
    level,
    isHeading: true,
  });

  const functions: Record<string, (...args: never[]) => unknown> = {
    openSidebar: () => ({
      ok: true,
      isSetUp: fake.isSetUp,
      user: fake.user,
      today: { headings: [], noContact: none, ...fake.today },
      lists: {
        staff: ['Ana', 'Ben'],
        methods: ['Email', 'Phone', 'Meeting'],
        types: ['Presentation', 'Career fair'],
      },
      locations: ['High School'],
      partnerNames: {
        items: names().slice(0, fake.namesInOpening),
        more: Math.max(0, names().length - fake.namesInOpening),
      },
      planParents: {
        items: [
          heading('heading-general', 0, 'General to Do (In Building)', 2),
          heading('heading-outreach', 0, 'Outreach To-Do', 9),
          heading('heading-schools', 1, 'Schools', 11),
        ],
        more: 0,
      },
    }),
    readToday: () => ({ ok: true, today: { headings: [], noContact: none, ...fake.today } }),
    showImport: () => ({ ok: true }),
    showDuplicates: () => ({ ok: true }),
    startWeek: () => {
      fake.today = { ...fake.today, isOldWeek: false };
      return { ok: true, words: 'This week is ready: 3 events, 2 follow-ups, 5 carried over.' };
    },
    settleLine: ({ ref, event, isContact }: { ref: { id: string }; event: string; isContact: boolean }) => {
      const { items } = fake.today['doneLines'] as { items: { ref: { id: string }; made: string }[] };
      const made = event !== '' ? 'event' : isContact ? 'contact' : '';
      const left = items.flatMap((line) => {
        if (line.ref.id !== ref.id) return [line];
        return made === '' || line.made !== '' ? [] : [{ ...line, made }];
      });
      fake.today = { ...fake.today, doneLines: { items: left, more: 0 } };
      return { ok: true };
    },
    readMyWeek: (asked: string[]) => {
      const parts = {
        ...{ lapsed: none, dueSoon: none, rebuilding: none },
        ...{ promises: none, dates: none, reviews: none },
      };
      const weeks = asked.map((name) => {
        const lists = name === '' ? fake.weeks.all : fake.weeks.mine;
        return { name, parts: { ...parts, ...lists }, nobodys: 1 };
      });
      return { ok: true, today: '2026-03-04', weeks };
    },
    findRows: ({ table, text }: { table: string; text: string }) => {
      const found = Object.keys(fake.rows[table] ?? {}).filter((id) =>
        nameOf(table, fake.rows[table]?.[id] ?? {})
          .toLowerCase()
          .includes(text.toLowerCase()),
      );
      const items = found
        .slice(0, 3)
        .map((id) => ({ ref: refOf(table, id), detail: fake.rows[table]?.[id]?.['contactName'] ?? '' }));
      return { ok: true, matches: { items, more: found.length - items.length } };
    },
    loadSelectedRow: () => {
      const [table = '', id = ''] = fake.selected.split(' ');
      return tables.includes(table)
        ? load(table, id)
        : { ok: false, problem: 'Click into a row of Partners, Events or Weekly Plan first.' };
    },
    loadRow: ({ table, id }: { table: string; id: string }) => load(table, id),
    readMoreText: ({
      ref,
      field,
      from,
    }: {
      ref: { table: string; id: string };
      field: string;
      from: number;
    }) => ({
      ok: true,
      text: (fake.rows[ref.table]?.[ref.id]?.[field] ?? '').slice(from, from + 20000),
    }),
    saveRow: (ask: { table: string; id: string; isNew: boolean; values: Row; loaded: Row }) => {
      const table = (fake.rows[ask.table] ??= {});
      const before = table[ask.id];
      if (!ask.isNew && !before)
        return { ok: false, problem: 'This row is not in the sheet any more: somebody deleted it.' };
      const conflicts: Row = {};
      for (const [key, text] of Object.entries(ask.isNew ? {} : ask.values)) {
        const stands = before?.[key] ?? '';
        if (stands !== text && stands !== (ask.loaded[key] ?? '')) conflicts[key] = stands;
      }
      if (Object.keys(conflicts).length > 0) {
        return { ok: false, problem: 'Somebody changed this row since you opened it.', conflicts };
      }
      if (ask.table === 'partners' && !before && names().includes(ask.values['name'] ?? '')) {
        const message = 'is in Partners already.';
        return {
          ok: false,
          problem: 'Not saved yet.',
          problems: [{ field: 'name', message, level: 'stop' }],
        };
      }
      table[ask.id] = { ...before, ...ask.values };
      const parts = (ask.values['partners'] ?? '').split('; ').map((part) => part.replace(/ \(.*\)$/, ''));
      const unknownPartners =
        ask.table === 'events' ? parts.filter((one) => one !== '' && !names().includes(one)) : [];
      const status = ask.table === 'partners' ? 'In touch' : '';
      const undoId = canUndo(ask, before);
      return { ok: true, ref: refOf(ask.table, ask.id), undoId, status, unknownPartners, problems: [] };
    },
    saveContact: (ask: { id: string; isNew: boolean; values: Row; loaded: Row; seen?: string[] }) => {
      const name = ask.values['partner'] ?? '';
      const colleague = fake.histories[name]?.colleague;
      if (ask.isNew && !names().includes(name)) {
        const message = `“${name}” is not in Partners yet. Add it there, or choose one that is.`;
        return {
          ok: false,
          problem: 'Not saved yet.',
          problems: [{ field: 'partner', message, level: 'stop' }],
        };
      }
      if (ask.isNew && colleague && !ask.seen?.includes(colleague.id))
        return { ok: false, problem: `${colleague.words} Press Save again.`, told: colleague.id };
      const log = (fake.rows['log'] ??= {});
      const undoId = canUndo({ ...ask, table: 'log' }, log[ask.id]);
      log[ask.id] = { ...log[ask.id], ...ask.values };
      const openLines = fake.openLines[name] ?? [];
      return {
        ok: true,
        ref: refOf('log', ask.id),
        status: 'In touch',
        unknownPartners: [],
        problems: [],
        undoId,
        ...(ask.isNew ? { openLines } : {}),
      };
    },
    readUndo: () => ({ ok: true, operations: fake.operations }),
    undo: (id: string) => {
      const kept = saves[id]?.() ?? fake.operations.find((one) => one.id === id)?.kept ?? none;
      fake.operations = fake.operations.filter((one) => one.id !== id);
      return { ok: true, words: 'It is taken back.', kept, isWeek: id.startsWith('week') };
    },
    readHistory: (ref: { id: string; name: string }) => {
      const { items = [], openPromises = 0, colleague = null } = fake.histories[ref.name] ?? {};
      return { ok: true, partner: ref, items: { items, more: 0 }, openPromises, colleague };
    },
    readForDuplicates: ({ from }: { from: number }) => {
      const ids = Object.keys(fake.rows['partners'] ?? {});
      const partners = ids.slice(from, from + fake.comparedAtOnce).map((id) => ({
        ...compared(id),
        apart: fake.apart.flatMap((key) => (key.startsWith(`${id} `) ? [key.slice(id.length + 1)] : [])),
      }));
      return { ok: true, partners, more: ids.length - from - partners.length, mark: ids.join() };
    },
    readPair: ({ one, other }: { one: string; other: string }) => ({
      ok: true,
      sides: [one, other].map((id, at) => ({
        ref: refOf('partners', id),
        values: fake.rows['partners']?.[id] ?? {},
        follows: { events: at * 3, contacts: at * 2, lines: at },
      })),
    }),
    mergePartners: (ask: {
      id: string;
      kept: string;
      other: string;
      choices: Record<string, string>;
      seen: { kept: Row; other: Row };
    }) => {
      const table = fake.rows['partners'] ?? {};
      const [kept = {}, other = {}] = [table[ask.kept], table[ask.other]];
      if (JSON.stringify([kept, other]) !== JSON.stringify([ask.seen.kept, ask.seen.other]))
        return {
          ok: false,
          problem: 'Somebody changed one of the two rows meanwhile. This is how they stand now.',
          conflicts: { notes: '' },
        };
      const name = ask.choices['name'] === 'other' ? other['name'] : kept['name'];
      table[ask.kept] = { ...kept, name: name ?? '' };
      table[ask.other] = { ...other, stage: 'Ended', story: `Merged into “${name}” on 2026-03-04.` };
      saves[ask.id] = () => {
        Object.assign(table, { [ask.kept]: kept, [ask.other]: other });
        return none;
      };
      return { ok: true, kept: compared(ask.kept), other: compared(ask.other), fresh: ['e7'] };
    },
    keepApart: ({ one, other }: { one: string; other: string }) => {
      fake.apart.push(`${one} ${other}`);
      return { ok: true };
    },
    notApart: ({ one, other }: { one: string; other: string }) => {
      fake.apart = fake.apart.filter((key) => key !== `${one} ${other}` && key !== `${other} ${one}`);
      return { ok: true };
    },
    rememberUser: (name: string) => {
      fake.user = name;
      return { ok: true, user: name };
    },
    updateRelationships: () => {
      fake.today['stopped'] = null;
      return { ok: true, changed: 1 };
    },
    repairHeading: () => {
      fake.today['headings'] = [];
      fake.headings = {};
      return { ok: true, words: 'The headings of Partners are in order.' };
    },
    takeOver: () => {
      fake.today['stopped'] = null;
      return { ok: true, words: 'The daily check runs as ben@library.example, between 6:00 and 7:00.' };
    },
  };

  const runner = (success: (answer: unknown) => void, failure: (error: Error) => void): object => ({
    withSuccessHandler: (handler: (answer: unknown) => void) => runner(handler, failure),
    withFailureHandler: (handler: (error: Error) => void) => runner(success, handler),
    ...Object.fromEntries(
      Object.entries(functions).map(([name, work]) => [
        name,
        (...args: never[]) => {
          // Plain data only crosses to Google; a copy, so that nothing is shared.
          const copied = JSON.parse(JSON.stringify(args)) as never[];
          fake.calls.push({ name, args: copied });
          const settle = (): void => {
            const queue = fake.next[name] ?? [];
            const planned = queue.length > 0 ? queue.shift() : undefined;
            if (typeof planned === 'string') failure(new Error(planned));
            else success(JSON.parse(JSON.stringify(planned === undefined ? work(...copied) : planned)));
          };
          if (fake.hold === name) waiting.push(settle);
          else setTimeout(settle, 5);
        },
      ]),
    ),
  });
  Object.assign(window, {
    google: {
      script: {
        run: runner(
          () => undefined,
          () => undefined,
        ),
      },
    },
  });
}

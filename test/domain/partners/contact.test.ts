// What follows from a contact: the partner's Last Contact Date, the plan lines, and what a colleague should know.
import { partnerOfFollowUp } from '../../../src/domain/origins/line-origin';
import fc from 'fast-check';
import {
  lastContactAfter,
  lastContactWithout,
  linesOfContact,
  mentionsContact,
  withOutcome,
  withoutOutcome,
} from '../../../src/domain/partners/contact';
import {
  HistoryEvent,
  LoggedContact,
  historyOfCell,
  historyOfEvent,
  historyOfContact,
  latestFirst,
  latestOfColleague,
} from '../../../src/domain/partners/history';
import { owedBy } from '../../../src/domain/plan/owed';
import { DEFAULT_LOCALE, setLocale } from '../../../src/domain/basics/locale';
import { recentDay } from '../dates/days';

const TODAY = '2023-06-15';

afterEach(() => setLocale(DEFAULT_LOCALE));

describe('Last Contact Date', () => {
  test('is set by a later contact, and never moved back by an earlier one', () => {
    fc.assert(
      fc.property(fc.oneof(recentDay, fc.constant('')), recentDay, (stands, day) => {
        const after = lastContactAfter(stands, day);
        expect(after >= stands && after >= day).toBe(true);
        expect([stands, day]).toContain(after);
      }),
    );
  });

  test.each(['in spring', '2023-02-30', '45000'])(
    '“%s” can’t be read: it stays, for somebody to correct',
    (odd) => {
      expect(lastContactAfter(odd, TODAY)).toBe(odd);
    },
  );

  test('falls back to the latest remaining contact if the one that set it is removed', () => {
    expect(lastContactWithout('2023-06-15', '2023-06-15', ['2023-05-01', '2023-03-01'], '')).toBe(
      '2023-05-01',
    );
    expect(lastContactWithout('2023-06-15', '2023-06-15', [], '2023-04-04')).toBe('2023-04-04');
  });

  test('stays if another contact set it', () => {
    expect(lastContactWithout('2023-06-10', '2023-06-15', ['2023-05-01'], '')).toBe('2023-06-10');
  });

  test('is the same as before once a logged contact is undone', () => {
    const days = fc.array(recentDay, { maxLength: 4 });
    fc.assert(
      fc.property(fc.oneof(recentDay, fc.constant('')), days, recentDay, (typed, others, day) => {
        const before = others.reduce(lastContactAfter, typed);
        expect(lastContactWithout(lastContactAfter(before, day), day, [...others, before], before)).toBe(
          before,
        );
      }),
    );
  });
});

describe('the plan', () => {
  const logged = {
    partner: 'WorkSource',
    staff: 'Ana',
    promised: ' Send\nflyers ',
    promisedBy: '2023-06-20',
    next: 'Call',
    nextBy: '',
    nextWho: '',
  };

  test('gets a line for what was promised, and one for the next step', () => {
    expect(linesOfContact('c1', logged, 'Cy').map(({ line }) => line)).toEqual([
      {
        id: 'promise-c1',
        done: '',
        item: 'Promised to WorkSource: Send flyers',
        when: '2023-06-20',
        partner: 'WorkSource',
        who: 'Ana',
      },
      { id: 'next-c1', done: '', item: 'WorkSource: Call', when: '', partner: 'WorkSource', who: 'Ana' },
    ]);
    expect(linesOfContact('c1', { ...logged, nextWho: 'Ben' }, 'Cy')[1]?.line['who']).toBe('Ben');
    expect(linesOfContact('c1', { ...logged, promised: ' ', next: '' }, 'Cy')).toEqual([]);
  });

  test('gives them to the partner’s library contact if the contact names nobody', () => {
    const whoOf = (given: Partial<typeof logged>) =>
      linesOfContact('c1', { ...logged, ...given }, 'Cy').map(({ line }) => line['who']);
    expect(whoOf({ staff: ' ' })).toEqual(['Cy', 'Cy']);
    expect(whoOf({ staff: '', nextWho: 'Ben' })).toEqual(['Cy', 'Ben']);
    expect(whoOf({})).toEqual(['Ana', 'Ana']);
  });

  test('recognizes a follow-up by its id', () => {
    expect(partnerOfFollowUp('lapsed-2023-01-31-p-1')).toBe('p-1');
    expect(partnerOfFollowUp('due-2023-01-31-p-1')).toBe('p-1');
    for (const other of ['promise-2023-01-31-p', 'heading-follow-ups', 'lapsed-p-1', ''])
      expect(partnerOfFollowUp(other)).toBe('');
  });

  test('puts the contact below the existing outcome, once, and can remove it again', () => {
    const contact = { when: TODAY, how: 'Phone', staff: 'Ana', heard: 'They need\nflyers' };
    expect(withOutcome('', contact)).toBe('Jun 15, 2023, Phone, Ana: They need flyers');
    expect(withOutcome('Why', contact)).toBe('Why\nJun 15, 2023, Phone, Ana: They need flyers');
    expect(withOutcome('', { when: TODAY })).toBe('Jun 15, 2023');
    fc.assert(
      fc.property(fc.string(), (typed) => {
        fc.pre(withoutOutcome(typed, contact) === undefined);
        const together = withOutcome(typed, contact);
        expect(withOutcome(together, contact)).toBe(together);
        expect(withoutOutcome(together, contact)?.trim()).toBe(typed.trim());
      }),
    );
  });

  test('finds a contact again, however its day was written: by another locale or by an older version', () => {
    const contact = { when: TODAY, how: 'Phone', staff: 'Ana', heard: 'They need flyers' };
    for (const day of ['2023-06-15', 'Jun 15, 2023', '15 Jun 2023'])
      for (const words of [`${day}, Phone, Ana: They need flyers`, `${day}, Phone, Ana`]) {
        expect(withoutOutcome(`Why\n${words}`, contact)).toBe('Why');
        expect(withOutcome(`Why\n${words}`, contact)).toBe(`Why\n${words}`);
        expect(mentionsContact(`Why\n${words}`)).toBe(true);
      }
    setLocale('de_DE');
    expect(withOutcome('', contact)).toBe('15 Jun 2023, Phone, Ana: They need flyers');
    for (const typed of ['June', 'Jun 15', 'by Jun 15, 2023', 'Jun 15, 2023 they called', '15 Jun'])
      expect([typed, mentionsContact(typed)]).toEqual([typed, false]);
  });

  test('never makes a cell longer than Google allows, and cuts none of its text', () => {
    const contact = { when: TODAY, how: 'Phone', staff: 'Ana', heard: 'They need flyers' };
    const full = (letters: number) => withOutcome('x'.repeat(letters), contact).slice(letters);
    expect(full(49_950)).toBe('\nJun 15, 2023, Phone, Ana: They need flyers');
    expect(full(49_970)).toBe('\nJun 15, 2023, Phone, Ana');
    expect(full(49_990)).toBe('');
    const together = withOutcome('x'.repeat(49_970), contact);
    expect(withOutcome(together, contact)).toBe(together);
    expect(withoutOutcome(together, contact)).toHaveLength(49_970);
  });
});

describe('a colleague’s touch', () => {
  const touch = (
    day: string,
    who: string,
    how = 'Phone',
    given: Partial<HistoryEvent> = {},
  ): HistoryEvent => ({
    ...{
      kind: 'contact',
      day,
      until: '',
      who,
      how,
      tried: '',
      text: '',
      by: '',
      state: '',
      id: `${who} ${day}`,
    },
    ...given,
  });
  const told = (user: string, ...happenings: HistoryEvent[]) =>
    latestOfColleague(happenings, user, TODAY)?.words;

  test('is the latest by somebody else within 14 days', () => {
    const contacts = [
      touch('2023-06-05', 'Ben'),
      touch('2023-06-08', 'Ben', 'Email'),
      touch('2023-06-14', 'ana'),
    ];
    expect(latestOfColleague(contacts, 'Ana', TODAY)).toEqual({
      id: 'Ben 2023-06-08',
      words: 'Ben sent an email on Thursday, Jun 8',
    });
    expect(told('Ben', ...contacts)).toBe('ana phoned yesterday');
    expect(told('Ana', touch('2023-05-31', 'Ben'))).toBeUndefined();
    expect(told('Ana', touch('2023-06-01', 'Ben'))).toBeDefined();
  });

  test('isn’t a promise, an unreadable or future day, anything cancelled, or anything of the user’s own', () => {
    const odd = [
      touch('2023-06-14', 'Ben', '', { kind: 'promise', state: 'open' }),
      touch('soon', 'Ben'),
      touch('2023-06-16', 'Ben', '', { kind: 'event', state: 'ahead' }),
      touch('2023-06-16', '', '', { kind: 'cell' }),
      touch('2023-06-14', 'Ben', '', { kind: 'event', state: 'cancelled' }),
      touch('2023-06-14', 'Ben, Ana'),
    ];
    expect(told('Ana', ...odd)).toBeUndefined();
  });

  test('may be an event, the day in Last Contact Date, or a contact without a name', () => {
    const [event, cell] = [{ kind: 'event', text: 'Fair' } as const, { kind: 'cell', id: '' } as const];
    expect(told('Ana', touch('2023-06-13', 'Ben', 'Hall', event))).toBe(
      'Ben was with them at “Fair” on Tuesday',
    );
    expect(told('Ana', touch('2023-06-13', '', 'Hall', event))).toBe(
      'Someone was with them at “Fair” on Tuesday',
    );
    expect(told('', touch('2023-06-14', ' '))).toBe('Someone phoned yesterday');
    expect(latestOfColleague([touch('2023-06-14', '', '', cell)], 'Ana', TODAY)).toEqual({
      id: 'cell 2023-06-14',
      words: 'Someone was in touch yesterday (Last Contact Date)',
    });
  });

  test.each([
    ['2023-06-15', 'Phone', 'Ana phoned today'],
    ['2023-06-14', 'E-mail', 'Ana sent an email yesterday'],
    ['2023-06-13', 'Meeting', 'Ana met them on Tuesday'],
    ['2023-06-06', 'Letter', 'Ana wrote a letter on Tuesday, Jun 6'],
    ['2023-06-13', 'Zoom', 'Ana was in touch (Zoom) on Tuesday'],
    ['2023-06-13', '', 'Ana was in touch on Tuesday'],
  ])('on %s by %s reads: %s', (when, how, words) => {
    expect(told('Ben', touch(when, 'Ana', how))).toBe(words);
  });
});

describe('the history', () => {
  const logged: LoggedContact = {
    id: 'c',
    when: '2023-05-01',
    staff: 'Ana',
    how: 'Phone',
    cameOfIt: '',
    heard: '',
    promised: '',
    promisedBy: '',
    next: '',
    nextBy: '',
    nextWho: '',
    replaced: '',
  };
  const happenings = (given: Partial<LoggedContact>, done: string[] = []) =>
    historyOfContact({ ...logged, ...given }, (contact) =>
      owedBy(contact, new Map(), TODAY, {
        week: '',
        doneIn: ({ lineId }) => (done.includes(lineId) ? '' : undefined),
      }),
    );

  test('says whether a promise was kept', () => {
    expect(happenings({ when: TODAY, promised: 'Flyers' }).map(({ kind, state }) => [kind, state])).toEqual([
      ['contact', ''],
      ['promise', 'open'],
    ]);
    // Its line in the plan is gone, so nobody knows.
    expect(happenings({ promised: 'Flyers' })[1]?.state).toBe('');
    expect(happenings({ promised: 'Flyers' }, ['promise-c'])[1]?.state).toBe('done');
  });

  test('says whether an event is ahead or was cancelled', () => {
    const fair = {
      ...{ id: 'e', name: 'Fair', when: '2023-06-16 09:00', endsAt: '', location: '', staff: '' },
      cancelled: '',
    };
    expect(historyOfEvent(fair, TODAY)).toMatchObject({ day: '2023-06-16', state: 'ahead' });
    expect(historyOfEvent({ ...fair, when: TODAY }, TODAY).state).toBe('');
    expect(historyOfEvent({ ...fair, cancelled: 'Yes' }, TODAY).state).toBe('cancelled');
    expect(historyOfEvent({ ...fair, when: 'in summer' }, TODAY)).toMatchObject({
      day: 'in summer',
      state: '',
    });
  });

  test('lists Last Contact Date only if nothing else accounts for that day', () => {
    expect(historyOfCell('2023-05-01', happenings({}))).toEqual([]);
    expect(historyOfCell('2023-05-02', happenings({}))).toMatchObject([{ kind: 'cell', day: '2023-05-02' }]);
    expect(historyOfCell('', [])).toEqual([]);
  });

  test('lists the latest first, promises below their contact, unreadable days last, however the rows are sorted', () => {
    const all = [
      ...happenings({ id: 'a', promised: 'x', next: 'y' }),
      ...happenings({ id: 'b', promised: 'z' }),
      ...happenings({ id: 'd', when: 'once' }),
      ...happenings({ id: 'f', when: '2023-06-01' }),
    ];
    const words = (list: HistoryEvent[]) => list.map(({ id, kind }) => `${id} ${kind}`);
    const sorted = ['f contact', 'a contact', 'a promise', 'a next', 'b contact', 'b promise', 'd contact'];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (rows) => {
        expect(words(latestFirst(rows))).toEqual(sorted);
      }),
    );
  });
});

// My week in the sidebar, and the extra file that emails it to those who asked.
import vm from 'node:vm';
import type { Runtime, RuntimeOptions } from 'apps-script-runtime';
import type { MyWeek, MyWeeks, Today } from '../../src/server/run/today-answers';
import {
  ANA,
  BEN,
  CODE,
  MANIFEST,
  addRow,
  ask,
  newRow,
  ok,
  openAddon,
  openFilled,
  openLibrary,
} from './addon';
import { DIGEST, type Mail, SEND_MAIL, WITH_MAIL, outboxOf } from './mailing';

/** 17:00 UTC on that day of March 2026: noon in New York on Monday, March 2. */
const noonOf = (day: number) => `2026-03-${String(day).padStart(2, '0')}T17:00:00Z`;

const lastMail = (runtime: Runtime): Required<Mail> => {
  const mail = outboxOf(runtime)[outboxOf(runtime).length - 1];
  if (!mail) throw new Error('No mail was sent');
  return { htmlBody: '', ...mail };
};

const weekOf = (runtime: Runtime, name = ''): MyWeek => {
  const [week] = ok(ask<MyWeeks>(runtime, 'readMyWeek', [name])).weeks;
  if (!week) throw new Error('No week');
  return week;
};
const namesIn = (week: MyWeek, part: keyof MyWeek['parts']) => week.parts[part].items.map(({ name }) => name);

/** A library in which two lapsed partners are Ana's, one is Ben's, and one is nobody's. */
function fillBusy(runtime: Runtime): void {
  const add = (name: string, given: Record<string, string>) =>
    addRow(runtime, 'partners', { name, ...given });
  add('WorkSource', { staff: 'Ana', lastContact: '2025-11-01', method: 'Phone', notes: 'SECRET note' });
  add('Teen Shelter', {
    staff: 'Ana, Ben',
    lastContact: '2025-11-20',
    focus: 'Yes',
    contactEmail: 'secret@ts.org',
  });
  add('High School', { lastContact: '2025-10-01' });
  add('Zoo', { staff: 'Ben', lastContact: '2026-03-01', reviewOn: '2026-03-06' });
}
const busyLibrary = (options: RuntimeOptions = {}): Runtime => openFilled(fillBusy, options);

describe('my week', () => {
  test('lists what is due for me, with the reason; everyone’s week lists the rest too', () => {
    const runtime = busyLibrary();
    const { today, weeks, unassigned } = ok(ask<MyWeeks>(runtime, 'readMyWeek', ['Ana', '']));
    expect(today).toBe('2026-03-02');
    const [mine, all] = weeks as [MyWeek, MyWeek];
    expect(namesIn(mine, 'lapsed')).toEqual(['Teen Shelter', 'WorkSource']);
    expect(mine.parts.lapsed.items[1]).toMatchObject({
      day: '2026-01-30',
      words: 'Last contact 121 days ago (goal: every 90 days). Prefers phone. Library contact: Ana.',
      isFocus: false,
    });
    expect(namesIn(all, 'lapsed')).toEqual(['Teen Shelter', 'High School', 'WorkSource']);
    expect(namesIn(all, 'reviews')).toEqual(['Zoo']);
    expect(unassigned.items).toMatchObject([{ part: 'lapsed', name: 'High School' }]);
  });

  test('dates of the week and lines of the plan are in it, each once, for the person named there', () => {
    const runtime = busyLibrary();
    addRow(runtime, 'events', {
      name: 'Career Fair',
      when: '2026-03-04 08:45',
      endsAt: '10:51',
      staff: 'Ana, Ben',
      partners: 'WorkSource (host)',
    });
    addRow(runtime, 'events', { name: 'Cancelled Fair', when: '2026-03-05', cancelled: 'Yes' });
    const rows = runtime.values('Weekly Plan');
    const under = { table: 'plan' as const, id: 'heading-outreach', row: 0, name: 'Outreach To-Do' };
    expect(rows.length).toBeGreaterThan(5);
    addRow(runtime, 'plan', { item: 'Call the school', when: 'Fri 2026-03-06, 9:00', who: 'Ben' }, under);
    addRow(runtime, 'plan', { item: 'Order flyers', who: 'Ana' }, under);
    expect(weekOf(runtime).parts.dates.items).toMatchObject([
      {
        name: 'Career Fair',
        day: '2026-03-04',
        time: '08:45-10:51',
        words: 'with WorkSource',
        partners: ['WorkSource'],
      },
      { name: 'Call the school', day: '2026-03-06', time: '9:00' },
    ]);
    expect(namesIn(weekOf(runtime, 'Ana'), 'dates')).toEqual(['Career Fair']);
    expect(namesIn(weekOf(runtime, 'Ana'), 'undated')).toEqual(['Order flyers']);
    expect(namesIn(weekOf(runtime, 'Ben'), 'undated')).toEqual([]);
  });

  test('reads each table once and writes nothing, for one person or for two', () => {
    const runtime = busyLibrary();
    const cost = (names: string[]) => {
      runtime.calls.reset();
      ok(ask(runtime, 'readMyWeek', names));
      return { reads: runtime.calls.reads, writes: runtime.calls.writes };
    };
    expect(cost(['Ana', ''])).toEqual(cost(['']));
    expect(cost([''])).toEqual({ reads: cost(['']).reads, writes: 0 });
    // Partners, Events, Weekly Plan and Settings.
    expect(cost(['']).reads).toBe(4);
  });

  test('stays under 100 KB, and says how much was left out', () => {
    const runtime = openLibrary();
    const rows = runtime.values('Partners').slice(0, 2) as string[][];
    const labels = rows[0] ?? [];
    const given: Record<string, string | number> = {
      'Last Contact Date': 45000,
      'Library Staff Contact': 'Ana, Üß'.repeat(20),
      'Partner’s Preferred Method of Contact': '"'.repeat(200),
    };
    const many = Array.from({ length: 400 }, (_, index) =>
      labels.map((label) =>
        label === 'Partner/Company' ? `${index} ${'é"'.repeat(200)}` : (given[label] ?? ''),
      ),
    );
    runtime.loadValues('Partners', [...rows, ...many]);
    const answer = ok(ask<MyWeeks>(runtime, 'readMyWeek', ['', '']));
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(100_000);
    const { items, more } = answer.weeks[0]?.parts.lapsed ?? { items: [], more: 0 };
    expect(items.length).toBeGreaterThan(2);
    expect(items.length + more).toBe(400);
  });
});

describe('in Today', () => {
  test('what is overdue has its own list, the latest first, and is in My week too', () => {
    const runtime = busyLibrary();
    const under = { table: 'plan' as const, id: 'heading-outreach', row: 0, name: 'Outreach To-Do' };
    addRow(runtime, 'plan', { item: 'Report', when: 'Tue 2026-02-24, 9:00' }, under);
    addRow(runtime, 'plan', { item: 'Tea', when: '2026-03-02' }, under);
    const promise = {
      when: '2026-02-10',
      staff: 'Ana',
      partner: 'Zoo',
      promised: 'flyers',
      promisedBy: '2026-03-01',
    };
    const seen = { seen: ['cell 2026-03-01'] };
    ok(ask(runtime, 'saveContact', { ...newRow('log', promise), ...seen }));
    const shown = () => {
      const { thisWeek, overdue } = ok(ask<{ today: Today }>(runtime, 'readToday')).today;
      const names = ({ items }: Today['overdue']) => items.map(({ name, words, day }) => [name, words, day]);
      return { thisWeek: names(thisWeek), overdue: names(overdue), more: overdue.more };
    };
    const promised = ['Zoo', 'Promised: flyers', '2026-03-01'];
    expect(shown()).toEqual({
      thisWeek: [['Tea', '', '2026-03-02']],
      overdue: [promised, ['Report', '', '2026-02-24']],
      more: 0,
    });
    expect(weekOf(runtime).parts.dates.items).toMatchObject([
      { name: 'Report', isOverdue: true },
      { name: 'Tea', isOverdue: false },
    ]);
    expect(weekOf(runtime).parts.promises.items).toMatchObject([{ name: 'Zoo', day: '2026-03-01' }]);
    for (let day = 1; day < 40; day++)
      addRow(runtime, 'plan', { item: `Old ${day}`, when: `2023-0${1 + (day % 9)}-11` }, under);
    const { thisWeek, overdue, more } = shown();
    expect(thisWeek).toEqual([['Tea', '', '2026-03-02']]);
    expect(overdue[0]).toEqual(promised);
    expect(overdue.length + more).toBe(41);
  });

  const todayOf = (runtime: Runtime) => ok(ask<{ today: Today }>(runtime, 'readToday')).today;

  test('reviews have a list of their own, apart from lapsed partners', () => {
    const { reviews, lapsed } = todayOf(busyLibrary());
    expect(reviews.items).toMatchObject([{ ref: { name: 'Zoo' }, due: '2026-03-06' }]);
    expect(lapsed.items.map(({ ref }) => ref.name)).toEqual(['Teen Shelter', 'High School', 'WorkSource']);
  });

  test('an unreadable date under Review on raises a question', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo' });
    const rows = runtime.values('Partners') as string[][];
    const column = (rows[0] ?? []).indexOf('Review on');
    const withWords = (row: string[]) => row.map((cell, where) => (where === column ? 'in spring' : cell));
    runtime.loadValues(
      'Partners',
      rows.map((row) => (row[0] === 'Zoo' ? withWords(row) : row)),
    );
    expect(todayOf(runtime).questions.items.map(({ sentence }) => sentence)).toEqual([
      'Zoo: Review on “in spring” isn’t a date. Please type it as a date.',
    ]);
  });

  test('more than two Focus partners raise a question; two don’t', () => {
    const runtime = busyLibrary();
    addRow(runtime, 'partners', { name: 'Second', focus: 'Yes' });
    expect(todayOf(runtime).questions.items).toEqual([]);
    addRow(runtime, 'partners', { name: 'Third', focus: 'Yes' });
    expect(todayOf(runtime).questions.items).toMatchObject([
      {
        ref: null,
        sentence: '3 partners are marked Focus. One or two are enough to start with. Which ones?',
      },
    ]);
  });
});

describe('without the extra file', () => {
  test('Code.js doesn’t mention email, and the menu doesn’t offer it', () => {
    expect(CODE).not.toContain('MailApp');
    expect(CODE).not.toContain('send_mail');
    expect(JSON.stringify(openAddon().menus())).not.toContain('Email me my week');
  });

  test('the extra file adds two functions and nothing else', () => {
    const context = vm.createContext({});
    const before = new Set(Object.getOwnPropertyNames(context));
    vm.runInContext(DIGEST, context);
    const names = Object.getOwnPropertyNames(context).filter((name) => !before.has(name));
    expect(names.sort()).toEqual(['digestWeekly', 'startDigest']);
    for (const name of ['UrlFetchApp', 'GmailApp', 'DriveApp']) expect(DIGEST).not.toContain(name);
  });
});

/** The table in Settings as rows of its five columns. */
function askedRows(runtime: Runtime): string[][] {
  const rows = runtime.values('Settings') as string[][];
  const first = (rows[0] ?? []).indexOf('Digest by mail to');
  return rows
    .map((row) => row.slice(first, first + 5))
    .filter(([staff = '', address = '']) => staff + address !== '');
}
/** People type who gets the email; the first row below the headings is row 2. */
function fillAsked(
  runtime: Runtime,
  asked: (readonly [staff: string, address: string, weekday: string])[],
): void {
  const rows = runtime.values('Settings') as string[][];
  const first = (rows[0] ?? []).indexOf('Digest by mail to');
  const filled = Array.from({ length: Math.max(rows.length, asked.length + 1) }, (_, at) => {
    const row = [...(rows[at] ?? (rows[0] ?? []).map(() => ''))];
    const given = asked[at - 1];
    if (at > 0) [0, 1, 2].forEach((offset) => (row[first + offset] = given?.[offset] ?? ''));
    return row;
  });
  runtime.loadValues('Settings', filled);
}
/** Addresses and domains that may get it in addition to the owner's own. */
function nameInSettings(runtime: Runtime, named: readonly string[]): void {
  const rows = runtime.values('Settings') as string[][];
  const column = (rows[0] ?? []).indexOf('Digest may also go to');
  runtime.loadValues(
    'Settings',
    rows.map((row, at) =>
      row.map((cell, place) => (place === column && at > 0 ? (named[at - 1] ?? '') : cell)),
    ),
  );
}
function fillMailing(runtime: Runtime): void {
  fillBusy(runtime);
  ok(ask(runtime, 'rememberUser', 'Ana'));
  runtime.run('startDigest');
}
/** With the extra file, started by Ana; then these people ask for the email. */
function mailingLibrary(
  asked?: (readonly [string, string, string])[],
  options: RuntimeOptions = {},
): Runtime {
  const whole = { ...WITH_MAIL, ...options };
  // The person who starts the email owns it.
  const runtime = options.user === undefined ? openFilled(fillMailing, whole) : openLibrary(whole);
  if (options.user !== undefined) fillMailing(runtime);
  if (asked) fillAsked(runtime, asked);
  return runtime;
}
const results = (runtime: Runtime) =>
  askedRows(runtime)
    .slice(1)
    .map((row) => row[4]);
const clock = (runtime: Runtime) => runtime.run('digestWeekly', [], { as: 'clock' });

describe('starting the email', () => {
  test('a person who presses is in Settings with name, address and a weekday, and has one trigger, however often', () => {
    const runtime = mailingLibrary();
    expect(JSON.stringify(runtime.menus())).toContain('Email me my week');
    const digests = () => runtime.triggers.filter(({ handler }) => handler === 'digestWeekly').length;
    expect(askedRows(runtime)).toEqual([
      ['Digest by mail to', 'Digest e-mail', 'Digest weekday', 'Digest last tried', 'Digest result'],
      ['Ana', ANA, 'Monday', '', ''],
    ]);
    expect(digests()).toBe(1);
    runtime.run('startDigest');
    expect([askedRows(runtime).length, digests()]).toEqual([2, 1]);
    runtime.run('startDigest', [], { user: BEN });
    expect(askedRows(runtime)[2]).toEqual(['', BEN, 'Monday', '', '']);
    expect(digests()).toBe(2);
    expect(outboxOf(runtime)).toEqual([]);
  });

  test('colleagues who share an account each get a row; a person already covered by another row gets no second one', () => {
    const runtime = mailingLibrary();
    const press = (name: string) => {
      ok(ask(runtime, 'rememberUser', name));
      runtime.run('startDigest');
      return askedRows(runtime)
        .slice(1)
        .map(([staff]) => staff);
    };
    expect(press('ANA')).toEqual(['Ana']);
    expect(press('Ben')).toEqual(['Ana', 'Ben']);
    fillAsked(runtime, [['Everybody', ANA, 'Monday']]);
    expect(press('Ana')).toEqual(['Everybody']);
    fillAsked(runtime, [['', ANA, 'Monday']]);
    expect(press('Ana')).toEqual(['']);
  });

  test('without the permission in the manifest says which line is missing, and changes nothing', () => {
    const runtime = openLibrary({ ...WITH_MAIL, manifest: MANIFEST });
    const before = JSON.stringify(runtime.values('Settings'));
    runtime.run('startDigest');
    const words = runtime.screen.toasts.map(({ message }) => message).join(' ');
    expect(words).toContain(`Add "${SEND_MAIL}" to oauthScopes in appsscript.json`);
    expect(JSON.stringify(runtime.values('Settings'))).toBe(before);
    expect(runtime.triggers.filter(({ handler }) => handler === 'digestWeekly')).toEqual([]);
  });

  test('an error that isn’t about permissions is shown in its own words, whatever they mention', () => {
    const runtime = openLibrary(WITH_MAIL);
    const words = 'You do not have permission to edit this cell: it is out of the scope of your rights.';
    runtime.beforeCall((name) => {
      if (name === 'LockService.getDocumentLock') throw new Error(words);
    });
    runtime.run('startDigest');
    expect(runtime.screen.toasts.map(({ message }) => message)).toEqual([words]);
  });

  test('the message names the permission that is missing', () => {
    const scopes = [...MANIFEST.oauthScopes, SEND_MAIL].filter(
      (scope) => !scope.endsWith('script.scriptapp'),
    );
    const runtime = openLibrary({ ...WITH_MAIL, manifest: { ...MANIFEST, oauthScopes: scopes } });
    runtime.run('startDigest');
    const said = runtime.screen.toasts.map(({ message }) => message).join(' ');
    expect(said).toContain('Add "https://www.googleapis.com/auth/script.scriptapp" to oauthScopes');
    expect(said).not.toContain('send_mail');
  });
});

describe('the weekly email', () => {
  test('contains names and days, and nothing that a colleague wrote', () => {
    const runtime = mailingLibrary();
    addRow(runtime, 'events', {
      name: 'SECRET fair',
      when: '2026-03-04 08:45',
      staff: 'Ana',
      partners: 'Zoo',
    });
    clock(runtime);
    const mail = lastMail(runtime);
    expect(mail).toMatchObject({ from: ANA, to: [ANA], subject: 'Outreach: the week from Sun Mar 1' });
    expect(mail.body).toContain(`Ana’s week
Sun Mar 1 to Sat Mar 7

LAPSED (2)
A good time to say hello.
- Teen Shelter, due Wed Feb 18
- WorkSource, due Fri Jan 30

THIS WEEK’S DATES (1)
- Wed Mar 4: Zoo
`);
    expect(mail.htmlBody).toContain('<li><strong>WorkSource</strong>, due Fri Jan 30</li>');
    for (const text of [mail.body, mail.htmlBody])
      expect(text).not.toMatch(/secret|No contact for|prefers|phone|High School/i);
    expect(results(runtime)).toEqual(['Sent on Mon Mar 2.']);
  });

  test('reaches each person on the chosen day, once a week, however often the trigger fires', () => {
    const runtime = mailingLibrary([
      ['Ana', ANA, 'Tuesday'],
      ['Ben', BEN, 'thu'],
      ['Everybody', 'boss@library.example', 'Thursday'],
    ]);
    runtime.run('startDigest', [], { user: BEN });
    runtime.advanceTo(noonOf(16));
    const sent = outboxOf(runtime).map(({ to, subject }) => `${to.join()} ${subject.slice(-5)}`);
    expect(sent).toEqual([
      `${ANA} Mar 1`,
      `${BEN} Mar 1`,
      'boss@library.example Mar 1',
      `${ANA} Mar 8`,
      `${BEN} Mar 8`,
      'boss@library.example Mar 8',
    ]);
    const toAll = outboxOf(runtime)[2];
    expect(toAll?.body).toContain('The week\n');
    expect(toAll?.body).toContain('High School');
    expect(runtime.failures).toEqual([]);
  });

  test('goes to colleagues who share an address separately, once each', () => {
    const desk = 'desk@library.example';
    const runtime = mailingLibrary([
      ['Ana', desk, 'Monday'],
      ['Ben', desk.toUpperCase(), 'Monday'],
      ['Everybody', desk, 'Monday'],
      ['ana', desk, 'Monday'],
    ]);
    clock(runtime);
    clock(runtime);
    const titles = outboxOf(runtime).map(({ body }) => body.split('\n')[0]);
    expect(titles).toEqual(['Ana’s week', 'Ben’s week', 'The week']);
    const sent = 'Sent on Mon Mar 2.';
    expect(results(runtime)).toEqual([sent, sent, sent, 'This name and address are already listed above.']);
  });

  test.each([
    ['Mon 2 Mar 2026', 0],
    ['Mon 2026-03-02', 0],
    ['Sun Mar 1, 2026', 0],
    ['Sat Feb 28, 2026', 1],
    ['Mon 2026-02-23', 1],
    ['', 1],
  ])('after the mark “%s”, however it is written, is sent %d more times this week', (mark, count) => {
    const runtime = mailingLibrary();
    const rows = runtime.values('Settings') as string[][];
    const column = (rows[0] ?? []).indexOf('Digest last tried');
    const filled = rows.map((row, at) => row.map((cell, of) => (at === 1 && of === column ? mark : cell)));
    runtime.loadValues('Settings', filled);
    clock(runtime);
    expect(outboxOf(runtime)).toHaveLength(count);
  });

  test('isn’t sent twice in a week when the weekday changes', () => {
    const runtime = mailingLibrary();
    clock(runtime);
    fillAsked(runtime, [['Ana', ANA, 'Wednesday']]);
    runtime.advanceTo(noonOf(8));
    expect(outboxOf(runtime)).toHaveLength(1);
    runtime.advanceTo(noonOf(12));
    expect(outboxOf(runtime)).toHaveLength(2);
  });

  test('isn’t sent when there is nothing to report, and Settings says so', () => {
    const runtime = openLibrary(WITH_MAIL);
    runtime.run('startDigest');
    fillAsked(runtime, [['Ana', ANA, 'Monday']]);
    addRow(runtime, 'events', { name: 'With no partner', when: '2026-03-04', staff: 'Ana' });
    clock(runtime);
    expect(outboxOf(runtime)).toEqual([]);
    expect(results(runtime)).toEqual(['Nothing to report on Mon Mar 2.']);
  });

  test('a row that can’t be used says what to do, and others still get their email', () => {
    const runtime = mailingLibrary([
      ['', 'x@y.org', 'Monday'],
      ['Ana', 'ana at home', 'Monday'],
      ['Ana', 'a@b.org, c@d.org', 'Monday'],
      ['Ana', 'a@b.org', 'someday'],
      ['Ben', BEN, 'Monday'],
    ]);
    clock(runtime);
    expect(results(runtime)).toEqual([
      'Type a name, or Everyone, under Digest by mail to.',
      'This isn’t a single email address.',
      'This isn’t a single email address.',
      'Choose a weekday, like Monday.',
      'Sent on Mon Mar 2.',
    ]);
    expect(outboxOf(runtime).map(({ to }) => to)).toEqual([[BEN]]);
  });

  test('shows a partner name that looks like HTML or a formula as text', () => {
    const runtime = mailingLibrary();
    const name = '=<img src=x onerror="alert(1)"> & \'Co\'';
    addRow(runtime, 'partners', { name, staff: 'Ana', lastContact: '2025-01-01' });
    clock(runtime);
    const { body, htmlBody } = lastMail(runtime);
    expect(body).toContain(name);
    expect(htmlBody).toContain('=&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;Co&#39;');
    expect(htmlBody).not.toContain('<img');
  });

  test('leaves the remaining rows unmarked when Google’s daily limit is reached, and Settings says why', () => {
    const runtime = mailingLibrary([
      ['Ana', ANA, 'Monday'],
      ['Ben', BEN, 'Monday'],
    ]);
    const { MailApp } = runtime.globals;
    while (MailApp.getRemainingDailyQuota() > 1) MailApp.sendEmail(ANA, 'Other', 'mail');
    clock(runtime);
    expect(results(runtime)).toEqual([
      'Sent on Mon Mar 2.',
      'Not sent on Mon Mar 2: This account has reached Google’s email limit for today. Outreach will try again in a week.',
    ]);
    expect(askedRows(runtime)[2]?.[3]).toBe('');
  });

  test('goes to the spreadsheet owner’s domain, and elsewhere only if Settings allows it', () => {
    const runtime = mailingLibrary([
      ['Ana', ANA, 'Monday'],
      ['Ana', 'ana@evil.example', 'Monday'],
      ['Ana', 'ana@library.example.evil.example', 'Monday'],
      ['Ben', 'Ben@Friends.example', 'Monday'],
      ['Everybody', 'boss@city.example', 'Monday'],
      ['Everybody', 'other@city.example.org', 'Monday'],
    ]);
    nameInSettings(runtime, ['BEN@friends.example', '@city.example']);
    clock(runtime);
    expect(outboxOf(runtime).map(({ to }) => to.join())).toEqual([
      ANA,
      'Ben@Friends.example',
      'boss@city.example',
    ]);
    const refused = 'Not sent. If these names may go to this address, list it under Digest may also go to.';
    expect([1, 2, 5].map((at) => results(runtime)[at])).toEqual([refused, refused, refused]);
  });

  test('doesn’t go to the owner’s domain if anyone can have an address there', () => {
    const runtime = mailingLibrary(
      [
        ['Ana', 'ana@gmail.com', 'Monday'],
        ['Ben', 'ben@gmail.com', 'Monday'],
      ],
      { user: 'ana@gmail.com' },
    );
    clock(runtime);
    expect(outboxOf(runtime).map(({ to }) => to.join())).toEqual(['ana@gmail.com']);
  });

  test('a colleague from another domain who starts the email adds their address to Settings, once', () => {
    const runtime = mailingLibrary();
    const carl = 'carl@friends.example';
    runtime.run('startDigest', [], { user: carl });
    runtime.run('startDigest', [], { user: carl });
    const rows = runtime.values('Settings') as string[][];
    const column = (rows[0] ?? []).indexOf('Digest may also go to');
    expect(rows.map((row) => row[column]).filter(Boolean)).toEqual(['Digest may also go to', carl]);
    expect(askedRows(runtime).map(([, address]) => address)).toContain(carl);
  });

  test('goes to at most 20 addresses; people who share one count once', () => {
    const runtime = mailingLibrary([
      ...Array.from({ length: 21 }, (_, at) => ['Ana', `a${at}@library.example`, 'Monday'] as const),
      ['Ben', 'A0@library.example', 'Monday'],
    ]);
    clock(runtime);
    expect(outboxOf(runtime)).toHaveLength(21);
    expect(results(runtime)[20]).toBe('Not sent. At most 20 addresses get this email.');
    expect(results(runtime)[21]).toBe('Sent on Mon Mar 2.');
  });

  test('doesn’t turn a partner name that looks like an address into a link, as text or as HTML', () => {
    const runtime = mailingLibrary();
    const names = [
      'example.com',
      'http://evil.example/?a=b',
      'www.evil.example',
      'mail@evil.example',
      'javascript:alert(1)',
      'evil\u3002com',
      'https:\\\\evil.example',
    ];
    for (const name of names) addRow(runtime, 'partners', { name, staff: 'Ana', lastContact: '2025-01-01' });
    clock(runtime);
    const { body, htmlBody } = lastMail(runtime);
    const own = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getUrl();
    for (const text of [body, htmlBody]) {
      const told = text.split(own).join('');
      expect(told).not.toMatch(/[a-z]+:[/\\a-z]|\w[.@\u3002]\w/i);
      // The difference is invisible.
      for (const name of names) expect(told.replace(/\u200b/g, '')).toContain(name);
    }
  });

  test('is sent once by two triggers at the same moment', () => {
    const runtime = mailingLibrary();
    let isInside = false;
    runtime.beforeCall((name) => {
      if (isInside || name !== 'LockService.getDocumentLock') return;
      isInside = true;
      runtime.run('digestWeekly', [], { as: 'clock', user: BEN });
    });
    clock(runtime);
    expect(outboxOf(runtime)).toHaveLength(1);
  });

  test('rows of Settings that move in the meantime keep their marks', () => {
    const runtime = mailingLibrary([
      ['Ana', ANA, 'Monday'],
      ['Ben', BEN, 'Friday'],
    ]);
    runtime.beforeCall((name) => {
      if (name !== 'MailApp.sendEmail') return;
      runtime.beforeCall(undefined);
      const rows = runtime.values('Settings') as string[][];
      const [head = [], first = [], second = [], ...rest] = rows;
      runtime.loadValues('Settings', [head, second, first, ...rest]);
    });
    clock(runtime);
    expect(results(runtime)).toEqual(['', 'Sent on Mon Mar 2.']);
  });

  test('makes more calls with more recipients, never with more rows in the sheet', () => {
    const cost = (partners: number) => {
      const runtime = mailingLibrary();
      const rows = runtime.values('Partners') as (string | number)[][];
      const row = rows[3] ?? [];
      const more = Array.from({ length: partners }, (_, at) =>
        row.map((cell, column) => (column < 2 ? `P${at}` : cell)),
      );
      runtime.loadValues('Partners', [...rows, ...more]);
      runtime.calls.reset();
      clock(runtime);
      return { reads: runtime.calls.reads, writes: runtime.calls.writes };
    };
    expect(cost(300)).toEqual(cost(1));
  });
});

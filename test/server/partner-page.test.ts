// The page for a partner: what is on it, how it gets out, and what stays private.
import type { Runtime } from 'apps-script-runtime';
import { PARTNER_PAGE_ANSWERS } from '../../src/words/partner-page-answers';
import { PAGE_FOR_PARTNER } from '../../src/words/page-for-partner';
import { textsToTick } from '../../src/domain/sharing/page-facts';
import { linesOfPage } from '../../src/domain/sharing/page-size';
import { mailDraft, textOfPage } from '../../src/domain/sharing/page-text';
import type { ImportOpening } from '../../src/server/run/import-answers';
import type { Today } from '../../src/server/run/today-answers';
import type { PageTabs } from '../../src/server/run/partner-page-answers';
import { addRow, ask, BEN, copiedWorkbook, edit, newRow, ok, openAddon, openFilled, sheetOf } from './addon';
import { factsOf, tabs } from './copied-library';
import { costOf, fill } from './filled';
import { allKeys, make, pageOf, preview, refTo } from './partner-pages';

/** At noon on March 2, 2026. */
function fillLibrary(runtime: Runtime): void {
  addRow(runtime, 'partners', {
    ...{ name: 'WorkSource', contactName: 'Kim Lee\nBo Ray', contactEmail: 'kim@ws.example\nbo@ws.example' },
    ...{ contactPhone: '555-0134', mainContact: 'front@ws.example', staff: 'Ana', notes: 'Difficult' },
  });
  addRow(runtime, 'partners', { name: 'Zoo', staff: 'Ben' });
  addRow(runtime, 'partners', { name: 'Lincoln School', orgType: 'school', contactName: 'Ms. Ortiz' });
  addRow(runtime, 'partners', { name: 'Safe House', mainContact: '9 Oak St', confidential: 'Yes' });
  const add = (name: string, when: string, values: Record<string, string>) =>
    addRow(runtime, 'events', { name, when, ...values });
  add('Career Fair', '2026-03-19 14:00', {
    ...{ endsAt: '15:30', location: 'Union Hall', partners: 'WorkSource (host); Zoo (goats)' },
    ...{ description: 'Booths for job seekers', resources: 'Two tables', notes: 'Secret' },
  });
  add('Resume night', '2026-02-03', { location: 'Main branch', partners: 'WorkSource' });
  add('Called off', '2026-02-10', { partners: 'WorkSource', cancelled: 'Yes' });
  add('Zoo day', '2026-03-20', { partners: 'Zoo' });
  add('Storytime', '2026-03-12 10:00', {
    ...{ type: 'School visit – 3rd grade', partners: 'Lincoln School', resources: 'Library cards' },
  });
  add('First visit', '2026-02-12 10:00', {
    ...{ type: 'School visit – 2nd grade', partners: 'Lincoln School', participants: '24' },
  });
  add('Open house', '2026-03-14', { location: '9 Oak St', partners: 'WorkSource; Safe House' });
  const log = (partner: string, values: Record<string, string>) =>
    ok(
      ask(runtime, 'saveContact', { ...newRow('log', { partner, when: '2026-02-20', ...values }), seen: [] }),
    );
  log('WorkSource', {
    heard: 'Grumpy',
    promised: 'Send flyers',
    promisedBy: '2026-03-09',
    next: 'Meet in May',
  });
  log('Zoo', { promised: 'Ask about goats' });
}
const open = (options = {}): Runtime => openFilled(fillLibrary, options);

const rowsOf = (runtime: Runtime, tab: string) =>
  runtime
    .values(tab)
    .map((row) => row.filter((cell) => cell !== ''))
    .filter((row) => row.length > 0);

test('has contacts, joint events, promises and next steps, each in words', () => {
  const runtime = open();
  const tab = make(runtime, 'WorkSource', allKeys(preview(runtime, 'WorkSource')));
  expect(tab).toBe('For WorkSource');
  expect(rowsOf(runtime, tab)).toEqual([
    ['WorkSource and the library'],
    ['As of March 2, 2026'],
    ['Contacts'],
    ['At the library', 'Ana'],
    ['At your organization', 'Kim Lee, kim@ws.example, 555-0134'],
    ['Bo Ray, bo@ws.example'],
    ['Main contact', 'front@ws.example'],
    ['Coming up'],
    ['When', 'What', 'Where', 'Your part'],
    ['Sat Mar 14, 2026', 'Open house'],
    [
      'Thu Mar 19, 2026, 2:00-3:30 PM',
      'Career Fair\nBooths for job seekers\nWe bring: Two tables',
      'Union Hall',
      'host',
    ],
    ['What we promised'],
    ['By', 'What'],
    ['Mon Mar 9, 2026', 'Send flyers'],
    ['Next steps we agreed on'],
    ['By', 'What'],
    ['Meet in May'],
    ['What we’ve done together'],
    ['When', 'What', 'Where', 'Your part'],
    ['Tue Feb 3, 2026', 'Resume night', 'Main branch'],
  ]);
  expect(sheetOf(runtime, tab).getDataRange().getFormulas().flat().join('')).toBe('');
});

test('long texts appear only after somebody checks them, and disappear if somebody changes them', () => {
  const runtime = open();
  const shown = preview(runtime, 'WorkSource');
  expect(JSON.stringify(pageOf(shown))).not.toMatch(/Booths|tables|flyers|May|front@/);
  const [promised = ''] = allKeys(shown).slice(1, 2);
  make(runtime, 'WorkSource', [promised]);
  expect(JSON.stringify(rowsOf(runtime, 'For WorkSource'))).toContain('Send flyers');
  expect(preview(runtime, 'WorkSource').ticked).toEqual([promised]);
  const column = (runtime.values('Contact Log')[0] ?? []).indexOf('What we promised') + 1;
  sheetOf(runtime, 'Contact Log').getRange(2, column).setValue('Send Kim’s secret flyers');
  expect(preview(runtime, 'WorkSource').ticked).toEqual([]);
  make(runtime, 'WorkSource', [promised]);
  expect(JSON.stringify(rowsOf(runtime, 'For WorkSource'))).not.toContain('flyers');
});

test('a promise that was checked off in the plan is gone', () => {
  const runtime = open();
  const line = runtime
    .values('Weekly Plan')
    .findIndex((row) => row.some((cell) => String(cell).includes('Send flyers')));
  expect(line).toBeGreaterThan(0);
  const done =
    runtime
      .values('Weekly Plan')
      .find((row) => row.includes('Done'))
      ?.indexOf('Done') ?? 0;
  sheetOf(runtime, 'Weekly Plan')
    .getRange(line + 1, done + 1)
    .setValue(true);
  expect(preview(runtime, 'WorkSource').facts.promised.items).toEqual([]);
});

test('a school’s page has class, what we bring and the outcome, and blanks for teacher and room', () => {
  const runtime = open();
  const page = pageOf(preview(runtime, 'Lincoln School'), allKeys(preview(runtime, 'Lincoln School')));
  expect(page.sections.map(({ title, heads, rows }) => [title, heads, rows])).toEqual([
    ['Contacts', [], [['At your organization', 'Ms. Ortiz']]],
    [
      PAGE_FOR_PARTNER.visitsAhead,
      ['When', 'Visit, and what we bring', 'Class', 'Teacher', 'What we need in the room'],
      [['Thu Mar 12, 2026, 10:00 AM', 'Storytime\nWe bring: Library cards', '3rd grade', '', '']],
    ],
    [
      PAGE_FOR_PARTNER.visitsPast,
      ['When', 'Visit, and what we brought', 'Class', 'Teacher', 'Outcome'],
      [['Thu Feb 12, 2026, 10:00 AM', 'First visit', '2nd grade', '', '24 took part']],
    ],
  ]);
  expect(page.note).toBe(PAGE_FOR_PARTNER.writeIn);
});

describe('a confidential location', () => {
  test('is on no page, including that of another partner who was there', () => {
    const runtime = open();
    for (const name of ['WorkSource', 'Safe House']) {
      const tab = make(runtime, name, allKeys(preview(runtime, name)));
      expect(JSON.stringify(rowsOf(runtime, tab))).toContain('Open house');
      expect(JSON.stringify(rowsOf(runtime, tab))).not.toContain('Oak');
      expect(JSON.stringify(preview(runtime, name))).not.toContain('Oak');
      expect(preview(runtime, name).facts.hidesPlaces).toBe(true);
    }
    expect(preview(runtime, 'Zoo').facts.hidesPlaces).toBe(false);
  });

  /** WorkSource's event names a shelter that isn't among its partners. */
  const openNamed = () =>
    openFilled((runtime) => {
      fillLibrary(runtime);
      addRow(runtime, 'partners', {
        ...{ name: 'Teen Drop-In Shelter', mainContact: '12 Harbor Street\n555-0199', confidential: 'Yes' },
        ...{ notes: 'Also called: Harbor Nest' },
      });
      addRow(runtime, 'partners', { name: 'Small Business Center' });
      const add = (name: string, values: Record<string, string>) =>
        addRow(runtime, 'events', { name, when: '2026-04-01', partners: 'WorkSource', ...values });
      add('Art night', { location: 'Teen Drop-In Shelter, 12 Harbor Street' });
      add('Music night', { location: 'the teen drop in shelter’s kitchen, Harbor' });
      add('Film night', { location: '12 Harbor Street, back door' });
      add('Harbor Nest night', { location: 'Harbor Square' });
      add('Resume help with Small Business Center', {
        ...{ location: 'Small Business Center', description: 'Like last time at Small Business Center' },
        ...{ resources: 'Bring chairs to the Teen Drop-In Shelter' },
      });
      const column = (runtime.values('Contact Log')[0] ?? []).indexOf('What we promised') + 1;
      sheetOf(runtime, 'Contact Log').getRange(2, column).setValue('Meet at 12 Harbor Street');
    });

  test('is hidden where the place, the title or a text names the partner, who isn’t at the event', () => {
    const runtime = openNamed();
    const shown = preview(runtime, 'WorkSource');
    const tab = make(runtime, 'WorkSource', allKeys(shown));
    for (const words of [JSON.stringify(shown), JSON.stringify(rowsOf(runtime, tab))]) {
      expect(words).toContain('Art night');
      expect(words).not.toMatch(/Harbor|Drop.In|drop in|12 /);
    }
    expect(shown.facts.hidesPlaces).toBe(true);
    expect(shown.facts.ahead.items.find(({ name }) => name === 'Career Fair')?.location).toBe('Union Hall');
  });

  test('of another partner doesn’t take the texts from the partner’s own page', () => {
    const runtime = openNamed();
    expect(preview(runtime, 'Teen Drop-In Shelter').facts.partner.name).toBe('Teen Drop-In Shelter');
    const before = preview(runtime, 'Zoo').facts;
    expect(before.ahead.items.map(({ location }) => location)).toContain('Union Hall');
  });

  test('no title or place names another partner, and a text that does has a warning and isn’t ticked', () => {
    const runtime = openNamed();
    const shown = preview(runtime, 'WorkSource');
    expect(JSON.stringify(pageOf(shown))).not.toContain('Small Business');
    expect(JSON.stringify(pageOf(shown))).toContain(PAGE_FOR_PARTNER.jointEvent);
    expect(shown.facts.hidesNames).toBe(true);
    const [text] = textsToTick(shown.facts).filter((one) => shown.facts.warned.includes(one.key));
    expect(text?.text).toBe('Like last time at Small Business Center');
    make(runtime, 'WorkSource', shown.facts.warned);
    expect(preview(runtime, 'WorkSource').ticked).toEqual([]);
    expect(preview(runtime, 'Small Business Center').facts.hidesNames).toBe(false);
  });

  test('that is marked after a page was made says so with the save, and only then', () => {
    const runtime = open();
    const mark = (name: string) => {
      const { ref } = preview(runtime, name);
      const saved = edit(runtime, ref, { name, confidential: '' }, { confidential: 'Yes' });
      return ok(saved).problems.map(({ message }) => message);
    };
    expect(mark('Lincoln School')).not.toContain(PARTNER_PAGE_ANSWERS.placeOnPages);
    make(runtime, 'WorkSource');
    expect(mark('Zoo')).toContain(PARTNER_PAGE_ANSWERS.placeOnPages);
  });

  describe('that somebody marks in a cell', () => {
    const markIn = (runtime: Runtime, tab: string, row: number, text = 'Yes') => {
      const column = (runtime.values(tab)[0] ?? []).indexOf('Confidential location') + 1;
      sheetOf(runtime, tab).getRange(row, column).setValue(text);
    };
    const rowIn = (runtime: Runtime, tab: string, name: string) =>
      runtime.values(tab).findIndex(([first]) => first === name) + 1;
    const saidIn = (runtime: Runtime) =>
      ok(ask<{ today: Today }>(runtime, 'readToday'))
        .today.questions.items.map(({ sentence }) => sentence)
        .filter((sentence) => sentence.includes('confidential now'));

    test('is said in Today with the pages that show it, until they are refreshed or gone', () => {
      const runtime = open();
      for (const name of ['WorkSource', 'Zoo', 'Lincoln School', 'Safe House']) make(runtime, name);
      expect(saidIn(runtime)).toEqual([]);
      markIn(runtime, 'Events', rowIn(runtime, 'Events', 'Resume night'));
      expect(saidIn(runtime)).toEqual([PARTNER_PAGE_ANSWERS.placeOnPagesOf(['WorkSource'])]);
      // Where the Zoo is, the career fair of both is.
      markIn(runtime, 'Partners', rowIn(runtime, 'Partners', 'Zoo'));
      expect(saidIn(runtime)).toEqual([PARTNER_PAGE_ANSWERS.placeOnPagesOf(['WorkSource', 'Zoo'])]);
      make(runtime, 'WorkSource');
      expect(saidIn(runtime)).toEqual([PARTNER_PAGE_ANSWERS.placeOnPagesOf(['Zoo'])]);
      runtime.globals.SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheetOf(runtime, 'For Zoo'));
      expect(saidIn(runtime)).toEqual([]);
    });

    test('counts for a main contact that is on the page, and not for one that isn’t', () => {
      const runtime = open();
      make(runtime, 'Lincoln School');
      make(runtime, 'WorkSource');
      markIn(runtime, 'Partners', rowIn(runtime, 'Partners', 'Lincoln School'));
      expect(saidIn(runtime)).toEqual([]);
      sheetOf(runtime, 'Events').getRange('C3:C20').clearContent();
      make(runtime, 'WorkSource', allKeys(preview(runtime, 'WorkSource')));
      markIn(runtime, 'Partners', rowIn(runtime, 'Partners', 'WorkSource'));
      expect(saidIn(runtime)).toEqual([PARTNER_PAGE_ANSWERS.placeOnPagesOf(['WorkSource'])]);
      markIn(runtime, 'Partners', rowIn(runtime, 'Partners', 'WorkSource'), '');
      expect(saidIn(runtime)).toEqual([]);
    });

    test('costs Today nothing more', () => {
      const runtime = open();
      const cost = () => costOf(runtime, () => saidIn(runtime));
      const before = cost();
      make(runtime, 'WorkSource');
      expect(cost()).toEqual(before);
    });
  });

  test('any mark but a no counts, in the event as well', () => {
    const runtime = open();
    const mark = (text: string) => {
      const column = (runtime.values('Events')[0] ?? []).indexOf('Confidential location') + 1;
      sheetOf(runtime, 'Events').getRange(3, column).setValue(text);
      return preview(runtime, 'Zoo').facts.ahead.items[0]?.location;
    };
    expect(['', 'no', 'Yes', 'x', 'shelter'].map(mark)).toEqual(['Union Hall', 'Union Hall', '', '', '']);
  });

  test('without the column nothing is made, because nobody knows what to leave out', () => {
    const runtime = open();
    const column = (runtime.values('Events')[0] ?? []).indexOf('Confidential location') + 1;
    sheetOf(runtime, 'Events').getRange(1, column).setValue('Hush');
    const problem = PARTNER_PAGE_ANSWERS.columnMissing('Confidential location', 'Events');
    for (const asked of [
      ask(runtime, 'previewPage', refTo('Zoo')),
      ask(runtime, 'makePage', { ref: refTo('Zoo'), ticked: [] }),
    ])
      expect(asked).toMatchObject({ ok: false, problem });
    expect(tabs(runtime)).not.toContain('For Zoo');
  });
});

describe('the tab', () => {
  test('is found again when somebody renamed it, and rewritten without what is gone', () => {
    const runtime = open();
    make(runtime, 'Zoo');
    sheetOf(runtime, 'For Zoo').setName('Goats');
    sheetOf(runtime, 'Events').deleteRow(6);
    expect(make(runtime, 'Zoo')).toBe('Goats');
    expect(JSON.stringify(rowsOf(runtime, 'Goats'))).not.toContain('Zoo day');
    expect(tabs(runtime).filter((tab) => tab.startsWith('For '))).toEqual([]);
  });

  test('leaves a tab of the library’s own with that name alone', () => {
    const runtime = open();
    const own = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('For Zoo');
    own.getRange('A1').setValue('Our own');
    expect(make(runtime, 'Zoo')).toBe('For Zoo (2)');
    ok(ask(runtime, 'removeAllPages'));
    expect(own.getDataRange().getValues()).toEqual([['Our own']]);
    expect(tabs(runtime).filter((tab) => tab.startsWith('For '))).toEqual(['For Zoo']);
  });

  test('shows what people typed as text', () => {
    const runtime = open();
    addRow(runtime, 'partners', { name: '=1+1', contactName: '+1 Kim' });
    const tab = make(runtime, '=1+1');
    expect(sheetOf(runtime, tab).getDataRange().getFormulas().flat().join('')).toBe('');
    expect(JSON.stringify(rowsOf(runtime, tab))).toContain('+1 Kim');
  });

  test('isn’t offered as a list to import, and Clear this copy doesn’t ask about it; a copy of the sheet recognizes it, too', () => {
    const runtime = open();
    make(runtime, 'Zoo');
    expect(ok(ask<ImportOpening>(runtime, 'openImport')).tabs).toEqual([]);
    const copy = openAddon({ workbook: copiedWorkbook(runtime), user: BEN });
    expect(factsOf(copy).copy).toEqual({ tabs: [] });
    expect(ok(ask<PageTabs>(copy, 'readPages')).tabs).toEqual(['For Zoo']);
  });

  test('all pages are removed with one press, and nothing else is', () => {
    const runtime = open();
    const before = tabs(runtime);
    make(runtime, 'Zoo');
    make(runtime, 'WorkSource');
    expect(ok(ask<PageTabs>(runtime, 'readPages')).tabs).toEqual(['For Zoo', 'For WorkSource']);
    expect(ok(ask<{ words: string }>(runtime, 'removeAllPages')).words).toBe('2 pages removed.');
    expect(tabs(runtime)).toEqual(before);
    expect(ok(ask<{ words: string }>(runtime, 'removeAllPages')).words).toBe('There are no pages.');
  });

  test('a partner typed by hand gets its id first', () => {
    const runtime = open();
    runtime.type('Partners', 'A7', 'By hand');
    make(runtime, 'By hand');
    expect(make(runtime, 'By hand')).toBe('For By hand');
    expect(tabs(runtime).filter((tab) => tab.startsWith('For '))).toEqual(['For By hand']);
  });

  test('isn’t made for a partner that is gone', () => {
    expect(ask(open(), 'makePage', { ref: refTo('Nobody'), ticked: [] })).toMatchObject({ ok: false });
  });
});

test('the dates are written as the locale writes them', () => {
  const runtime = open({ locale: 'de_DE' });
  const words = JSON.stringify(rowsOf(runtime, make(runtime, 'WorkSource')));
  expect(words).toContain('As of 2 March 2026');
  expect(words).toContain('Thu 19 Mar 2026, 14:00-15:30');
});

test('a page with much on it still fits on a sheet of paper, and says how much more there is', () => {
  const runtime = open();
  for (let at = 1; at <= 20; at++)
    addRow(runtime, 'events', {
      ...{ name: `Visit ${at}`, when: `2026-04-${String(at).padStart(2, '0')}`, partners: 'WorkSource' },
      ...{ description: 'A long story of what happened there. '.repeat(10), resources: 'Everything we have' },
    });
  const reach = { phone: '555-0199', email: 'desk@library.example', address: '12 Main St' };
  ok(ask(runtime, 'saveReach', reach));
  const shown = preview(runtime, 'WorkSource');
  const page = pageOf(shown, allKeys(shown));
  expect(linesOfPage(page)).toBeLessThanOrEqual(45);
  expect(page.sections.at(-1)?.rows.map(([, words]) => words)).toEqual(Object.values(reach));
  const [, ahead] = page.sections;
  expect(ahead?.rows.length).toBeGreaterThan(1);
  expect((ahead?.rows.length ?? 0) + (ahead?.more ?? 0)).toBe(22);
});

test('the draft of an email has the text, unless it is too long for a link', () => {
  const runtime = open();
  const short = pageOf(preview(runtime, 'Zoo'));
  const draft = mailDraft('kim@ws.example', short);
  expect(draft.isWhole).toBe(true);
  expect(draft.link).toMatch(/^mailto:kim@ws\.example\?subject=Zoo%20and%20the%20library&body=/);
  expect(decodeURIComponent(draft.link).replace(/\r/g, '')).toContain(textOfPage(short));
  const long = { ...short, title: short.title, about: 'é'.repeat(2000) };
  expect(mailDraft('', long)).toEqual({
    link: 'mailto:?subject=Zoo%20and%20the%20library',
    isWhole: false,
  });
});

test('a page costs as many reads and writes for 800 events as for 80', () => {
  const costs = (events: number) => {
    const runtime = openFilled(fillLibrary, { newSheetRows: 1000 });
    fill(runtime, 'Events', 2, events, (index) => ({
      ...{ 'Event/Program Name': `Event ${index}`, 'Outreach id': `e-${index}` },
      ...{ 'Date and Time': 46083 - ((index * 11) % 600), 'Partner Organization': 'WorkSource' },
    }));
    preview(runtime, 'WorkSource');
    const made = costOf(runtime, () => make(runtime, 'WorkSource'));
    return {
      made,
      again: costOf(runtime, () => make(runtime, 'WorkSource')),
      looked: costOf(runtime, () => preview(runtime, 'WorkSource')),
    };
  };
  const few = costs(80);
  expect(costs(800)).toEqual(few);
  expect(few.looked).toEqual({ reads: 5, writes: 0 });
  expect(few.again.reads).toBeLessThanOrEqual(10);
});

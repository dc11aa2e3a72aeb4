// Today on the screen: whom to call at which number, checking off, postponing, and the way back after logging.
import type { Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { fillLibrary } from '../../../example/example';
import { COLUMN_ANSWERS } from '../../../src/words/column-answers';
import { addRow, ask, newRow, ok } from '../../server/addon';
import { busyRows } from '../../sidebar/busy-rows';
import { type Library, addLine, emptySheet, libraryWith, usualLibrary } from '../../sidebar/library';
import { lookInEveryMode } from './every-mode';
import { brokenRules, focusedText, picture, windowForTests } from './open-sidebar';
import { visibleWords } from './visible-words';

const window = windowForTests();
let page: Page;
let library: Library;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const card = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
const open = async (given: Library) => {
  library = given;
  page = await window.open(library);
};

function exampleLibrary(): Library {
  const given = emptySheet();
  void fillLibrary(given.runtime);
  return given;
}

/** Forty lapsed partners, each last contacted on a different day. */
function fortyLapsed(runtime: Runtime): void {
  for (let index = 1; index <= 40; index++)
    addRow(runtime, 'partners', {
      name: `Partner ${index}`,
      lastContact: `2025-${index <= 28 ? '10' : '09'}-${String(((index - 1) % 28) + 1).padStart(2, '0')}`,
      contactName: `Person ${index}`,
      contactPhone: `555-01${String(index).padStart(2, '0')}`,
    });
  ok(ask(runtime, 'rememberUser', 'Ana'));
}

/** No partner needs a call, and two partners were never contacted. */
function upToDate(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2026-03-01' });
  for (const name of ['Art League', 'Book Club']) addRow(runtime, 'partners', { name });
  ok(ask(runtime, 'rememberUser', 'Ana'));
  ok(ask(runtime, 'startWeek'));
}

/** Counted the same way in the previous version, with the same library. */
const WORDS_BEFORE = 156;

test('Today with the example library says all it has to say in 90 words', async () => {
  await open(exampleLibrary());
  const words = await visibleWords(page);
  process.stdout.write(`Words on Today: ${WORDS_BEFORE} before, ${words.length} now\n`);
  expect(words.length).toBeLessThanOrEqual(90);
});

test('one press copies the phone number, and the number and the email address are links that open outside the sidebar', async () => {
  await open(exampleLibrary());
  await button('Copy 555-0101 ext. 7').click();
  await page.getByText('Copied.').first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('555-0101 ext. 7');
  const phone = page.getByRole('link', { name: '555-0101 ext. 7' });
  expect([await phone.getAttribute('href'), await phone.getAttribute('target')]).toEqual([
    'tel:5550101;ext=7',
    '_blank',
  ]);
  const mail = page.getByRole('link', { name: 'lucia@elementary.example' });
  expect(await mail.getAttribute('href')).toBe('mailto:lucia@elementary.example');
});

test('two presses log a call from Today, and the focus goes to the next card', async () => {
  await open(exampleLibrary());
  await button('Log contact with WorkSource').click();
  await button('Save contact').click();
  await page.getByText('Contact with WorkSource saved.').waitFor();
  expect(await card('WorkSource').count()).toBe(0);
  expect(await focusedText(page)).toBe('Middle School');
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'today-logged');
  await button('Undo').click();
  await page.getByRole('heading', { name: 'Log contact' }).waitFor();
});

test('Later has three choices, by keyboard too, and Undo brings the card back', async () => {
  await open(exampleLibrary());
  const later = button('Later: WorkSource');
  await later.focus();
  await page.keyboard.press('Enter');
  expect(await later.getAttribute('aria-expanded')).toBe('true');
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'today-later');
  await button('Pause…').click();
  await button('Save').click();
  await page.getByText('Choose a day after today.').waitFor();
  await page.getByLabel('Until').fill('2026-05-01');
  await page.keyboard.press('Enter');
  await page.getByText('WorkSource is paused until May 1, 2026.').waitFor();
  expect(await card('WorkSource').count()).toBe(0);
  await button('Undo').click();
  await page.getByText('Undone.').waitFor();
  await card('WorkSource').waitFor();
});

test('a line of this week can be checked off in Today', async () => {
  await open(
    libraryWith((runtime) => {
      busyRows(runtime);
      ok(ask(runtime, 'startWeek'));
      addLine(runtime, { item: 'Print flyers', when: '2026-03-05', who: 'Ana' });
    }),
  );
  await page.getByRole('checkbox', { name: 'Done: Print flyers' }).click();
  await page.getByText('Done: Print flyers.', { exact: true }).waitFor();
  await page.getByRole('checkbox', { name: 'Done: Print flyers' }).waitFor({ state: 'detached' });
  await picture(page, 'today-checked-off');
});

test('what was done last stays with its Undo until the next press elsewhere', async () => {
  await open(
    libraryWith((runtime) => {
      busyRows(runtime);
      ok(ask(runtime, 'startWeek'));
      addLine(runtime, { item: 'Print flyers', when: '2026-03-05', who: 'Ana' });
    }),
  );
  const box = page.getByText('Done: Print flyers.', { exact: true });
  const check = () => page.getByRole('checkbox', { name: 'Done: Print flyers' }).click();
  await check();
  await box.waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await box.click();
  expect(await button('Undo').isVisible()).toBe(true);
  await button('Undo').click();
  await page.getByText('Undone.').waitFor();
  await check();
  await box.waitFor();
  // It closes the box and does what it says.
  await page.locator('.folds summary').first().click();
  await box.waitFor({ state: 'detached' });
  expect(await page.locator('.folds details[open]').count()).toBe(1);
  expect(await button('Undo').count()).toBe(0);
});

test('what came of a project that has ended is to be told above the folded late work', async () => {
  await open(
    libraryWith((runtime) => {
      busyRows(runtime);
      addRow(runtime, 'partnerships', { project: 'Job club', partner: 'WorkSource', endsOn: '2026-02-20' });
      addLine(runtime, { item: 'Old task', when: '2026-02-20', who: 'Ana' });
    }),
  );
  const loop = page.getByRole('button', { name: 'Close the loop: Job club', exact: true });
  const fold = page.locator('summary', { hasText: /overdue/ });
  const [top, late] = [await loop.boundingBox(), await fold.boundingBox()];
  expect(top?.y).toBeLessThan(late?.y ?? 0);
  await page.getByText('With WorkSource. Tell the people who took part what came of it.').waitFor();
  await picture(page, 'today-open-loop', true);
  // Not counted a second time in the fold.
  await fold.click();
  const count = Number(/\d+/.exec((await fold.textContent()) ?? '')?.[0]);
  expect(await fold.locator('..').getByRole('listitem').count()).toBe(count);
  expect(await page.getByText('Close the loop: Job club').count()).toBe(1);
});

test('Today asks for the name once, and it can be skipped', async () => {
  await open(libraryWith((runtime) => void addRow(runtime, 'partners', { name: 'Zoo' })));
  await page.getByRole('heading', { name: 'Who’s using Outreach?' }).waitFor();
  await picture(page, 'today-who');
  await button('Skip').click();
  await page.locator('.title').getByText('Add your name').waitFor();
  await window.reopen();
  await page.locator('.title').getByText('Add your name').click();
  expect(await page.getByLabel('Your first name').isVisible()).toBe(true);
});

test('“Who needs a call” shows only those rows of Partners, and the next press shows all rows', async () => {
  await open(libraryWith(busyRows));
  await button('More').click();
  await button('Who needs a call').click();
  await page.getByText(/^Partners shows only the \d+ partners who need a call\./).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  const { SpreadsheetApp } = library.runtime.globals as unknown as {
    SpreadsheetApp: { getActiveSheet(): { getName(): string } };
  };
  expect(SpreadsheetApp.getActiveSheet().getName()).toBe('Partners');
  await button('Who needs a call').click();
  await page.getByText(COLUMN_ANSWERS.all).waitFor();
});

const LOOKS: { name: string; given: () => Library; arrive?: () => Promise<void> }[] = [
  { name: 'today', given: () => libraryWith(busyRows) },
  { name: 'today-example', given: exampleLibrary },
  { name: 'today-40-lapsed', given: () => libraryWith(fortyLapsed) },
  { name: 'today-up-to-date', given: () => libraryWith(upToDate) },
  {
    name: 'today-no-partners',
    given: () => libraryWith((runtime) => void ok(ask(runtime, 'rememberUser', 'Ana'))),
  },
  { name: 'more', given: usualLibrary, arrive: () => button('More').click() },
  {
    name: 'my-week',
    given: () => libraryWith(busyRows),
    arrive: async () => {
      await button('More').click();
      await button('My week').click();
      await button('Copy').waitFor();
    },
  },
];

test.each(LOOKS)(
  '$name works at 300 pixels, at double size, in dark mode and with forced colors',
  async ({ name, given, arrive }) => {
    await open(given());
    await arrive?.();
    await lookInEveryMode(window, name);
  },
);

test('three of forty lapsed partners are shown, and each press shows ten more, with the focus on the first of those', async () => {
  await open(libraryWith(fortyLapsed));
  const cards = page.locator('.cards').first().getByRole('listitem');
  expect(await cards.count()).toBe(3);
  await button('37 more').focus();
  await page.keyboard.press('Enter');
  expect(await cards.count()).toBe(13);
  expect(await focusedText(page)).toBe(await cards.nth(3).getByRole('button').first().textContent());
  await button('27 more').click();
  expect(await cards.count()).toBe(23);
  await button('17 more').click();
  // As many as fit in one answer.
  const rest = await page.getByText(/^and \d+ more in the Partners tab$/).textContent();
  expect(rest).toBe(`and ${40 - (await cards.count())} more in the Partners tab`);
});

test('Later on the last card opens in view', async () => {
  await open(libraryWith(fortyLapsed));
  await button('37 more').click();
  const later = page.getByRole('button', { name: /^Later: / }).last();
  await later.scrollIntoViewIfNeeded();
  const place = async (element: ReturnType<Page['locator']>) => {
    const box = await element.boundingBox();
    return { top: box?.y ?? -1, bottom: (box?.y ?? 0) + (box?.height ?? 0) };
  };
  // Its lower edge is at the bottom of the window.
  const { bottom } = await place(later);
  await page.setViewportSize({ width: 300, height: Math.ceil(bottom) + 2 });
  await later.click();
  const choices = page.getByRole('group', { name: /^Later: / });
  const height = page.viewportSize()?.height ?? 0;
  expect((await place(choices)).bottom).toBeLessThanOrEqual(height);
  await button('Pause…').click();
  expect((await place(page.locator('.until'))).bottom).toBeLessThanOrEqual(height);
});

test('a card shows what was last heard on one line, and a press shows the rest with the notes', async () => {
  await open(
    libraryWith((runtime) => {
      addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01', notes: 'Ring twice' });
      addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-02', notes: 'Closed on Mondays' });
      const heard = 'They hire in May and would like flyers in Spanish';
      ok(ask(runtime, 'saveContact', newRow('log', { partner: 'WorkSource', when: '2025-10-01', heard })));
      ok(ask(runtime, 'rememberUser', 'Ana'));
    }),
  );
  await card('Zoo').getByText('Closed on Mondays', { exact: true }).waitFor();
  expect(await card('WorkSource').getByText('Ring twice').isVisible()).toBe(false);
  await picture(page, 'today-notes');
  const note = card('WorkSource').locator('summary');
  expect(await note.textContent()).toBe('They hire in May and…');
  await note.focus();
  await page.keyboard.press('Enter');
  await card('WorkSource').getByText('They hire in May and would like flyers in Spanish').waitFor();
  expect(await card('WorkSource').getByText('Ring twice').isVisible()).toBe(true);
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'today-notes-open');
});

describe('what has no day', () => {
  const withNextStep = (fill: (runtime: Runtime) => void) =>
    libraryWith((runtime) => {
      addRow(runtime, 'partners', { name: 'Zoo', staff: 'Ben' });
      ok(ask(runtime, 'rememberUser', 'Ana'));
      const contact = { partner: 'Zoo', when: '2026-03-03', next: 'ask about the room' };
      ok(ask(runtime, 'saveContact', newRow('log', contact)));
      fill(runtime);
    });

  test('is in view when the week has nothing else, even before it’s started', async () => {
    await open(withNextStep(() => undefined));
    await page.getByText('Next step: ask about the room').waitFor();
    expect(await page.getByText('Nothing scheduled.').count()).toBe(0);
  });

  test('doesn’t contradict what Today says about the week that was just started', async () => {
    await open(
      libraryWith((runtime) => {
        for (const name of ['Hub', 'Park', 'Zoo'])
          addRow(runtime, 'partners', { name, lastContact: '2025-10-01' });
        ok(ask(runtime, 'rememberUser', 'Ana'));
      }),
    );
    await button('Start this week').click();
    await page.getByText('This week is ready: 3 follow-ups.').waitFor();
    // They are in the cards above.
    await card('Zoo').waitFor();
    expect(await page.getByText('Nothing scheduled.').count()).toBe(0);
    expect(await brokenRules(page)).toEqual([]);
    await picture(page, 'today-undated', true);
  });

  test('is folded into one line beside what has a day', async () => {
    await open(
      withNextStep((runtime) => void addLine(runtime, { item: 'Print flyers', when: '2026-03-05' })),
    );
    await page.getByText('1 without a day').waitFor();
    expect(await page.getByText('Next step: ask about the room').isVisible()).toBe(false);
  });
});

describe('the first steps of a new library', () => {
  test('count a contact only once one is logged, not when a list includes its day', async () => {
    await open(
      libraryWith((runtime) => void addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2026-03-01' })),
    );
    expect((await steps())[3]).toBe('○Log a contact');
  });

  test('count a week only once one is started, not when next steps in a list are added to the plan', async () => {
    await open(
      libraryWith((runtime) => {
        const values = { name: 'Zoo' };
        const start = {
          id: 'run',
          subject: '1 new partner',
          changes: [],
          mapping: { key: 'headings', json: '{}' },
        };
        ok(ask(runtime, 'startImport', start));
        const rows = [{ id: 'zoo', values, line: { item: 'Call Zoo', partner: 'Zoo' } }];
        expect(ok(ask(runtime, 'writeImportBlock', { table: 'partners', rows, more: 0 }))).toMatchObject({
          lines: 1,
        });
      }),
    );
    expect((await steps())[4]).toBe('○Start the week');
  });

  test('offer importing a list right beside adding the first partner', async () => {
    await open(libraryWith(() => undefined));
    const [add, list] = [button('Add a partner'), button('Import a list')];
    const [one, other] = [await add.boundingBox(), await list.boundingBox()];
    expect(one?.y).toBe(other?.y);
    expect(await list.getAttribute('class')).toBe(null);
  });

  const steps = async () =>
    (await page.locator('.first-steps li').allTextContents()).map((text) => text.trim());

  test('check themselves off one after the other, and disappear when all are done', async () => {
    await open(libraryWith(() => undefined));
    expect((await steps()).map((step) => step.charAt(0))).toEqual(['✓', '○', '○', '○', '○']);
    expect(await brokenRules(page)).toEqual([]);
    await picture(page, 'today-first-steps');
    await page.getByLabel('Your first name').fill('Ana');
    await page.keyboard.press('Enter');
    await page.getByText('✓Add your name').waitFor();
    await button('Add a partner').click();
    await page.getByLabel('Partner/Company').fill('Zoo');
    await button('Save partner').click();
    await page.getByText('Saved: Zoo.').waitFor();
    await button('Today').click();
    await page.getByText('✓Add a partner or import a list').waitFor();
    await button('Log a contact').click();
    await page.getByLabel('Partner (required)').fill('Zoo');
    await button('Save contact').click();
    await page.getByText('Saved: Zoo.').waitFor();
    await button('Today').click();
    await page.getByText('✓Log a contact').waitFor();
    expect((await steps()).map((step) => step.charAt(0))).toEqual(['✓', '✓', '✓', '✓', '○']);
    await picture(page, 'today-last-step');
    await button('Start this week').click();
    await page.locator('.first-steps').waitFor({ state: 'detached' });
  });

  test('are hidden for good on this computer with one press', async () => {
    await open(libraryWith((runtime) => void ok(ask(runtime, 'rememberUser', 'Ana'))));
    await button('Hide').click();
    expect(await page.locator('.first-steps').count()).toBe(0);
    expect(await focusedText(page)).toBe('Today');
    await window.reopen();
    expect(await page.locator('.first-steps').count()).toBe(0);
  });
});

test('the first Tab press offers to skip the tabs, and the next one is past them', async () => {
  await open(exampleLibrary());
  expect(await page.locator('.skip').evaluate((one) => one.getBoundingClientRect().width)).toBe(1);
  await page.keyboard.press('Tab');
  expect(await focusedText(page)).toBe('Skip to content');
  await picture(page, 'today-skip');
  await page.keyboard.press('Enter');
  expect(await focusedText(page)).toBe('Who to call');
  await page.keyboard.press('Tab');
  expect(await focusedText(page)).toBe('Ana');
});

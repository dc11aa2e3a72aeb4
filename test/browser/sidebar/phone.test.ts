// Contacts from the phone, on the screen: naming the form in Help, and its questions in Today.
import type { Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { PHONE_LACKING } from '../../../src/words/phone-answers';
import { PHONE_FORM } from '../../../src/words/phone-form';
import { addRow, ask, ok } from '../../server/addon';
import { logRows, name, QUESTIONS, send, TAB } from '../../server/phone-form';
import { type Library, callsOf, libraryWith, usualRows } from '../../sidebar/library';
import { lookInEveryMode } from './every-mode';
import { brokenRules, focusedText, overflow, picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const button = (label: string) => page.getByRole('button', { name: label, exact: true });
const open = async (fill: (runtime: Runtime) => void, view?: string) => {
  library = libraryWith(fill);
  page = await window.open(library, view);
};
const heard = () => logRows(library.runtime).map((row) => [row['Partner'], row['What we heard']]);

/** A form with one answer, which isn't named yet; one of its questions fits no field. */
function unnamed(runtime: Runtime): void {
  usualRows(runtime);
  addRow(runtime, 'partners', { name: 'Lincoln School', lastContact: '2026-01-10' });
  runtime.linkForm([...QUESTIONS, 'How many children?']);
  runtime.submitForm(TAB, ['Lincoln School', 'Reached', 'They want a tour', 'Send dates', 'Ana', 25]);
}
function named(runtime: Runtime): void {
  usualRows(runtime);
  addRow(runtime, 'partners', { name: 'Lincoln School', lastContact: '2026-01-10' });
  runtime.linkForm(QUESTIONS);
  name(runtime);
}
/** Two answers, each of which raises a question. */
function asking(runtime: Runtime): void {
  named(runtime);
  send(runtime, { partner: 'Linclon School', heard: 'They want a tour', at: '2026-03-03T15:00:00Z' });
  send(runtime, { partner: 'WorkSource', came: 'Spoke to the parrot', at: '2026-03-03T16:00:00Z' });
  ok(ask(runtime, 'takePhoneAnswers'));
}

test('Help shows how to make the form in six steps, and finds its tab', async () => {
  await open(usualRows, 'Help');
  await page.getByText(PHONE_FORM.stepsTitle).click();
  expect(await page.locator('ol li').count()).toBe(6);
  await picture(page, 'phone-steps', true);
  await button(PHONE_FORM.find).click();
  await page.getByText(PHONE_FORM.none).waitFor();
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
});

test('Help shows what goes where and lets it be changed, and one press logs the answers already there', async () => {
  await open(unnamed, 'Help');
  await button(PHONE_FORM.find).click();
  await button(PHONE_FORM.start).waitFor();
  expect(await focusedText(page)).toBe(PHONE_FORM.preview(TAB));
  expect(await page.getByLabel('What came of it').inputValue()).toBe('cameOfIt');
  expect(await page.getByLabel('How many children?').inputValue()).toBe('note');
  await picture(page, 'phone-columns', true);
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
  await page.getByLabel('Who logged it').selectOption({ label: PHONE_FORM.leftOut });
  await page.getByLabel('Partner', { exact: true }).selectOption({ label: PHONE_FORM.leftOut });
  await button(PHONE_FORM.start).click();
  await page.getByText(PHONE_LACKING.partner).waitFor();
  await page.getByLabel('Partner', { exact: true }).selectOption({ label: 'Partner' });
  await button(PHONE_FORM.start).click();
  await page.getByText('1 contact from the phone logged.').waitFor();
  await button(PHONE_FORM.stop).waitFor();
  // What was pressed is gone; the message is where one looks, and has the focus.
  expect(await focusedText(page)).toBe('That’s set up. 1 contact from the phone logged.');
  const place = await page.locator('#phone-said').boundingBox();
  expect([(place?.y ?? -1) >= 0, (place?.y ?? 0) + (place?.height ?? 0) <= 700]).toEqual([true, true]);
  await picture(page, 'phone-on', true);
  expect(await brokenRules(page)).toEqual([]);
  expect(heard()).toEqual([['Lincoln School', 'They want a tour\nHow many children?: 25']]);
  await button(PHONE_FORM.stop).click();
  await button(PHONE_FORM.find).waitFor();
});

test('the sidebar logs new answers when it opens, and says so', async () => {
  await open((runtime) => {
    named(runtime);
    send(runtime, { partner: 'Lincoln School', heard: 'new', at: '2026-03-03T15:00:00Z' });
  });
  await page.getByText('1 contact from the phone logged.').waitFor();
  expect(heard()).toEqual([['Lincoln School', 'new']]);
});

test('without a form, the sidebar doesn’t ask for answers', async () => {
  await open(usualRows);
  await page.getByRole('heading', { name: 'This week' }).waitFor();
  expect(callsOf(library, 'takePhoneAnswers')).toEqual([]);
});

test('an unclear answer opens the contact form, or is skipped', async () => {
  await open(asking);
  const sentence = 'No partner is called “Linclon School”. Which one was it?';
  await page.getByText(sentence).waitFor();
  await picture(page, 'phone-questions', true);
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
  await button(PHONE_FORM.logIt).first().click();
  await page.getByLabel('What we heard').waitFor();
  // The partner is the unclear field.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('partner');
  expect(await page.getByLabel('What we heard').inputValue()).toBe('They want a tour');
  await picture(page, 'phone-contact', true);
  await button('Lincoln School').click();
  await button('Save contact').click();
  await page.getByText('1 answer from the phone needs you').waitFor();
  expect(heard()).toEqual([['Lincoln School', 'They want a tour']]);
  await button(PHONE_FORM.skip).click();
  await page.getByText('1 answer from the phone needs you').waitFor({ state: 'detached' });
  expect(heard()).toHaveLength(1);
});

test('the questions about answers from the phone fit in every mode', async () => {
  await open(asking);
  await page.getByText('No partner is called “Linclon School”').waitFor();
  await lookInEveryMode(window, 'phone-questions');
});

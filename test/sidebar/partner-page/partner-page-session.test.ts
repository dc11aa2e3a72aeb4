// The tool Page for a partner without its page: which partner it begins with, and what is checked.
import {
  type PartnerPageSession,
  pageShown,
  partnerPageSession,
} from '../../../sidebar/partner-page/partner-page-session';
import { PARTNER_PAGE } from '../../../src/words/partner-page';
import { columnLetters } from '../../../src/sheets/tables/formula-grammar';
import { allKeys, fillPartners, make, preview, refTo } from '../../server/partner-pages';
import { type Library, TIMED_OUT, callsOf, deleteRow, fail, libraryWith } from '../library';
import { callsGoTo, quiet } from '../open-workspace';

let library: Library;
let session: PartnerPageSession;
beforeEach(() => {
  library = libraryWith(fillPartners);
  callsGoTo(library);
  session = partnerPageSession();
});
afterEach(() => quiet(library));

const title = () => pageShown(session.state)?.page.title;

test('it opens with a choice, or with the partner from whose form somebody came', async () => {
  await session.open(null);
  expect([title(), session.state.tabs]).toEqual([undefined, []]);
  await session.open(refTo('WorkSource'));
  expect(title()).toBe('WorkSource and the library');
});

test('a partner that is gone, or a failed read, leaves the choice, with a sentence', async () => {
  await session.open(refTo('Gone'));
  expect([title(), session.state.busy]).toEqual([undefined, '']);
  expect(session.state.problem).toContain('Gone');
  fail(library, 'previewPage', TIMED_OUT);
  await session.open(refTo('WorkSource'));
  expect(session.state.problem).toContain('Google didn’t answer.');
  await session.open(refTo('WorkSource'));
  expect([title(), session.state.problem]).toEqual(['WorkSource and the library', '']);
});

test('how to reach the library is on the page as it is typed, and saved for every page with its tab', async () => {
  const foot = () => pageShown(session.state)?.page.sections.at(-1);
  await session.open(refTo('WorkSource'));
  expect(foot()?.title).not.toBe('How to reach the library');
  session.setReach({ phone: '555-0199', address: '12 Main St' });
  expect(foot()).toMatchObject({
    ...{ title: 'How to reach the library' },
    rows: [
      ['Phone', '555-0199'],
      ['Address', '12 Main St'],
    ],
  });
  fail(library, 'saveReach', TIMED_OUT);
  await session.make();
  expect([session.state.shown?.tab, session.state.reach.phone]).toEqual(['', '555-0199']);
  await session.make();
  expect(JSON.stringify(library.runtime.values('For WorkSource'))).toContain('555-0199');
  session.leave();
  await session.choose(refTo('Lincoln School'));
  expect(session.state.reach).toEqual({ phone: '555-0199', email: '', address: '12 Main St' });
  const saves = callsOf(library, 'saveReach').length;
  await session.make();
  expect(callsOf(library, 'saveReach')).toHaveLength(saves);
  session.setReach({ email: 'desk@library.example' });
  await session.saveReach();
  expect(session.state.words).toContain('once you refresh them');
});

test('all pages are refreshed with one press, each with its checks, and a partner that is gone is named', async () => {
  const { runtime } = library;
  await session.refreshAll();
  expect([session.state.words, session.state.problem]).toEqual(['', '']);
  for (const name of ['WorkSource', 'Lincoln School']) make(runtime, name, allKeys(preview(runtime, name)));
  const hall = () => JSON.stringify(runtime.values('For WorkSource')).includes('Main branch');
  const [labels = [], , ...events] = runtime.values('Events');
  const column = columnLetters(labels.indexOf('Confidential location'));
  for (const at of events.keys()) runtime.type('Events', `${column}${at + 3}`, 'Yes');
  expect(hall()).toBe(true);
  await session.refreshAll();
  expect(session.state.words).toBe(PARTNER_PAGE.refreshed(2));
  expect(hall()).toBe(false);
  expect(JSON.stringify(runtime.values('For WorkSource'))).toContain('Send flyers');
  deleteRow(library, 'Partners', 'Lincoln School');
  await session.refreshAll();
  expect(session.state.words).toBe(PARTNER_PAGE.refreshed(1));
  expect(session.state.problem).toContain('For Lincoln School');
});

test('what is checked is on the page, and checked again the next time once there is a tab', async () => {
  await session.open(refTo('WorkSource'));
  const words = () => JSON.stringify(pageShown(session.state)?.page);
  expect(words()).not.toContain('Send flyers');
  const text = pageShown(session.state)?.texts.find((one) => one.text === 'Send flyers');
  session.tick([text?.key ?? '']);
  expect(words()).toContain('Send flyers');
  await session.make();
  expect(session.state.tabs).toEqual(['For WorkSource']);
  await session.open(refTo('WorkSource'));
  expect(session.state.ticked).toEqual([text?.key]);
});

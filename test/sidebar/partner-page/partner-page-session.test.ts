// The tool Page for a partner without its page: which partner it begins with, and what is checked.
import {
  type PartnerPageSession,
  pageShown,
  partnerPageSession,
} from '../../../sidebar/partner-page/partner-page-session';
import { PARTNER_PAGE } from '../../../src/words/partner-page';
import { columnLetters } from '../../../src/sheets/tables/formulas';
import { allKeys, fillPartners, make, preview, refTo } from '../../server/partner-pages';
import { type Library, TIMED_OUT, deleteRow, fail, libraryWith } from '../library';
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

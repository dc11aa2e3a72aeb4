// The tool Page for a partner without its page: which partner it begins with, and what is checked.
import {
  type PartnerPageSession,
  pageShown,
  partnerPageSession,
} from '../../../sidebar/partner-page/partner-page-session';
import { fillPartners, refTo } from '../../server/partner-pages';
import { type Library, TIMED_OUT, fail, libraryWith } from '../library';
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

// Remove someone's name in the page: only checked places are cleaned, and drafts in this browser, too.
import { REMOVAL } from '../../../src/words/removal';
import { MARKS } from '../../../src/words/removal-marks';
import { finderOf } from '../../../src/domain/removal/person';
import { draftsWith } from '../../../sidebar/removal/drafts-with';
import { removalSession } from '../../../sidebar/removal/removal-session';
import { withKimInNotes } from '../../server/removing';
import { libraryWith } from '../library';
import { callsGoTo, quiet } from '../open-workspace';

const KIM = { name: 'Kim Lee', email: 'kim@oak.example', phone: '' };

function storageOf(texts: Record<string, string>) {
  const stored = new Map(Object.entries(texts));
  return {
    stored,
    length: stored.size,
    key: (at: number) => [...stored.keys()][at] ?? null,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
  };
}

test('the name is removed from drafts in this browser, which stay valid; other texts aren’t touched', () => {
  const storage = storageOf({
    'outreach-draft-partners': JSON.stringify({ id: 'x', values: { name: 'Oak', notes: 'Kim Lee called' } }),
    'outreach-draft-log': JSON.stringify({ id: 'y', values: { heard: 'Kim will call' } }),
    'outreach-import-pasted': 'Oak\tKim Lee',
    'another-app': 'Kim Lee',
  });
  const drafts = draftsWith(() => storage);
  expect(drafts.count(finderOf(KIM))).toBe(2);
  drafts.clean(finderOf(KIM));
  expect(drafts.count(finderOf(KIM))).toBe(0);
  expect(JSON.parse(storage.stored.get('outreach-draft-partners') ?? '')).toEqual({
    ...{ id: 'x', values: { name: 'Oak', notes: `${MARKS.name} called` } },
  });
  expect(storage.stored.get('outreach-draft-log')).toContain('Kim will call');
  expect(storage.stored.get('outreach-import-pasted')).toBe(`Oak\t${MARKS.name}`);
  expect(storage.stored.get('another-app')).toBe('Kim Lee');
});

test('a browser that forbids storage has no drafts', () => {
  const drafts = draftsWith(() => {
    throw new Error('forbidden');
  });
  expect(drafts.count(finderOf(KIM))).toBe(0);
  drafts.clean(finderOf(KIM));
});

test('counts are singular for one place and plural for several', () => {
  expect(REMOVAL.done(1)).toBe('Removed from 1 place.');
  expect(REMOVAL.undo(2)).toContain('2 steps that mention');
});

test('after a press, the places that didn’t fit are shown and checked, and the next press asks again', async () => {
  const library = libraryWith((runtime) => withKimInNotes(runtime, 210));
  callsGoTo(library);
  const session = removalSession(() => storageOf({}));
  session.type({ name: 'Kim Lee' });
  await session.find();
  const first = session.state.ticked.size;
  expect([first > 100, session.state.found?.places.more]).toEqual([true, 210 - first]);
  session.setSure(true);
  await session.remove();
  expect([session.state.words, session.state.ticked.size]).toEqual([REMOVAL.done(first), 210 - first]);
  await session.remove();
  expect(session.state.problem).toBe(REMOVAL.notSure);
  session.setSure(true);
  await session.remove();
  expect([session.state.words, session.state.found?.places.items]).toEqual([REMOVAL.done(210 - first), []]);
  await quiet(library);
});

// What can be done right from Today: logging and returning, postponing, checking off, and undoing each.
import type { WorkspaceSession } from '../../../sidebar/app/workspace-contract';
import { keyOf, whoToCall } from '../../../sidebar/today/who-to-call';
import { laterDays } from '../../../src/domain/digest/later';
import { addRow, ask, ok } from '../../server/addon';
import {
  type Library,
  TIMED_OUT,
  addLine,
  callsOf,
  fail,
  libraryWith,
  rowIn,
  rowsIn,
  staffIs,
  typeCell,
} from '../library';
import { openWorkspace, quiet } from '../open-workspace';

let library: Library;
let work: WorkspaceSession;
beforeEach(async () => {
  library = libraryWith((runtime) => {
    addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01', staff: 'Ana' });
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-02', staff: 'Ben' });
    addRow(runtime, 'partners', { name: 'Hub', lastContact: '2025-10-03', reviewOn: '2026-03-03' });
    staffIs(runtime, 'Ana', 'Ben');
    ok(ask(runtime, 'startWeek'));
    addLine(runtime, { item: 'Print flyers', when: '2026-03-05', who: 'Ana' });
    ok(ask(runtime, 'rememberUser', 'Ana'));
  });
  work = await openWorkspace(library);
});
afterEach(() => quiet(library));

const cards = () => whoToCall(work.today.today, work.state.user);
const names = () =>
  cards()
    .filter(({ ref }) => !work.todayWork.isGone(ref))
    .map(({ ref }) => ref.name);
const cardOf = (name: string) => {
  const found = cards().find(({ ref }) => ref.name === name);
  if (!found) throw new Error(`No card ${name}`);
  return found;
};
const item = (name: string) => {
  const found = work.today.today.thisWeek.items.find((one) => one.name === name);
  if (!found) throw new Error(`Nothing ${name} this week`);
  return found;
};
const last = () => work.todayWork.state.last;
const week = laterDays('2026-03-04').week;

test('the user’s own partners come first, and a colleague’s show whose they are', () => {
  expect(cards().map(({ ref, colleague }) => [ref.name, colleague])).toEqual([
    ['WorkSource', ''],
    ['Hub', ''],
    ['Zoo', 'Ben'],
  ]);
});

describe('a contact logged from a card', () => {
  const log = async (name: string, next: string) => {
    work.logFromToday(cardOf(name).ref, keyOf(cardOf(next).ref));
    await work.sessions.log.save([]);
  };

  test('leads back to Today at the next card, which says what was saved, before the sheet is read again', async () => {
    await log('WorkSource', 'Hub');
    expect(work.state.view).toBe('today');
    expect(last()).toMatchObject({ words: 'Contact with WorkSource saved.', isTrouble: false });
    expect(work.todayWork.state.focus.key).toBe(keyOf(cardOf('Hub').ref));
    expect(names()).toEqual(['Hub', 'Zoo']);
    await quiet(library);
    expect(cards().map(({ ref }) => ref.name)).toEqual(['Hub', 'Zoo']);
  });

  test('can be undone there: the row is gone, and what was typed is in the form again', async () => {
    await log('WorkSource', 'Hub');
    await work.todayWork.undo();
    await quiet(library);
    expect(rowsIn(library, 'Contact Log').filter(({ Partner }) => Partner === 'WorkSource')).toEqual([]);
    expect(work.state.view).toBe('log');
    expect(work.sessions.log.form.values['partner']).toBe('WorkSource');
  });

  test('that reached nobody leaves the card in the list', async () => {
    work.logFromToday(cardOf('WorkSource').ref, '');
    work.sessions.log.type({ cameOfIt: 'Left a message' });
    await work.sessions.log.save([]);
    await quiet(library);
    expect(cardOf('WorkSource').reason).toBe('5 months since last contact; left a message today');
  });

  test('stays in its form if it can’t be saved', async () => {
    fail(library, 'saveContact', TIMED_OUT);
    await log('WorkSource', 'Hub');
    expect(work.state.view).toBe('log');
    await work.sessions.log.save([]);
    expect(work.state.view).toBe('today');
  });

  test('leads back to Today, but a contact started elsewhere stays in its form', async () => {
    work.visit('log');
    work.sessions.log.type({ partner: 'WorkSource' });
    await work.sessions.log.save([]);
    expect(work.state.view).toBe('log');
    expect(last()).toBeNull();
  });
});

describe('Later', () => {
  test('pauses that partner’s reminders in the sheet, and the next card gets the focus', async () => {
    await work.todayWork.putOff(cardOf('WorkSource'), week, keyOf(cardOf('Hub').ref));
    expect(last()?.words).toBe('WorkSource is paused until Mar 11, 2026.');
    expect(work.todayWork.state.focus.key).toBe(keyOf(cardOf('Hub').ref));
    expect(names()).toEqual(['Hub', 'Zoo']);
    await quiet(library);
    expect(cards().map(({ ref }) => ref.name)).toEqual(['Hub', 'Zoo']);
    expect(rowIn(library, 'Partners', 'WorkSource')).toMatchObject({
      'Paused until': expect.any(Date) as Date,
      'Relationship status': expect.stringContaining('Paused') as string,
    });
  });

  test('can be undone', async () => {
    await work.todayWork.putOff(cardOf('WorkSource'), week, '');
    await work.todayWork.undo();
    await quiet(library);
    expect(last()?.words).toBe('Undone.');
    expect(rowIn(library, 'Partners', 'WorkSource')['Paused until']).toBeUndefined();
    expect(cards().map(({ ref }) => ref.name)).toContain('WorkSource');
  });

  test('moves a review, and nothing else', async () => {
    const [ref] = work.today.today.reviews.items;
    if (!ref) throw new Error('No review');
    await work.todayWork.putOff({ ...ref, list: 'reviews', colleague: '' }, week, '');
    await quiet(library);
    expect(work.today.today.reviews.items).toEqual([]);
    expect(rowIn(library, 'Partners', 'Hub')).toMatchObject({ 'Review on': expect.any(Date) as Date });
    expect(rowIn(library, 'Partners', 'Hub')['Paused until']).toBeUndefined();
  });

  test('doesn’t overwrite a pause that a colleague typed in the meantime, and says so', async () => {
    typeCell(library, 'Partners', 'WorkSource', { 'Paused until': '2026-06-01' });
    await work.todayWork.putOff(cardOf('WorkSource'), week, '');
    expect(last()).toMatchObject({ isTrouble: true, undo: null });
    expect(last()?.words).toContain('WorkSource');
    await quiet(library);
    expect(cards().map(({ ref }) => ref.name)).not.toContain('WorkSource');
  });

  test('keeps the person’s place in the sheet', async () => {
    library.runtime.select('Settings', 'A1');
    await work.todayWork.putOff(cardOf('WorkSource'), week, '');
    expect(callsOf(library, 'saveRow')).toMatchObject([{ isAside: true }]);
  });
});

describe('checking off', () => {
  test('checks the line’s box in the plan, and can be undone', async () => {
    await work.todayWork.check(item('Print flyers'), '');
    expect(last()?.words).toBe('Done: Print flyers.');
    expect(
      rowsIn(library, 'Weekly Plan').find((row) => Object.values(row).includes('Print flyers')),
    ).toMatchObject({
      Done: true,
    });
    await quiet(library);
    expect(work.today.today.thisWeek.items).toEqual([]);
    await work.todayWork.undo();
    await quiet(library);
    expect(item('Print flyers').name).toBe('Print flyers');
  });

  test('says why if it fails, and the line is still there', async () => {
    fail(library, 'saveRow', TIMED_OUT);
    await work.todayWork.check(item('Print flyers'), '');
    expect(last()).toMatchObject({ isTrouble: true });
    expect(work.todayWork.isGone(item('Print flyers').ref)).toBe(false);
  });
});

test('what was done last is forgotten once another view opens', async () => {
  await work.todayWork.check(item('Print flyers'), '');
  work.goTo('more');
  expect(last()).toBeNull();
});

// Clear this copy: a library gets a colleague's sheet empty, with its settings, and nothing else from the colleague.
import { CLEAR_ANSWERS } from '../../src/words/clear-copy-answers';
import { addRow, BEN, ok, openAddon, rowsOf, settingOf } from './addon';
import { CANARY, clear, copyOf, factsOf, inUse, leftIn, tabs } from './copied-library';

test('nothing from the other library is left in any cell, note, name, property, journal or archive', () => {
  const copy = copyOf(inUse());
  expect(leftIn(copy).length).toBeGreaterThan(10);
  const { copy: found } = factsOf(copy);
  expect(found).toEqual({ tabs: [`Budget ${CANARY}`] });
  const { words } = ok(clear(copy, found?.tabs ?? []));
  expect(words).toContain('This copy is empty.');
  expect(words).toContain('version history');
  expect(leftIn(copy)).toEqual([]);
  expect(tabs(copy)).toEqual(['Partners', 'Events', 'Weekly Plan', 'Settings']);
});

test('the settings, ways of contact and types stay; staff and the account are the new library’s', () => {
  const copy = copyOf(inUse());
  ok(clear(copy, [`Budget ${CANARY}`]));
  const [labels = [], ...rows] = copy.values('Settings');
  const list = (label: string) => rows.map((row) => row[labels.indexOf(label)]).filter((cell) => cell !== '');
  expect(rows[0]?.[1]).toBe(45);
  expect(list('Ways of contact').slice(0, 2)).toEqual(['Smoke signal', 'Phone']);
  expect(list('Scope or values')).toEqual(['Equity', 'Diversity', 'Inclusion', 'Youth', 'Rural families']);
  expect(list('Library staff')).toEqual([]);
  expect(settingOf(copy, 'Daily check runs as')).toBe(BEN);
  expect(copy.triggers.map(({ handler }) => handler)).toEqual(['dailyCheck']);
  addRow(copy, 'partners', { name: 'Abbey' });
  expect(rowsOf(copy, 'Partners').map((row) => row['Partner/Company'])).toEqual(['Abbey']);
  expect(factsOf(copy).copy).toBeNull();
});

test('in the original sheet, nothing can be cleared, even by a forged call', () => {
  const runtime = inUse();
  const before = JSON.stringify(runtime.save().books);
  expect(factsOf(runtime).copy).toBeNull();
  expect(clear(runtime, [`Budget ${CANARY}`])).toMatchObject({ ok: false, problem: CLEAR_ANSWERS.notACopy });
  expect(clear(openAddon(), [])).toMatchObject({ ok: false, problem: CLEAR_ANSWERS.notACopy });
  expect(JSON.stringify(runtime.save().books)).toBe(before);
});

test('a tab that the person hasn’t seen is not deleted', () => {
  const copy = copyOf(inUse());
  expect(clear(copy, [])).toMatchObject({ ok: false, problem: CLEAR_ANSWERS.tabsChanged });
  expect(tabs(copy)).toContain(`Budget ${CANARY}`);
});

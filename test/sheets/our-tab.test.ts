// Which tab is ours: by what it holds, because a library may have tabs with the same names and copies of ours.
import { TABLE_NAMES, type TableName } from '../../src/domain/tables';
import { askingIn } from '../../src/sheets/tables/heading-questions';
import { COLUMNS, hasHints, hasTitle } from '../../src/sheets/tables/layout';
import { isOurs, isTheirs } from '../../src/sheets/tables/our-tab';

const LATER = TABLE_NAMES.filter((name) => !['partners', 'events', 'plan', 'log'].includes(name));

/** As set-up makes it, without the columns of these keys. */
function gridOf(name: TableName, ...without: string[]): string[][] {
  const columns = COLUMNS[name].filter(
    ({ key, onRequest }) => onRequest === undefined && !without.includes(key),
  );
  const title = hasTitle(name) ? [['Weekly Plan', ...columns.slice(1).map(() => '')]] : [];
  const hints = hasHints(name) ? [columns.map(({ hint }) => hint)] : [];
  return [...title, columns.map(({ label }) => label), ...hints, columns.map(() => 'x')];
}

test.each(TABLE_NAMES)('a tab of %s is ours, even if somebody deleted its ids', (name) => {
  expect(isOurs(askingIn(name, gridOf(name)))).toBe(true);
  if (hasHints(name)) expect(isOurs(askingIn(name, gridOf(name, 'id')))).toBe(true);
});

test.each(LATER)('%s without its first column is ours by its ids and other headings', (name) => {
  expect(isTheirs(askingIn(name, gridOf(name, COLUMNS[name][0]?.key ?? '')))).toBe(false);
});

test.each(
  LATER.flatMap((name) =>
    TABLE_NAMES.filter((other) => other !== name).map((other) => [name, other] as const),
  ),
)('for %s, a copy of %s isn’t', (name, other) => {
  expect(isOurs(askingIn(name, gridOf(other)))).toBe(false);
  expect(isTheirs(askingIn(name, gridOf(other)))).toBe(true);
});

test.each(LATER)('a blank tab isn’t anybody’s: %s', (name) => {
  expect(isTheirs(askingIn(name, []))).toBe(false);
});

// Version 8. The Weekly Plan prints like the paper form: headings are words, columns fit a page, and Plan Archive has
// ✓ instead of TRUE. Set-up adds the title row, as it does when somebody deletes it.

import { CHECK_MARK } from '../../domain/tables/description';
import { marked, textReader } from '../cells/cells';
import { NARROW_FONT } from '../setup/tab-columns';
import { DONE, currentLabel, archiveLabel } from '../tables/archive-tab';
import { columnLetters } from '../tables/formula-grammar';
import { firstRow } from '../tables/frame';
import { KeyIn, LEVELS_NOTE, levelKey } from '../tables/layout';
import { Sheet, lookAt, readGrid, sheetOf, stretchesOf, tabIsThere } from '../tables/table';
import { replaceWidths } from './old-widths';
import type { Migration } from '.';

const OLD_WIDTHS: Readonly<Record<string, number>> = {
  ...{ done: 60, when: 170, partner: 180, who: 170, contactKind: 170, outcome: 240 },
  ...{ level0: 44, level1: 44, level2: 44, level3: 44, level4: 380 },
};
/** The first versions had the first, later ones the second. */
const OLD_NOTES: readonly string[] = [
  'Each line stands in the column of its level: one step to the right, as under ›, it belongs to the line above it.',
  'A line one column further right, under ›, belongs to the line above it.',
];
const WRAPPED: readonly KeyIn<'plan'>[] = ['when', levelKey(4), 'partner', 'who', 'contactKind', 'outcome'];

export const paperPlan: Migration = {
  name: 'A plan that prints like the paper',
  version: 8,
  run: () => {
    if (tabIsThere('plan') && lookAt('plan').columns.has('id')) bringPlan(sheetOf('plan'));
    if (tabIsThere('archive')) bringArchive(sheetOf('archive'));
  },
};

function bringPlan(sheet: Sheet): void {
  const { grid, frame, columns } = lookAt('plan', sheet);
  const first = firstRow('plan', frame);
  for (const { key, label, formerLabel, position } of columns.values()) {
    const heading = sheet.getRange(frame.header + 1, position + 1);
    if (String(grid[frame.header]?.[position] ?? '').trim() === formerLabel) heading.setValue(label);
    if (key.startsWith('level') && key !== levelKey(4)) heading.setFontSize(NARROW_FONT);
    if (key.startsWith('level') && OLD_NOTES.includes(heading.getNote()))
      heading.setNote(key === levelKey(0) ? LEVELS_NOTE : '');
  }
  replaceWidths(sheet, columns, OLD_WIDTHS);
  const places = WRAPPED.flatMap((key) => {
    const letter = columnLetters(columns.get(key)?.position ?? -1);
    return columns.has(key) ? [`${letter}${first}:${letter}`] : [];
  });
  if (places.length > 0) sheet.getRangeList(places).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
}

function bringArchive(sheet: Sheet): void {
  const grid = readGrid(sheet);
  const probe = grid[0]?.find((label) => String(label).endsWith(archiveLabel('id')));
  // The library may have a tab with this name.
  if (probe === undefined) return;
  const labels = (grid[0] ?? []).map((label) => textReader(probe)(String(label)));
  labels.forEach((label, position) => {
    const now = currentLabel(label);
    if (now !== label) sheet.getRange(1, position + 1).setValue(marked(now));
  });
  const done = labels.indexOf(DONE);
  const ticked = grid.flatMap((row, index) => (row[done] === true ? [index] : []));
  const letter = columnLetters(done);
  const places = stretchesOf(ticked).map(([from, to]) => `${letter}${from + 1}:${letter}${to + 1}`);
  if (places.length > 0) sheet.getRangeList(places).setValue(CHECK_MARK);
}

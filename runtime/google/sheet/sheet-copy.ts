// Copies a whole sheet: within its spreadsheet through the engine, into another one part by part.
import { quotedName } from '../../book/a1';
import type { Book } from '../../book/book';
import { copyCharts } from '../charts/chart-data';
import { formatsOf, writeFormats } from '../rules/conditional-format-rule';
import { attach, attachmentsOf } from '../../engine/attachments';
import type { CellPatch } from '../../engine/engine';
import { filteredRowsOf, setFilteredRows } from '../../engine/filtered-rows';
import { structureOf } from '../../engine/structure';
import { makeFilter, filterZone } from './filter';
import { placeOf } from '../../book/place';
import { freeSheetName } from '../../book/sheet-names';
import { putValidation, validationsOf } from '../rules/validation-rule';

/** Copies a sheet to the end of a spreadsheet, by default as "Copy of …". Returns the copy's id. */
export function copySheet(from: Book, sheetId: string, to: Book, name?: string): string {
  const { getters } = from.engine;
  const own = `Copy of ${getters.getSheetName(sheetId)}`;
  const copyName = name ?? freeSheetName(to, (number) => (number === 1 ? own : `${own} ${String(number)}`));
  const copyId = `sheet-${String(to.freshSheetNumber())}`;
  if (from === to) {
    from.engine.dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo: copyId, sheetNameTo: copyName });
    to.sheetNumber(copyId);
    copyCharts(from, sheetId, to, copyId);
    const delta = getters.getSheetIds().length - 1 - getters.getSheetIds().indexOf(copyId);
    if (delta !== 0) from.engine.dispatch('MOVE_SHEET', { sheetId: copyId, delta });
    return copyId;
  }
  to.engine.dispatch('CREATE_SHEET', {
    sheetId: copyId,
    position: to.engine.getters.getSheetIds().length,
    name: copyName,
    cols: getters.getNumberCols(sheetId),
    rows: getters.getNumberRows(sheetId),
  });
  to.sheetNumber(copyId);
  copyRules(from, sheetId, to, copyId);
  copyCells(from, sheetId, to, copyId);
  copyLayout(from, sheetId, to, copyId);
  copyCharts(from, sheetId, to, copyId);
  return copyId;
}

/** Copies rules. Validation is copied before cells, because the engine formats a checkbox cell. */
function copyRules(from: Book, sheetId: string, to: Book, copyId: string): void {
  const own = (address: string): string => address.replace(/^.*!/, '');
  for (const { meta, zones } of validationsOf(from, sheetId)) {
    const source = String(meta.args[0]);
    const isOwn = meta.criteria === 'VALUE_IN_RANGE' && placeOf(from, source, sheetId)?.sheetId === sheetId;
    const name = quotedName(to.engine.getters.getSheetName(copyId));
    const args = isOwn ? [`${name}!${own(source)}`, ...meta.args.slice(1)] : meta.args;
    // A list on another sheet isn't copied.
    if (meta.criteria === 'VALUE_IN_RANGE' && !isOwn && !placeOf(to, source, copyId)) continue;
    putValidation(to, copyId, zones, { ...meta, args });
  }
  writeFormats(to, copyId, formatsOf(from, sheetId));
}

function copyCells(from: Book, sheetId: string, to: Book, copyId: string): void {
  const { getters } = from.engine;
  const { getCellBorder } = structureOf(from.engine);
  const patches: CellPatch[] = [];
  const notes: [number, number, string][] = [];
  const borders: { row: number; col: number; border: object }[] = [];
  for (let row = 0; row < getters.getNumberRows(sheetId); row++)
    for (let col = 0; col < getters.getNumberCols(sheetId); col++) {
      const cell = getters.getCell({ sheetId, row, col });
      const note = getters.getNote(sheetId, row, col);
      const border = getCellBorder({ sheetId, row, col });
      if (note) notes.push([row, col, note]);
      if (border) borders.push({ row, col, border });
      if (!cell) continue;
      const { formula } = from.engine.cell(sheetId, row, col);
      patches.push({
        row,
        col,
        content: formula || (cell.content ?? ''),
        ...(cell.style && { style: cell.style }),
        ...(cell.format && { format: to.formats.engineFormat(from.formats.name(cell.format)) }),
      });
    }
  const target = getters
    .getMerges(sheetId)
    .map(({ top, bottom, left, right }) => ({ top, bottom, left, right }));
  if (target.length > 0) to.engine.dispatch('ADD_MERGE', { sheetId: copyId, target, force: true });
  to.engine.write(copyId, patches);
  for (const { row, col, border } of borders)
    to.engine.dispatch('SET_BORDER', { sheetId: copyId, row, col, border });
  if (notes.length > 0) to.engine.dispatch('SET_NOTES', { sheetId: copyId, notes });
}

function copyLayout(from: Book, sheetId: string, to: Book, copyId: string): void {
  const { getters } = from.engine;
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  const send = (type: string, payload: object): void => {
    to.engine.dispatch(type, { sheetId: copyId, ...payload });
  };
  if (ySplit > 0) send('FREEZE_ROWS', { quantity: ySplit });
  if (xSplit > 0) send('FREEZE_COLUMNS', { quantity: xSplit });
  const lines = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const columns = lines(getters.getNumberCols(sheetId));
  const rows = lines(getters.getNumberRows(sheetId));
  for (const col of columns)
    if (getters.getColSize(sheetId, col) !== to.engine.getters.getColSize(copyId, col))
      send('RESIZE_COLUMNS_ROWS', {
        dimension: 'COL',
        elements: [col],
        size: getters.getColSize(sheetId, col),
      });
  const { getUserRowSize, getHeaderGroups } = structureOf(from.engine);
  for (const row of rows) {
    const size = getUserRowSize(sheetId, row);
    if (size !== undefined) send('RESIZE_COLUMNS_ROWS', { dimension: 'ROW', elements: [row], size });
  }
  for (const dimension of ['ROW', 'COL'] as const)
    for (const { start, end, isFolded } of getHeaderGroups(sheetId, dimension)) {
      send('GROUP_HEADERS', { dimension, start, end });
      if (isFolded) send('FOLD_HEADER_GROUP', { dimension, start, end });
    }
  const hiddenColumns = columns.filter((col) => getters.isColHiddenByUser(sheetId, col));
  const hiddenRows = rows.filter((row) => getters.isRowHiddenByUser(sheetId, row));
  if (hiddenColumns.length > 0) send('HIDE_COLUMNS_ROWS', { dimension: 'COL', elements: hiddenColumns });
  if (hiddenRows.length > 0) send('HIDE_COLUMNS_ROWS', { dimension: 'ROW', elements: hiddenRows });
  const { color } = getters.tryGetSheet(sheetId) ?? {};
  if (color) send('COLOR_SHEET', { color });
  if (!getters.getGridLinesVisibility(sheetId))
    send('SET_GRID_LINES_VISIBILITY', { areGridLinesVisible: false });
  const zone = filterZone(from, sheetId);
  if (zone) makeFilter(to, copyId, zone);
  for (const kind of ['banding', 'filter', 'layout', 'metadata'] as const)
    for (const { sheetId: home, zone: place, data } of attachmentsOf(from.engine, kind))
      if (home === sheetId) attach(to.engine, { kind, sheetId: copyId, data, ...(place && { zone: place }) });
  const filtered = filteredRowsOf(from.engine, sheetId);
  if (filtered.length > 0) setFilteredRows(to.engine, copyId, filtered);
}

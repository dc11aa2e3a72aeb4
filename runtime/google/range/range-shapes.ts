// Range, second from last: merged cells, groups of rows and columns, bandings, developer metadata, the text finder.
import { applyBanding, bandingsOf } from './banding';
import { addMetadata, metadataAt } from '../sheet/developer-metadata';
import type { EngineZone } from '../../engine/engine';
import { collapseGroupsIn, expandGroupsIn, shiftDepth } from './group';
import { LocalDeveloperMetadataFinder } from '../sheet/metadata-finder';
import type { GoogleRange } from './range-address';
import { RangePlaces } from './range-places';
import { checkRangeEditable } from './range-values';
import { refuse } from '../../gate/refusal';
import { asGoogle } from '../../gate/service';
import type { LocalRange } from './range';
import { LocalTextFinder } from './text-finder';
import { holdsZone, sharedZone } from '../../book/zones';

type Banding = GoogleAppsScript.Spreadsheet.Banding;
type Shapes =
  | 'merge'
  | 'mergeAcross'
  | 'mergeVertically'
  | 'breakApart'
  | 'isPartOfMerge'
  | 'getMergedRanges'
  | 'applyRowBanding'
  | 'applyColumnBanding'
  | 'getBandings'
  | 'shiftRowGroupDepth'
  | 'shiftColumnGroupDepth'
  | 'collapseGroups'
  | 'expandGroups'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'createTextFinder';

const HALF_A_MERGE = 'You must select all cells in a merged range to merge or unmerge them.';

/** Merged cells, groups, bandings, metadata and the finder of a range. */
export abstract class RangeShapes extends RangePlaces implements Pick<GoogleRange, Shapes> {
  get #itself(): LocalRange {
    return this.run.make.range(this.book, this.sheetId, this.zone, this.bounds);
  }
  get #merges(): EngineZone[] {
    return this.book.engine.getters
      .getMerges(this.sheetId)
      .map(({ top, bottom, left, right }) => ({ top, bottom, left, right }))
      .filter((zone) => sharedZone(zone, this.zone));
  }
  #merge(zones: EngineZone[]): GoogleRange {
    const { getters } = this.book.engine;
    const panes = getters.getPaneDivisions(this.sheetId);
    const cuts = (from: number, to: number, frozen: number): boolean => from < frozen && frozen <= to;
    // Google's words, as reported. Which of them Google checks first is not known.
    if (zones.some((zone) => cuts(zone.top, zone.bottom, panes.ySplit)))
      refuse("You can't merge frozen and non-frozen rows.");
    if (zones.some((zone) => cuts(zone.left, zone.right, panes.xSplit)))
      refuse("You can't merge frozen and non-frozen columns.");
    const tables = getters.getCoreTables(this.sheetId).map(({ range }) => range.zone);
    if (tables.some((table) => zones.some((zone) => zone.top < zone.bottom && sharedZone(zone, table))))
      refuse("You can't vertically merge cells that intersect an existing filter.");
    this.breakApart();
    const target = zones.filter((zone) => zone.top !== zone.bottom || zone.left !== zone.right);
    if (target.length > 0)
      this.book.engine.dispatch('ADD_MERGE', { sheetId: this.sheetId, target, force: true });
    return this.me;
  }
  merge(): GoogleRange {
    return this.#merge([this.zone]);
  }
  mergeAcross(): GoogleRange {
    const { top, bottom } = this.zone;
    const rows = Array.from({ length: bottom - top + 1 }, (_, place) => top + place);
    return this.#merge(rows.map((row) => ({ ...this.zone, top: row, bottom: row })));
  }
  mergeVertically(): GoogleRange {
    const { left, right } = this.zone;
    const columns = Array.from({ length: right - left + 1 }, (_, place) => left + place);
    return this.#merge(columns.map((col) => ({ ...this.zone, left: col, right: col })));
  }
  breakApart(): GoogleRange {
    checkRangeEditable(this);
    const target = this.#merges;
    if (target.some((merge) => !holdsZone(this.zone, merge))) refuse(HALF_A_MERGE);
    if (target.length > 0) this.book.engine.dispatch('REMOVE_MERGE', { sheetId: this.sheetId, target });
    return this.me;
  }
  isPartOfMerge(): boolean {
    return this.#merges.length > 0;
  }
  getMergedRanges(): GoogleRange[] {
    return this.#merges.map((zone) => asGoogle(this.run.make.range(this.book, this.sheetId, zone)));
  }

  applyRowBanding(theme?: unknown, showHeader?: boolean, showFooter?: boolean): Banding {
    return asGoogle(applyBanding(this.#itself, 'rows', theme, showHeader, showFooter));
  }
  applyColumnBanding(theme?: unknown, showHeader?: boolean, showFooter?: boolean): Banding {
    return asGoogle(applyBanding(this.#itself, 'columns', theme, showHeader, showFooter));
  }
  getBandings(): Banding[] {
    return bandingsOf(this.run, this.book, this.sheetId, this.zone).map((banding) => asGoogle(banding));
  }

  shiftRowGroupDepth(delta: number): GoogleRange {
    shiftDepth(this.book, this.sheetId, 'ROW', this.zone, delta);
    return this.me;
  }
  shiftColumnGroupDepth(delta: number): GoogleRange {
    shiftDepth(this.book, this.sheetId, 'COL', this.zone, delta);
    return this.me;
  }
  collapseGroups(): GoogleRange {
    collapseGroupsIn(this.book, this.sheetId, this.zone);
    return this.me;
  }
  expandGroups(): GoogleRange {
    expandGroupsIn(this.book, this.sheetId, this.zone);
    return this.me;
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleRange {
    addMetadata(this.book, this.#itself, key, ...rest);
    return this.me;
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataAt(this.run, this.book, this);
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { sheetId, zone } = this;
    return asGoogle(new LocalDeveloperMetadataFinder(this.run, this.book, { sheetId, zone }));
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const { sheetId, zone } = this;
    return asGoogle(new LocalTextFinder(this.run, this.book, [{ sheetId, zone }], findText));
  }
}

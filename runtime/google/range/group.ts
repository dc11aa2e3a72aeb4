// Groups of rows and columns: Group, and what sheets and ranges do with them.
import { largest } from '../../engine/largest';
import { BOUNDED } from '../../book/a1';
import type { Book } from '../../book/book';
import type { EngineZone } from '../../engine/engine';
import { structureOf, type EngineGroup } from '../../engine/structure';
import type { Execution } from '../../run/execution';
import { layoutChoices } from '../sheet/layout-choices';
import { refuse } from '../../gate/refusal';
import { asGoogle, Service } from '../../gate/service';

type Google = GoogleAppsScript.Spreadsheet.Group;
/** The engine's names for the two dimensions. */
export type GroupDimension = 'ROW' | 'COL';

const MOST = 8;

/** The groups of a sheet by depth, outermost first. */
export function groupLayers(book: Book, sheetId: string, dimension: GroupDimension): EngineGroup[][] {
  return structureOf(book.engine).getGroupsLayers(sheetId, dimension);
}

/** How many groups contain a row or column (from 0). */
export function groupDepth(book: Book, sheetId: string, dimension: GroupDimension, index: number): number {
  const { getHeaderGroups } = structureOf(book.engine);
  return getHeaderGroups(sheetId, dimension).filter(({ start, end }) => start <= index && index <= end)
    .length;
}

function controlOf(book: Book, sheetId: string, dimension: GroupDimension, group: EngineGroup): number {
  const { rowControl, columnControl } = layoutChoices(book, sheetId);
  const position = dimension === 'ROW' ? rowControl : columnControl;
  return position === 'BEFORE' ? group.start - 1 : group.end + 1;
}

/** The group at a depth (from 1) that contains an index (from 0) or has its control there. */
export function groupAt(
  run: Execution,
  book: Book,
  sheetId: string,
  dimension: GroupDimension,
  index: number,
  depth: number,
): LocalGroup {
  const group = groupLayers(book, sheetId, dimension)[depth - 1]?.find(
    (found) =>
      (found.start <= index && index <= found.end) || controlOf(book, sheetId, dimension, found) === index,
  );
  // Google documents that this throws, but not its words.
  return group
    ? new LocalGroup(run, book, sheetId, dimension, group, depth)
    : refuse('The group does not exist.');
}

/** Whether two groups would have exactly the same rows. The engine allows only one. */
function hasTwins(depths: readonly number[]): boolean {
  const seen = new Set<string>();
  const most = largest(depths);
  for (let layer = 0; layer < most; layer++)
    for (let at = 0; at < depths.length; at++) {
      if ((depths[at] ?? 0) <= layer || (at > 0 && (depths[at - 1] ?? 0) > layer)) continue;
      let end = at;
      while ((depths[end + 1] ?? 0) > layer) end++;
      const name = `${String(at)}-${String(end)}`;
      if (seen.has(name)) return true;
      seen.add(name);
    }
  return false;
}

/** Groups the rows or columns of a zone, or ungroups them (negative delta). At most eight levels deep. */
export function shiftDepth(
  book: Book,
  sheetId: string,
  dimension: GroupDimension,
  zone: EngineZone,
  delta: number,
): void {
  const [start, end] = dimension === 'ROW' ? [zone.top, zone.bottom] : [zone.left, zone.right];
  const { rowControl, columnControl } = layoutChoices(book, sheetId);
  if (start === 0 && (dimension === 'ROW' ? rowControl : columnControl) === 'BEFORE')
    refuse('The first row or column cannot be grouped when the group controls stand before their groups.');
  const { getters } = book.engine;
  const size = dimension === 'ROW' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId);
  for (let turn = 0; turn < Math.abs(delta); turn++) {
    const depths = Array.from({ length: size }, (_, index) => groupDepth(book, sheetId, dimension, index));
    const own = depths.slice(start, end + 1);
    const deepest = largest(own);
    if (delta > 0 ? deepest >= MOST : deepest === 0) return;
    if (delta > 0 && hasTwins(depths.map((depth, index) => depth + (index >= start && index <= end ? 1 : 0))))
      throw new Error('A second group of exactly the same rows or columns is not emulated');
    book.engine.dispatch(delta > 0 ? 'GROUP_HEADERS' : 'UNGROUP_HEADERS', { sheetId, dimension, start, end });
  }
}

/** Collapses or expands one group. */
export function foldGroup(
  book: Book,
  sheetId: string,
  dimension: GroupDimension,
  { start, end }: EngineGroup,
  isFolded: boolean,
): void {
  const type = isFolded ? 'FOLD_HEADER_GROUP' : 'UNFOLD_HEADER_GROUP';
  book.engine.dispatch(type, { sheetId, dimension, start, end });
}

/** Range.collapseGroups: the groups completely in the zone; if there are none, the deepest expanded one it touches. */
export function collapseGroupsIn(book: Book, sheetId: string, zone: EngineZone): void {
  for (const dimension of ['ROW', 'COL'] as const) {
    const [first, last] = dimension === 'ROW' ? [zone.top, zone.bottom] : [zone.left, zone.right];
    const groups = groupLayers(book, sheetId, dimension).flat();
    const inside = groups.filter(({ start, end }) => first <= start && end <= last);
    const touched = groups.filter(({ start, end, isFolded }) => !isFolded && start <= last && first <= end);
    for (const group of inside.length > 0 ? inside : touched.slice(-1))
      foldGroup(book, sheetId, dimension, group, true);
  }
}

/**
 * Range.expandGroups: the collapsed groups that the zone touches, or whose controls it touches. If several are at one
 * place, the shallowest.
 */
export function expandGroupsIn(book: Book, sheetId: string, zone: EngineZone): void {
  for (const dimension of ['ROW', 'COL'] as const) {
    const [first, last] = dimension === 'ROW' ? [zone.top, zone.bottom] : [zone.left, zone.right];
    const places = new Set<number>();
    for (const group of groupLayers(book, sheetId, dimension).flat()) {
      const control = controlOf(book, sheetId, dimension, group);
      const isTouched = (group.start <= last && first <= group.end) || (first <= control && control <= last);
      if (!group.isFolded || !isTouched || places.has(control)) continue;
      places.add(control);
      foldGroup(book, sheetId, dimension, group, false);
    }
  }
}

/** A group as found. It does not follow rows that are moved later. */
export class LocalGroup extends Service implements Google {
  readonly googleName = 'Group';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly sheetId: string,
    private readonly dimension: GroupDimension,
    private readonly group: EngineGroup,
    private readonly depth: number,
  ) {
    super(run);
  }
  collapse(): Google {
    foldGroup(this.book, this.sheetId, this.dimension, this.group, true);
    return asGoogle(this);
  }
  expand(): Google {
    foldGroup(this.book, this.sheetId, this.dimension, this.group, false);
    return asGoogle(this);
  }
  isCollapsed(): boolean {
    const { start, end } = this.group;
    const groups = structureOf(this.book.engine).getHeaderGroups(this.sheetId, this.dimension);
    return groups.find((group) => group.start === start && group.end === end)?.isFolded ?? false;
  }
  getControlIndex(): number {
    return controlOf(this.book, this.sheetId, this.dimension, this.group) + 1;
  }
  getDepth(): number {
    return this.depth;
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { getters } = this.book.engine;
    const { start, end } = this.group;
    const isRow = this.dimension === 'ROW';
    const zone = isRow
      ? { top: start, bottom: end, left: 0, right: getters.getNumberCols(this.sheetId) - 1 }
      : { top: 0, bottom: getters.getNumberRows(this.sheetId) - 1, left: start, right: end };
    const bounds = isRow
      ? { ...BOUNDED, startColumn: false, endColumn: false }
      : { ...BOUNDED, startRow: false, endRow: false };
    return asGoogle(this.run.make.range(this.book, this.sheetId, zone, bounds));
  }
  remove(): void {
    const { start, end } = this.group;
    this.book.engine.dispatch('UNGROUP_HEADERS', {
      sheetId: this.sheetId,
      dimension: this.dimension,
      start,
      end,
    });
  }
}

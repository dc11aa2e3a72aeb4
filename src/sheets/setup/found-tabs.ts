// The tabs as set-up finds them: whose they are, and what they hold.

import { TABLE_NAMES } from '../../domain/tables';
import { CellValue } from '../cells/cells';
import { isJournal } from '../tables/journal-tab';
import { COLUMNS, TAB_NAMES, TabName } from '../tables/layout';
import { Sheet, askingIn, readGrid } from '../tables/table';
import { anyTabNamed, gridSheets, insertTab, isNamed, tabNamed } from '../tables/tabs';
import { TabLook, tabLooks } from './tab-look';
import { SET_UP_WORDS } from '../../words/set-up';

/** The archive is written as text: nothing in it is found again by its columns. The journal dresses itself. */
export type SetUpTab = Exclude<TabName, 'archive' | 'journal'>;
/** Labels that, with our first hint, make a tab ours without its id. */
const LABELS_TO_KNOW_IT_BY = 6;

export interface FoundTab {
  sheet: Sheet;
  /** From row 1 on; none of a tab that holds nothing. */
  grid: CellValue[][];
  look: TabLook;
  /** It held nothing when set-up began: no Google table, and nothing of the library's. */
  wasEmpty: boolean;
}

export interface FoundTabs {
  /** Undefined while there is none of that name. */
  tab: (name: SetUpTab) => FoundTab | undefined;
  /** A renamed one of ours, else the only empty tab, else a new one. Gives whether one had to be. */
  make: (name: SetUpTab, index: number) => boolean;
  isEmptyOrOurs: (sheet: Sheet, name: SetUpTab | 'journal') => boolean;
}

/** Each tab is read once, when it is first asked for. */
export function findTabs(): FoundTabs {
  const looks = tabLooks();
  const found = new Map<string, FoundTab>();
  const keep = (tab: FoundTab) => {
    found.set(tab.sheet.getName(), tab);
    return tab;
  };
  const read = (sheet: Sheet): FoundTab => {
    const known = found.get(sheet.getName());
    if (known) return known;
    const grid = readGrid(sheet);
    return keep({ sheet, grid, look: looks.of(sheet), wasEmpty: grid.length === 0 });
  };
  const tab: FoundTabs['tab'] = (name) => {
    const sheet = tabNamed(TAB_NAMES[name]);
    return sheet ? read(sheet) : undefined;
  };
  const make: FoundTabs['make'] = (name, index) => {
    if (tabNamed(TAB_NAMES[name])) return false;
    const sheets = gridSheets();
    const others = sheets.filter((sheet) => !Object.values(TAB_NAMES).some((one) => isNamed(sheet, one)));
    const only =
      sheets.length === 1 && others[0] && read(others[0]).grid.length === 0 ? others[0] : undefined;
    const there = others.find((sheet) => isOurs(read(sheet).grid, name)) ?? only;
    if (there) {
      const renamed = read(there);
      there.setName(TAB_NAMES[name]);
      keep(renamed);
    } else {
      const sheet = insertTab(TAB_NAMES[name], index);
      keep({ sheet, grid: [], look: looks.ofNew(sheet), wasEmpty: true });
    }
    return true;
  };
  const isEmptyOrOurs: FoundTabs['isEmptyOrOurs'] = (sheet, name) => {
    if (name === 'journal') return sheet.getLastRow() === 0 || isJournal(sheet);
    const { grid } = read(sheet);
    return grid.length === 0 || isOurs(grid, name);
  };
  return { tab, make, isEmptyOrOurs };
}

function isOurs(grid: CellValue[][], tab: SetUpTab): boolean {
  if (grid.length === 0) return false;
  if (tab === 'settings') return grid[0]?.[0] === 'Setting' && grid[0][1] === 'Value';
  const { frame, columns: found } = askingIn(tab, grid);
  const hints = grid[frame.hints[0] ?? -1] ?? [];
  const own = found.get(tab === 'plan' ? 'level0' : (COLUMNS[tab][0]?.key ?? ''));
  const isAlike = found.size >= LABELS_TO_KNOW_IT_BY;
  return found.has('id')
    ? own !== undefined || isAlike
    : own !== undefined && isAlike && hints[own.position] === COLUMNS[tab][0]?.hint;
}

/** Tabs called like ours that hold something else, by the names they have. */
export function foreignTabs(tabs: FoundTabs): string[] {
  return [...TABLE_NAMES, 'settings' as const, 'journal' as const].flatMap((tab) => {
    const sheet = anyTabNamed(TAB_NAMES[tab]);
    if (!sheet || (tabNamed(TAB_NAMES[tab]) && tabs.isEmptyOrOurs(sheet, tab))) return [];
    return [sheet.getName()];
  });
}

export function setAside(name: string): void {
  let aside = SET_UP_WORDS.renamed(name);
  for (let number = 2; anyTabNamed(aside); number++) aside = SET_UP_WORDS.renamedAgain(name, number);
  anyTabNamed(name)?.setName(aside);
}

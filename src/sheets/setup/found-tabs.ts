// Which tabs set-up finds: ours, blank or the library's own.

import { TABLE_NAMES } from '../../domain/tables';
import { SETTINGS_HEADINGS } from '../../domain/tables/settings';
import { CellValue } from '../cells/cells';
import { isJournal } from '../tables/journal-tab';
import { TAB_NAMES, TabName } from '../tables/layout';
import { isOurs, isUsedBySome } from '../tables/our-tab';
import { Sheet, readGrid } from '../tables/table';
import { askingIn } from '../tables/heading-questions';
import { anyTabNamed, gridSheets, insertTab, isNamed, tabNamed } from '../tables/tabs';
import { TabLook, tabLooks } from './tab-look';
import { SET_UP_WORDS } from '../../words/set-up';

/** The archive is plain text without its own columns, and the journal formats itself. */
export type SetUpTab = Exclude<TabName, 'archive' | 'journal'>;

export interface FoundTab {
  sheet: Sheet;
  /** From row 1 on; no rows if the tab holds nothing. */
  grid: CellValue[][];
  look: TabLook;
  /** It held nothing when set-up began: no Google table and none of the library's data. */
  wasEmpty: boolean;
}

export interface FoundTabs {
  /** Undefined if no tab has that name yet. */
  tab: (name: SetUpTab) => FoundTab | undefined;
  /** Takes a renamed tab of ours, else the only tab if it is empty, else inserts one. False if the tab is there already. */
  make: (name: SetUpTab, index: number) => boolean;
  isEmptyOrOurs: (sheet: Sheet, name: SetUpTab | 'journal') => boolean;
}

export function findTabs(): FoundTabs {
  const looks = tabLooks();
  const found = new Map<string, FoundTab>();
  const remember = (tab: FoundTab) => {
    found.set(tab.sheet.getName(), tab);
    return tab;
  };
  const read = (sheet: Sheet): FoundTab => {
    const known = found.get(sheet.getName());
    if (known) return known;
    const grid = readGrid(sheet);
    return remember({ sheet, grid, look: looks.of(sheet), wasEmpty: grid.length === 0 });
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
    const there = others.find((sheet) => isOursIn(read(sheet).grid, name)) ?? only;
    if (there) {
      const renamed = read(there);
      there.setName(TAB_NAMES[name]);
      remember(renamed);
    } else {
      const sheet = insertTab(TAB_NAMES[name], index);
      remember({ sheet, grid: [], look: looks.ofNew(sheet), wasEmpty: true });
    }
    return true;
  };
  const isEmptyOrOurs: FoundTabs['isEmptyOrOurs'] = (sheet, name) => {
    if (name === 'journal') return isJournal(sheet);
    const { grid } = read(sheet);
    return grid.length === 0 || isOursIn(grid, name);
  };
  return { tab, make, isEmptyOrOurs };
}

function isOursIn(grid: CellValue[][], tab: SetUpTab): boolean {
  if (grid.length === 0) return false;
  if (tab === 'settings') return [0, 1].every((at) => grid[0]?.[at] === SETTINGS_HEADINGS[at]);
  return isOurs(askingIn(tab, grid));
}

/** Tabs that have one of our names but hold something else. Nobody is asked about a tab that only some libraries use. */
export function foreignTabs(tabs: FoundTabs): string[] {
  const names = TABLE_NAMES.filter((name) => !isUsedBySome(name));
  return [...names, 'settings' as const, 'journal' as const].flatMap((tab) => {
    const sheet = anyTabNamed(TAB_NAMES[tab]);
    if (!sheet || (tabNamed(TAB_NAMES[tab]) && tabs.isEmptyOrOurs(sheet, tab))) return [];
    return [sheet.getName()];
  });
}

export function renameForeignTab(name: string): void {
  let free = SET_UP_WORDS.renamed(name);
  for (let number = 2; anyTabNamed(free); number++) free = SET_UP_WORDS.renamedAgain(name, number);
  anyTabNamed(name)?.setName(free);
}

// A branch as the report needs it, from its tabs.

import { DIRECTORY_COLUMNS, DIRECTORY_DAYS } from '../domain/counting/data-columns';
import { DATA_COLUMNS, DAY_COLUMNS } from '../domain/counting/data-columns';
import { ListedBranch, Trouble, branchName, troubleWords } from '../domain/rollup/branch-list';
import { BranchData } from '../domain/rollup/roll-up';
import { TabRows, rowsOfTab } from '../domain/rollup/tab-rows';
import { Zone } from '../sheets/cells/zone';
import { BranchTab, Content, tabFor } from './branch-tabs';
import { dayOfCell, textOfCell } from './cell-text';

export interface ReadBranch {
  data: BranchData;
  /** The name of its tab. */
  tab: string;
  /** Why there are no rows. */
  trouble?: Trouble;
  /** The tab of a directory that could not be read. */
  directoryTrouble?: string;
}

function rowsIn<Column extends string>(
  { values }: Content,
  columns: readonly Column[],
  days: readonly Column[],
  zone: Zone,
): TabRows<Column> {
  const isDay = (values[0] ?? []).map((head) => (days as readonly string[]).includes(String(head).trim()));
  const texts = values.map((cells) =>
    cells.map((value, at) => (isDay[at] ? dayOfCell : textOfCell)(value, zone)),
  );
  return rowsOfTab(texts, columns);
}

export function readBranch(
  one: ListedBranch,
  tabs: readonly BranchTab[],
  contents: ReadonlyMap<BranchTab, Content>,
  zone: Zone,
): ReadBranch {
  const contentFor = (kind: BranchTab['kind']) => {
    const tab = tabFor(tabs, one.id, kind);
    return { name: tab?.sheet.getName() ?? '', content: tab && contents.get(tab) };
  };
  const { name, content } = contentFor('data');
  const trouble = !content ? 'blank' : content.shown === 'rows' ? undefined : content.shown;
  const read = content && !trouble ? rowsIn(content, DATA_COLUMNS, DAY_COLUMNS, zone) : undefined;
  const other = one.wantsDirectory ? contentFor('directory') : undefined;
  const directory =
    other?.content?.shown === 'rows'
      ? rowsIn(other.content, DIRECTORY_COLUMNS, DIRECTORY_DAYS, zone).rows
      : undefined;
  return {
    data: {
      ...{ id: one.id, branch: branchName(one) },
      problem: trouble ? troubleWords(trouble, name) : '',
      missingColumns: read?.missing ?? [],
      rows: read?.rows ?? [],
      directory: (directory ?? []).map(({ texts }) => ({
        partner: texts.partner ?? '',
        partnerType: texts.partner_type ?? '',
        staffContact: texts.staff_contact ?? '',
        lastContact: texts.last_contact ?? '',
      })),
    },
    tab: name,
    ...(trouble && { trouble }),
    // Where the branch itself is in trouble, its directory is for the same reason.
    ...(other && !directory && !trouble && { directoryTrouble: other.name }),
  };
}

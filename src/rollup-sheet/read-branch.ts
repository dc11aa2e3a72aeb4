// A branch as the report needs it, from its tabs.

import { DataColumn, DirectoryColumn } from '../domain/counting/data-columns';
import { ListedBranch, Trouble, branchName, troubleWords } from '../domain/rollup/branch-list';
import { BranchData } from '../domain/rollup/roll-up';
import { TabRows, missingColumns, partnerOf } from '../domain/rollup/tab-rows';
import { BranchTab, Content, tabFor } from './branch-tabs';

export interface ReadBranch {
  data: BranchData;
  /** The name of its tab. */
  tab: string;
  /** Why there are no rows. */
  trouble?: Trouble;
  /** The tab of a directory that could not be read. */
  directoryTrouble?: string;
}

export function readBranch(
  one: ListedBranch,
  tabs: readonly BranchTab[],
  contents: ReadonlyMap<BranchTab, Content>,
): ReadBranch {
  const contentFor = (kind: BranchTab['kind']) => {
    const tab = tabFor(tabs, one.id, kind);
    return { name: tab?.sheet.getName() ?? '', content: tab && contents.get(tab) };
  };
  const { name, content } = contentFor('data');
  const trouble = content ? content.trouble : 'blank';
  const read = content && !content.trouble ? (content.table as TabRows<DataColumn>) : undefined;
  const other = one.wantsDirectory ? contentFor('directory') : undefined;
  const directory =
    other?.content && !other.content.trouble
      ? (other.content.table as TabRows<DirectoryColumn>).rows
      : undefined;
  return {
    data: {
      ...{ id: one.id, branch: branchName(one) },
      problem: trouble ? troubleWords(trouble, name) : '',
      missingColumns: read ? missingColumns(read) : [],
      rows: read?.rows ?? [],
      directory: (directory ?? []).map(({ texts }) => partnerOf(texts)),
    },
    tab: name,
    ...(trouble && { trouble }),
    // Where the branch itself is in trouble, its directory is for the same reason.
    ...(other && !directory && !trouble && { directoryTrouble: other.name }),
  };
}

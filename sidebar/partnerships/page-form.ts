// What the tools of the page Plan partnerships share: their read, their forms, and names added to the lists in Settings.

import type { TableName } from '../../src/domain/tables';
import type { ListName } from '../../src/domain/tables/description';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { Answer } from '../../src/server/run/answers';
import { rowSession } from '../form/row-session';
import type { RowSession, SessionContext } from '../form/session-contract';
import { callServer } from '../server/call-server';

/** The part of a tool's store that these need. */
interface Reading<Read> {
  readonly state: { readonly read: Read | null };
  set: (change: { busy?: '' | 'reading'; problem?: string; read?: Read }) => void;
}

/** False if it failed; what was read before stays. */
export async function readInto<Read extends object>(
  { set }: Reading<Read>,
  ask: () => Promise<Answer<Read>>,
): Promise<boolean> {
  set({ busy: 'reading', problem: '' });
  const answer = await ask();
  set({ busy: '', ...(answer.ok ? { read: answer } : { problem: answer.problem }) });
  return answer.ok;
}

/** The page is drawn again with each change of the form. */
export function pageForm<Read extends { today: string; user: string }>(
  { state, set }: Reading<Read>,
  table: TableName,
  own: Pick<SessionContext, 'drafts' | 'defaults' | 'onSaved' | 'under' | 'follows'>,
): RowSession {
  let headings: readonly HeadingQuestion[] = [];
  const form = rowSession(table, {
    ...own,
    methods: () => [],
    today: () => state.read?.today ?? '',
    user: () => state.read?.user ?? '',
    headings: () => headings,
    onHeadings: (turn) => {
      headings = turn(headings);
    },
  });
  form.subscribe(() => set({}));
  return form;
}

/** Nobody waits for this: the daily check does it too. */
export const updateRelationships = (saved = ''): void => void callServer('updateRelationships', saved);

/** Returns a function that adds a name to a list and returns what went wrong, or ''. */
export const addingToList =
  <Read extends { lists: Record<ListName, readonly string[]> }>({ state, set }: Reading<Read>) =>
  async (list: ListName, name: string): Promise<string> => {
    const answer = await callServer('addToList', { list, names: [name] });
    if (!answer.ok) return answer.problem;
    const { read } = state;
    if (read) set({ read: { ...read, lists: { ...read.lists, [list]: answer.names } } });
    return '';
  };

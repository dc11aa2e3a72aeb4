// The sidebar without its page: the stores, with the compiled add-on behind them.
import { callServer } from '../../sidebar/server/call-server';
import { type DraftStore, draftStore } from '../../sidebar/form/drafts';
import type { TextStore } from '../../sidebar/kit/stored-texts';
import type { WorkspaceSession } from '../../sidebar/app/workspace-contract';
import { workspaceSession } from '../../sidebar/app/workspace-session';
import { type Library, callGoogle, googleWith } from './library';

/** What the browser stores. */
export function browserTexts(): TextStore {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

/** From now on, calls go to this library. */
export function callsGoTo(library: Library): void {
  const google = googleWith((name, args) => callGoogle(library, name, args));
  Object.assign(globalThis, { window: { google } });
}

/** The sidebar opened in a library, with what the browser stored the last time. */
export async function openWorkspace(
  library: Library,
  drafts: DraftStore = draftStore(browserTexts),
): Promise<WorkspaceSession> {
  callsGoTo(library);
  const answer = await callServer('openSidebar');
  if (!answer.ok) throw new Error(answer.problem);
  return workspaceSession(answer, drafts);
}

/** Waits until every call that isn't held is answered. */
export async function quiet(library: Library): Promise<void> {
  for (let turns = 0; turns < 3; turns = library.pending === 0 ? turns + 1 : 0)
    await new Promise((resolve) => setImmediate(resolve));
}

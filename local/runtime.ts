// The runtime in Node: scripts run in vm contexts. The browser's entry is runtime-browser.ts.
import { openRuntimeIn, type Runtime, type RuntimeOptions } from './open-runtime';
import { newNodeScope } from './scope-node';

export type { Runtime, RuntimeOptions, SavedRuntime } from './open-runtime';
export type { SentMail } from './mail-message';
export type { Answer, MenuEntry, Question, ScreenEvent, ShownHtml } from './screen';
export { failEvery, interleaveEvery, type Trial, type TrialReport } from './trials';

/** Opens a spreadsheet with a script, offline: see README.md. */
export function openRuntime(options: RuntimeOptions = {}): Runtime {
  return openRuntimeIn(newNodeScope, options);
}

// The runtime in Node: scripts run in vm contexts. The browser's entry is browser.ts.
import { openRuntimeIn, type Runtime, type RuntimeOptions } from './run/open-runtime';
import { newNodeScope } from './run/scope-node';

export type { Runtime, RuntimeOptions, SavedRuntime } from './run/open-runtime';
export type { SentMail } from './services/mail-message';
export type { Answer, MenuEntry, Question, ScreenEvent, ShownHtml } from './services/screen';
export { failEvery, interleaveEvery, type Trial, type TrialReport } from './trials/trials';

/** Opens a spreadsheet with a script, offline: see README.md. */
export function openRuntime(options: RuntimeOptions = {}): Runtime {
  return openRuntimeIn(newNodeScope, options);
}

// The runtime in a browser: scripts run in frames of the page's own origin. Node's entry is runtime.ts.
import { openRuntimeIn, type Runtime, type RuntimeOptions } from './open-runtime';
import { newBrowserScope } from './scope-browser';

export type { Runtime, RuntimeOptions, SavedRuntime } from './open-runtime';
export type { SentMail } from './mail-message';
export type { Answer, MenuEntry, Question, ScreenEvent, ShownHtml } from './screen';
export { failEvery, interleaveEvery, type Trial, type TrialReport } from './trials';

/** Opens a spreadsheet with a script, offline: see README.md. */
export function openRuntime(options: RuntimeOptions = {}): Runtime {
  return openRuntimeIn(newBrowserScope, options);
}

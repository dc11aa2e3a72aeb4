// The runtime in a browser: scripts run in frames of the page's own origin. Node's entry is node.ts.
import { openRuntimeIn, type Runtime, type RuntimeOptions } from './run/open-runtime';
import { newBrowserScope } from './run/scope-browser';

export type { Runtime, RuntimeOptions, SavedRuntime } from './run/open-runtime';
export type { SentMail } from './services/mail-message';
export type { Answer, MenuEntry, Question, ScreenEvent, ShownHtml } from './services/screen';
export { failEvery, interleaveEvery, type Trial, type TrialReport } from './trials/trials';

/** Opens a spreadsheet with a script, offline: see README.md. */
export function openRuntime(options: RuntimeOptions = {}): Runtime {
  return openRuntimeIn(newBrowserScope, options);
}

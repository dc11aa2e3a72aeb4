// The HTML files of the script. Opening the sheet shows none of them, so they come with the first press, and what runs the
// script after it waits for them.
import { loadScript } from './load-script';

declare global {
  // Set by pages.js; a global's declaration has to be a var.
  var addonPages: Record<string, string> | undefined;
}

/** The HTML files of a script. */
export interface ScriptPages {
  /** By name, for the runtime. */
  html: Record<string, string>;
  /** Resolves when they are all there. */
  load(): Promise<void>;
}

/** The files with these names; loads them when somebody first presses something. */
export function pagesOfScript(names: readonly string[]): ScriptPages {
  const html: Record<string, string> = {};
  for (const name of names) Object.defineProperty(html, name, { enumerable: true, get: () => pageOf(name) });
  const load = (): Promise<void> => (names.length > 0 ? loadScript('pages.js') : Promise.resolve());
  // What needs them tries again and says what is wrong.
  const start = (): void => void load().catch(() => undefined);
  for (const type of ['pointerdown', 'keydown'])
    window.addEventListener(type, start, { capture: true, once: true });
  return { html, load };
}

/** A function that runs by itself, before any press, can be too early: it must not look as if there were no such file. */
function pageOf(name: string): string {
  const page = globalThis.addonPages?.[name];
  if (page === undefined) throw new Error(`The file ${name}.html isn’t loaded yet. Please try again.`);
  return page;
}

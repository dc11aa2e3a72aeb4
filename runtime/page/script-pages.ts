// The script's HTML files. Opening the sheet shows none of them, so they are loaded at the first key press or click,
// and whatever runs the script after that waits for them.
import { loadScript } from './load-script';

declare global {
  // Set by pages.js. A global's declaration has to be a var.
  var addonPages: Record<string, string> | undefined;
}

/** The HTML files of a script. */
export interface ScriptPages {
  /** By name, for the runtime. */
  html: Record<string, string>;
  /** Resolves when all of them are there. */
  load(): Promise<void>;
}

/** The files with these names. Loads them when somebody first presses something. */
export function pagesOfScript(names: readonly string[]): ScriptPages {
  const html: Record<string, string> = {};
  for (const name of names) Object.defineProperty(html, name, { enumerable: true, get: () => pageOf(name) });
  const load = (): Promise<void> => (names.length > 0 ? loadScript('pages.js') : Promise.resolve());
  // Whatever needs them tries again and reports the problem.
  const start = (): void => void load().catch(() => undefined);
  for (const type of ['pointerdown', 'keydown'])
    window.addEventListener(type, start, { capture: true, once: true });
  return { html, load };
}

/** A function that runs automatically, before any press, can be too early. It must not look like a missing file. */
function pageOf(name: string): string {
  const page = globalThis.addonPages?.[name];
  if (page === undefined) throw new Error(`The file ${name}.html isn’t loaded yet. Please try again.`);
  return page;
}

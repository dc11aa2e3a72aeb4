// The script that the page runs. The menus and the manifest are loaded with the page; the code and the HTML files are in
// addon.js, which loads at the first key press or click. Anything that runs the script waits for them.
import type { MenuEntry } from '../browser';
import { loadScript } from './load-script';

/** What opening.js holds: the parts of the script that an empty workbook needs. */
interface AddonOpening {
  /** The menus that its onOpen makes in an empty workbook. */
  menus: MenuEntry[];
  manifest?: object;
}

/** What addon.js holds. */
interface AddonFiles {
  code: string;
  /** The HTML files by name. */
  html: Record<string, string>;
  /** Names of the functions that the pages may call. */
  functions: string[];
}

declare global {
  // Set by opening.js and addon.js (build/addon-files.mjs). A global's declaration has to be a var.
  var addonOpening: AddonOpening | undefined;
  var addonFiles: AddonFiles | undefined;
}

/** The script, which may not have loaded yet. */
export interface PageScript extends AddonOpening {
  /** Resolves when somebody has asked for the script and it has loaded. */
  code: Promise<string>;
  /** Filled before `code` resolves, and so are the functions. */
  html: Record<string, string>;
  functions: string[];
  /** Loads it. When this resolves, everything in the runtime that waited for `code` has run. */
  load(): Promise<void>;
}

const ASKING = ['pointerdown', 'keydown'] as const;

/** The script of this page. Loads it when somebody first presses something. */
export function scriptOfPage(): PageScript {
  const html: Record<string, string> = {};
  const functions: string[] = [];
  let arrive: (code: string) => void = () => undefined;
  const code = new Promise<string>((resolve) => (arrive = resolve));

  let loading: Promise<void> | undefined;
  const loadOnce = async (): Promise<void> => {
    await loadScript('addon.js');
    const files = globalThis.addonFiles;
    if (!files) throw new Error('addon.js is not the file of this page.');
    Object.assign(html, files.html);
    functions.push(...files.functions);
    for (const type of ASKING) window.removeEventListener(type, ask, { capture: true });
    arrive(files.code);
    // The runtime began to wait for the same promise earlier, so it goes first.
    await code;
  };
  const load = (): Promise<void> =>
    (loading ??= loadOnce().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  // The next thing that needs the script tries again and reports the problem.
  const ask = (): void => void load().catch(() => undefined);
  for (const type of ASKING) window.addEventListener(type, ask, { capture: true });
  return { menus: [], ...globalThis.addonOpening, code, html, functions, load };
}

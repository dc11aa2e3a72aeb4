// Something that is made for somebody else: who gets it, how it is made, and which fields it may have.
import type { Runtime } from 'apps-script-runtime';

export interface Surface {
  name: string;
  /** Who reads it. */
  audience: string;
  /** All of it, as text. */
  make: (runtime: Runtime) => string;
  /** 'events.name' of any row; 'partners.name 1' only of that row: those with the same number belong together. */
  allowed: readonly string[];
}

export const surface = (
  name: string,
  audience: string,
  make: Surface['make'],
  allowed: readonly string[],
): Surface => ({ name, audience, make, allowed });

export const tabsOf = (runtime: Runtime, ...tabs: string[]): string =>
  JSON.stringify(tabs.map((tab) => runtime.values(tab)));

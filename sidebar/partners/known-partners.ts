// The names of partners that the sidebar knows, and asking the sheet where it does not know them all.

import { useEffect, useState } from 'preact/hooks';
import { normaliseName } from '../../src/domain/basics/names';
import { callServer } from '../server/call-server';

const LOOK_UP_AFTER_MS = 400;

/** The names of partners as far as the sidebar knows them. */
export interface KnownPartners {
  names: readonly string[];
  /** False when the sheet holds more names than one answer. */
  isComplete: boolean;
  addNames: (names: readonly string[]) => void;
}

/** Where not all names are at hand, asks the sheet for the one being typed; gives the names that were asked for. */
export function useLookUp(
  name: string,
  isKnown: (name: string) => boolean,
  known: KnownPartners,
): Set<string> {
  const [lookedUp, setLookedUp] = useState(new Set<string>());
  const sought = name.trim();
  useEffect(() => {
    if (known.isComplete || sought === '' || isKnown(sought)) return undefined;
    const timer = setTimeout(() => {
      void callServer('findRows', { table: 'partners', text: sought }).then((answer) => {
        if (!answer.ok) return;
        known.addNames(answer.matches.items.map(({ ref }) => ref.name));
        setLookedUp((before) => new Set(before).add(normaliseName(sought)));
      });
    }, LOOK_UP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [sought, known.isComplete]);
  return lookedUp;
}

// The names of partners that the sidebar knows. If it doesn't know all, it asks the sheet.

import { useEffect, useState } from 'preact/hooks';
import { normalizeName } from '../../src/domain/basics/names';
import { callServer } from '../server/call-server';

const LOOK_UP_AFTER_MS = 400;

export interface KnownPartners {
  names: readonly string[];
  /** False when the sheet holds more names than fit in one answer. */
  isComplete: boolean;
  addNames: (names: readonly string[]) => void;
}

/** If not all names are known, looks up the one being typed. Returns the names that were looked up. */
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
        setLookedUp((before) => new Set(before).add(normalizeName(sought)));
      });
    }, LOOK_UP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [sought, known.isComplete]);
  return lookedUp;
}

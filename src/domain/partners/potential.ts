import { normalizeName } from '../basics/names';
import { POTENTIAL } from '../tables/partners';

/** Not a partner yet: nobody expects contact. */
export const isPotential = ({ stage }: { stage: string }): boolean =>
  normalizeName(stage) === normalizeName(POTENTIAL);

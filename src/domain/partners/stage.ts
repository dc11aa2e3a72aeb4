import { ENDED, POTENTIAL, STAGES } from '../tables/partners';

interface Staged {
  stage: string;
}

const isAt =
  (wanted: (typeof STAGES)[number]) =>
  ({ stage }: Staged): boolean =>
    stage.trim().toLowerCase() === wanted.toLowerCase();

export const isPotential = isAt(POTENTIAL);
export const isEnded = isAt(ENDED);

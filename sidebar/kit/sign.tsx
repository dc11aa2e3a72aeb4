// The sign beside a message, for people who don't see its color.

import type { JSX } from 'preact';

/** `isStop`: nothing continues until it is solved. */
export const Sign = ({ isStop = false }: { isStop?: boolean }): JSX.Element => (
  <span class="sign" aria-hidden="true">
    {isStop ? '!' : 'i'}
  </span>
);

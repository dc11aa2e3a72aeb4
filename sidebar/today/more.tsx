import type { JSX } from 'preact';
import { WORDS } from '../kit/words';

/** How many a list left out. */
export function More({ count }: { count: number }): JSX.Element | null {
  return count > 0 ? <p class="more">{WORDS.today.more(count)}</p> : null;
}

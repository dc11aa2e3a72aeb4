// The help of a view: one line, and behind Why? the practice it comes from.

import type { JSX } from 'preact';
import { PRACTICE, type PracticeWords } from '../../src/words/practice';

export function Practice({ line, why, source }: PracticeWords): JSX.Element {
  return (
    <details class="practice">
      <summary>
        {line} <span>{PRACTICE.why}</span>
      </summary>
      <p>{why}</p>
      <p class="detail">{PRACTICE.from(source)}</p>
    </details>
  );
}

import { useLayoutEffect, useState } from 'preact/hooks';
import type { Today } from '../../src/server/run/answers';
import { type Said, saidBefore } from './today-notices';

/** What was said last in a part of Today, with the first answer that was read afterwards. */
export function useSaid(today: Today): [said: Said | null, say: (words: string, isDone: boolean) => void] {
  const [said, setSaid] = useState<Said | null>(null);
  useLayoutEffect(() => setSaid((now) => saidBefore(now, today)), [today]);
  return [said, (words, isDone) => setSaid({ words, isDone, beside: today })];
}

import { useLayoutEffect, useState } from 'preact/hooks';
import type { Today } from '../../src/server/run/answers';
import { type TodayNotice, withNextRead } from './today-notices';

/** What was said last in a part of Today, with the first answer that was read afterwards. */
export function useNotice(
  today: Today,
): [said: TodayNotice | null, say: (words: string, isDone: boolean) => void] {
  const [said, setSaid] = useState<TodayNotice | null>(null);
  useLayoutEffect(() => setSaid((now) => withNextRead(now, today)), [today]);
  return [said, (words, isDone) => setSaid({ words, isDone, shownWith: today })];
}

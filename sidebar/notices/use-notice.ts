import { useLayoutEffect, useState } from 'preact/hooks';
import type { Today } from '../../src/server/run/today-answers';
import { type TodayNotice, withNextRead } from './today-notices';

/** The last notice in a part of Today. */
export function useNotice(
  today: Today,
): [notice: TodayNotice | null, show: (words: string, isDone: boolean) => void] {
  const [notice, setNotice] = useState<TodayNotice | null>(null);
  useLayoutEffect(() => setNotice((now) => withNextRead(now, today)), [today]);
  return [notice, (words, isDone) => setNotice({ words, isDone, shownWith: today })];
}

// Daily quotas: per user, reset 24 hours after the first use (guides/services/quotas).
import type { RuntimeState } from '../run/state';

/** What a user has used of one service since the first use of the day. */
export interface DailyUse {
  since: number;
  used: number;
}

const A_DAY = 86_400_000;
const MOST = {
  consumer: { email: 100, properties: 50_000 },
  workspace: { email: 1500, properties: 500_000 },
} as const;
/** The services with a daily quota. */
export type Metered = keyof (typeof MOST)['consumer'];

function useOf({ dailyUse, clock }: RuntimeState, user: string, what: Metered): DailyUse {
  const key = `${what} ${user}`;
  const known = dailyUse.get(key);
  if (known && clock.now() < known.since + A_DAY) return known;
  const fresh = { since: clock.now(), used: 0 };
  dailyUse.set(key, fresh);
  return fresh;
}

/** How much of the user's quota is left. */
export function leftToday(state: RuntimeState, user: string, what: Metered): number {
  return MOST[state.account][what] - useOf(state, user, what).used;
}

/** Uses up part of the user's quota. If not enough is left, uses nothing and returns false. */
export function isTakenFromToday(state: RuntimeState, user: string, what: Metered, amount: number): boolean {
  if (leftToday(state, user, what) < amount) return false;
  useOf(state, user, what).used += amount;
  return true;
}

// A press that collapses or moves the columns of the tabs, and the sheet's answer.

import { useState } from 'preact/hooks';
import { oneAtATime } from '../kit/one-at-a-time';
import { newStore } from '../kit/store';
import { useStore } from '../kit/use-store';
import { callServer } from '../server/call-server';

export type ColumnCall = 'showWhoNeedsACall' | 'moveColumnsBack';

interface ColumnCallState {
  /** The call under way, or ''. */
  busy: ColumnCall | '';
  words: string;
  problem: string;
}

export function useColumnCalls(): ColumnCallState & { press: (call: ColumnCall) => void } {
  const [store] = useState(() => newStore<ColumnCallState>({ busy: '', words: '', problem: '' }));
  const ask = async (call: ColumnCall): Promise<Partial<ColumnCallState>> => {
    const answer = await callServer(call);
    return answer.ok ? { words: answer.words } : { problem: answer.problem };
  };
  const work = oneAtATime(store);
  return { ...useStore(store).state, press: (call) => void work(call, () => ask(call)) };
}

// A press that collapses or moves the columns of the tabs, and the sheet's answer.

import { useState } from 'preact/hooks';
import { callServer } from '../server/call-server';

export type ColumnCall = 'showWhoNeedsACall' | 'moveColumnsBack';

interface ColumnCalls {
  /** The call under way, or ''. */
  busy: ColumnCall | '';
  words: string;
  problem: string;
  press: (call: ColumnCall) => void;
}

export function useColumnCalls(): ColumnCalls {
  const [state, setState] = useState<Omit<ColumnCalls, 'press'>>({ busy: '', words: '', problem: '' });
  const ask = async (call: ColumnCall): Promise<void> => {
    if (state.busy !== '') return;
    setState({ busy: call, words: '', problem: '' });
    const answer = await callServer(call);
    setState({
      busy: '',
      words: answer.ok ? answer.words : '',
      problem: answer.ok ? '' : answer.problem,
    });
  };
  return { ...state, press: (call) => void ask(call) };
}

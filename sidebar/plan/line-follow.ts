// Follows a plan line while somebody makes an event or a contact from it. Saving that settles the line; undoing it asks
// about the line again.

import type { RowRef, Saved, SettleAsk } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';

export interface LineFollow {
  /** Called when the new row with this id is made from the line. */
  begin: (id: string, ref: RowRef, isToDo: boolean) => void;
  saved: (saved: Saved | null) => Promise<void>;
  /** Called when Undo removed this row from the sheet. */
  gone: (id: string) => Promise<void>;
}

interface AfterSettling {
  onProblem: (problem: string) => void;
  onIdeaMoved: () => void;
  onSettled: () => void;
}

export function followUpOnLine({ onProblem, onIdeaMoved, onSettled }: AfterSettling): LineFollow {
  const none = { id: '', ref: null as RowRef | null, isToDo: false };
  let madeFrom = none;
  let lastMade: { id: string; ask: SettleAsk } | null = null;
  return {
    begin: (id, ref, isToDo) => {
      madeFrom = { id, ref, isToDo };
    },
    saved: async (saved) => {
      const { id, ref, isToDo } = madeFrom;
      if (ref === null || saved?.ref.id !== id) return;
      madeFrom = none;
      const isContact = saved.ref.table === 'log';
      const ask = { ref, event: isContact ? '' : id, isContact, isToDo, isUndone: false };
      lastMade = { id, ask };
      const answer = await callServer('settleLine', ask);
      if (!answer.ok) onProblem(answer.problem);
      // An idea that became an event has moved.
      else if (isToDo) onIdeaMoved();
      onSettled();
    },
    gone: async (goneId) => {
      if (goneId === '' || goneId !== lastMade?.id) return;
      const answer = await callServer('settleLine', { ...lastMade.ask, isToDo: false, isUndone: true });
      if (!answer.ok) onProblem(answer.problem);
      onSettled();
    },
  };
}

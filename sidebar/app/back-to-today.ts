// A contact begun in Today: after the save, Today opens again at the next card, with Undo.

import { excerpt } from '../../src/domain/basics/text';
import type { Values } from '../../src/domain/tables/description';
import type { Saved } from '../../src/server/run/answers';
import { TODAY } from '../../src/words/today';
import type { TodayWork } from '../today/today-work';
import { keyOf } from '../today/who-to-call';
import type { WorkspaceState } from './workspace-contract';
import type { ViewName } from './views';

interface BackContext {
  state: Readonly<WorkspaceState>;
  work: TodayWork;
  goTo: (view: ViewName) => void;
  /** Undoes the contact that was saved last. */
  undo: () => Promise<void>;
}

/** Does nothing after a contact that was begun elsewhere. */
export function backToToday({
  state,
  work,
  goTo,
  undo,
}: BackContext): (saved: Saved, contact: Values) => void {
  return (saved, contact) => {
    const { fromToday } = state;
    if (fromToday === null) return;
    goTo('today');
    const hints = saved.problems.map(({ message }) => message);
    work.show(
      {
        words: [TODAY.logged(excerpt(saved.ref.name)), ...hints].join(' '),
        // The text is back in the form, to be corrected.
        undo: async () => {
          await undo();
          goTo('log');
        },
        openLines: saved.openLines ?? [],
        contact,
      },
      fromToday.partner === null ? '' : keyOf(fromToday.partner),
      fromToday.next,
    );
  };
}

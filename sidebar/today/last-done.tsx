// What was done last from Today, with Undo, and what else may be done after a contact.

import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { SHELL } from '../../src/words/shell';
import { SavedListOffer } from '../form/list-offer';
import { AlsoDone } from './also-done';
import { type TodayWork, UNDOING } from './today-work';

/** A press outside of this goes on to something else. Text and gaps may be pressed by accident. */
const OWN = '.saved, .also-done, .offer';
const TO_PRESS = 'button, a, summary, input, select, textarea, label';

export function LastDoneBox({
  work,
  onCheckedOff,
}: {
  work: TodayWork;
  onCheckedOff: () => void;
}): JSX.Element {
  const { last, busyWith } = work.state;
  useEffect(() => {
    if (!last) return undefined;
    const onPress = ({ target }: MouseEvent): void => {
      const isElsewhere = target instanceof Element && !target.closest(OWN) && target.closest(TO_PRESS);
      if (isElsewhere) work.forget();
    };
    // Before the press does anything: afterwards, what was pressed may be gone.
    document.addEventListener('click', onPress, true);
    return () => document.removeEventListener('click', onPress, true);
  }, [last]);
  return (
    <>
      <div class={last ? 'saved' : undefined}>
        <p class="notice trouble" role="alert">
          {last?.isTrouble && last.words}
        </p>
        <p class="notice good" role="status">
          {last && !last.isTrouble && last.words}
        </p>
        {last?.undo && (
          <button type="button" class="link" aria-disabled={busyWith !== ''} onClick={() => void work.undo()}>
            {busyWith === UNDOING ? SHELL.undoing : SHELL.undo}
          </button>
        )}
      </div>
      {last?.contact && <SavedListOffer table="log" values={last.contact} />}
      {last && last.openLines.length > 0 && <AlsoDone lines={last.openLines} onCheckedOff={onCheckedOff} />}
    </>
  );
}

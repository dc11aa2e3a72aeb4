// First steps of a new library, checked off automatically. The list disappears once all are done or somebody hides it.

import type { JSX } from 'preact';
import type { Today } from '../../src/server/run/today-answers';
import { FIRST_STEPS } from '../../src/words/today';

interface FirstStepsProps {
  today: Today;
  user: string;
  /** Null while asking for the name. */
  onName: (() => void) | null;
  onLog: () => void;
  onHide: () => void;
}

/** A name is nice to have: a library can begin without one. */
export const isNewLibrary = ({ partnerCount, begun }: Today): boolean =>
  partnerCount === 0 || !begun.contact || !begun.week;

export function FirstSteps({ today, user, onName, onLog, onHide }: FirstStepsProps): JSX.Element {
  const { partnerCount, begun } = today;
  const hasPartners = partnerCount > 0;
  const steps = [
    { words: FIRST_STEPS.setUp, isDone: true, go: null },
    { words: FIRST_STEPS.name, isDone: user !== '', go: onName },
    // The buttons for this step and the last one are right below.
    { words: FIRST_STEPS.partner, isDone: hasPartners, go: null },
    { words: FIRST_STEPS.contact, isDone: begun.contact, go: hasPartners ? onLog : null },
    { words: FIRST_STEPS.week, isDone: begun.week, go: null },
  ];
  return (
    <section class="first-steps" aria-labelledby="first-steps-title">
      <div class="title">
        <h2 id="first-steps-title">{FIRST_STEPS.title}</h2>
        <button type="button" class="link" onClick={onHide}>
          {FIRST_STEPS.hide}
        </button>
      </div>
      <ul>
        {steps.map(({ words, isDone, go }) => (
          <li key={words}>
            <span class="mark" aria-hidden="true">
              {isDone ? '✓' : '○'}
            </span>
            {isDone || go === null ? (
              words
            ) : (
              <button type="button" class="link" onClick={go}>
                {words}
              </button>
            )}
            {isDone && <span class="spoken"> {FIRST_STEPS.done}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

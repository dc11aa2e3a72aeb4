// Answers from the phone that aren't clear: each is logged with the contact form, or skipped.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Today } from '../../src/server/run/today-answers';
import { PHONE_FORM } from '../../src/words/phone-form';
import { callServer } from '../server/call-server';
import { AndMore, Fold } from './collapsible';
import { heading } from './title';

interface PhoneAnswersProps {
  list: Today['phone'];
  /** Opens the contact form with the answer in it; returns what went wrong, or ''. */
  onLog: (key: string) => Promise<string>;
  onSkipped: () => void;
}

export function PhoneAnswers({ list, onLog, onSkipped }: PhoneAnswersProps): JSX.Element | null {
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState('');
  const { items, more } = list;
  if (items.length === 0) return null;
  const work = async (key: string, call: () => Promise<string>): Promise<void> => {
    if (busy !== '') return;
    setBusy(key);
    setProblem('');
    setProblem(await call());
    setBusy('');
  };
  const skip = async (key: string): Promise<string> => {
    const answer = await callServer('skipPhoneAnswer', { key });
    onSkipped();
    // The pressed button is gone then.
    heading()?.focus();
    return answer.ok ? '' : answer.problem;
  };
  return (
    <Fold title={PHONE_FORM.fold(items.length + more)} isOpen>
      <ul class="cards">
        {items.map(({ key, sentence }) => (
          <li key={key}>
            <p id={`phone-${key}`}>{sentence}</p>
            <div class="row">
              <button
                type="button"
                aria-describedby={`phone-${key}`}
                aria-disabled={busy !== ''}
                aria-busy={busy === key}
                onClick={() => void work(key, () => onLog(key))}
              >
                {PHONE_FORM.logIt}
              </button>
              <button
                type="button"
                class="link"
                aria-describedby={`phone-${key}`}
                aria-disabled={busy !== ''}
                onClick={() => void work(key, () => skip(key))}
              >
                {PHONE_FORM.skip}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <AndMore count={more} />
      <p class="problem stop" role="alert">
        {problem}
      </p>
    </Fold>
  );
}

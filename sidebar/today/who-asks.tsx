// Asks once who is using the sidebar, and lets it be changed. Google often hides the e-mail, and a first name serves
// better in a plan anyway.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { callServer } from '../server/call-server';
import { useFocusNext } from '../kit/focus';
import { WORDS } from '../kit/words';
import { LineInput } from '../form/inputs';

interface WhoAsksProps {
  user: string;
  staff: readonly string[];
  onKnown: (user: string) => void;
}

/** The question, or the answer with a way to change it. */
export function WhoAsks({ user, staff, onKnown }: WhoAsksProps): JSX.Element {
  const [isAsking, setAsking] = useState(user === '');
  const [name, setName] = useState(user);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const focusNext = useFocusNext();
  if (!isAsking) {
    return (
      <p class="who">
        <span role="status">{WORDS.who.known(user)}</span>{' '}
        <button
          type="button"
          id="who-change"
          class="quiet"
          onClick={() => {
            setName(user);
            setAsking(true);
            focusNext('who-name');
          }}
        >
          {WORDS.who.change}
        </button>
      </p>
    );
  }
  const remember = async (): Promise<void> => {
    if (isBusy) return;
    if (name.trim() === '') {
      setProblem(WORDS.who.missing);
      document.getElementById('who-name')?.focus();
      return;
    }
    setBusy(true);
    setProblem('');
    const answer = await callServer('rememberUser', name.trim());
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    onKnown(answer.user);
    setAsking(false);
    focusNext('who-change');
  };
  return (
    <form
      class="who-form"
      noValidate
      aria-labelledby="who-title"
      onSubmit={(event) => {
        event.preventDefault();
        void remember();
      }}
    >
      <h2 id="who-title">{WORDS.who.title}</h2>
      <label for="who-name">{WORDS.who.label}</label>
      <p class="help" id="who-help">
        {WORDS.who.help}
      </p>
      <LineInput
        control={{
          id: 'who-name',
          'data-field': 'who-name',
          'aria-describedby': 'who-help who-problem',
          'aria-invalid': problem === '' ? undefined : 'true',
        }}
        value={name}
        suggestions={staff}
        onChange={setName}
      />
      <p class="problem stop" id="who-problem" role="alert">
        {problem}
      </p>
      <div class="row">
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {isBusy ? WORDS.who.saving : WORDS.who.save}
        </button>
        {user !== '' && (
          <button
            type="button"
            onClick={() => {
              setAsking(false);
              focusNext('who-change');
            }}
          >
            {WORDS.who.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

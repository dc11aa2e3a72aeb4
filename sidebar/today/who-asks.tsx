// Asks once who is using the sidebar, and lets it be changed. Google often hides the email address, and a first name
// suits a plan better anyway.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LineInput } from '../form/inputs';
import { useFocusNext } from '../kit/focus';
import { useStore } from '../kit/use-store';
import { WORDS } from '../kit/words';
import { type UserSession, userSession } from './user-session';

interface WhoAsksProps {
  user: string;
  staff: readonly string[];
  onKnown: (user: string) => void;
}

/** The question, or the answer with a way to change it. */
export function WhoAsks({ user, staff, onKnown }: WhoAsksProps): JSX.Element {
  const session = useStore(useState(() => userSession(user, onKnown))[0]);
  const focusNext = useFocusNext();
  if (session.state.isAsking) return <Question {...{ session, user, staff, focusNext }} />;
  return (
    <p class="who">
      <span role="status">{WORDS.who.known(user)}</span>{' '}
      <button
        type="button"
        id="who-change"
        class="quiet"
        onClick={() => {
          session.ask(user);
          focusNext('who-name');
        }}
      >
        {WORDS.who.change}
      </button>
    </p>
  );
}

interface QuestionProps {
  session: UserSession;
  user: string;
  staff: readonly string[];
  focusNext: (id: string) => void;
}

function Question({ session, user, staff, focusNext }: QuestionProps): JSX.Element {
  const { name, problem, isBusy } = session.state;
  const remember = (): void => {
    void session.remember(() => focusNext('who-change'));
    if (name.trim() === '') document.getElementById('who-name')?.focus();
  };
  return (
    <form
      class="who-form"
      noValidate
      aria-labelledby="who-title"
      onSubmit={(event) => {
        event.preventDefault();
        remember();
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
        onChange={session.type}
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
              session.cancel();
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

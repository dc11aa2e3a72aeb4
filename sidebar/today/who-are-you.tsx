// Asks once who is using the sidebar, and shows the name in the corner, where it can be changed. Google often hides the
// email address, and a first name suits a plan better anyway.

import type { JSX } from 'preact';
import { unlistedIn } from '../../src/domain/basics/unlisted-staff';
import { SHELL } from '../../src/words/shell';
import { LineInput } from '../form/inputs';
import type { UserSession } from './user-session';

const { who: WORDS } = SHELL;
const CORNER = 'who-change';
export const NAME = 'who-name';

/** The name, or a way to add one. */
interface WhoProps {
  session: UserSession;
  user: string;
  /** Moves the focus once this is drawn again. */
  focusNext: (id: string) => void;
}

export function WhoCorner({ session, user, focusNext }: WhoProps): JSX.Element {
  return (
    <button
      type="button"
      id={CORNER}
      class="link"
      aria-label={user === '' ? undefined : WORDS.change(user)}
      onClick={() => {
        session.ask(user);
        focusNext(NAME);
      }}
    >
      {user === '' ? WORDS.add : user}
    </button>
  );
}

export function WhoAsks({
  session,
  user,
  staff,
  focusNext,
}: WhoProps & { staff: readonly string[] }): JSX.Element {
  const { name, problem, isBusy } = session.state;
  const remember = (): void => {
    void session.remember(() => focusNext(CORNER));
    if (name.trim() === '') document.getElementById(NAME)?.focus();
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
      <h2 id="who-title">{WORDS.title}</h2>
      <label for={NAME}>{WORDS.label}</label>
      <LineInput
        control={{
          id: NAME,
          'data-field': NAME,
          'aria-describedby': 'who-joins who-problem',
          'aria-invalid': problem === '' ? undefined : 'true',
        }}
        value={name}
        suggestions={staff}
        onChange={session.type}
      />
      <p class="help" id="who-joins">
        {unlistedIn(name, staff).length > 0 && WORDS.joins}
      </p>
      <p class="problem stop" id="who-problem" role="alert">
        {problem}
      </p>
      <div class="row">
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {isBusy ? SHELL.saving : SHELL.save}
        </button>
        <button
          type="button"
          onClick={() => {
            session.skip();
            focusNext(CORNER);
          }}
        >
          {user === '' ? WORDS.skip : SHELL.cancel}
        </button>
      </div>
    </form>
  );
}

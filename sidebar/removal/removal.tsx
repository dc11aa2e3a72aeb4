// The view Remove someone's name: the person to look for, then every place that was found.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { REMOVAL } from '../../src/words/removal';
import { useStore } from '../kit/use-store';
import { WithMenus } from '../kit/with-menus';
import { WorkButton } from '../kit/work-button';
import { FoundPlaces } from './found-places';
import { type RemovalSession, removalSession } from './removal-session';

export function Removal(): JSX.Element {
  const [session] = useState(() => removalSession(() => window.localStorage));
  const { state } = useStore(session);
  const { found, words, problem, busy } = state;
  return (
    <>
      <div class="stopped">
        <p>{REMOVAL.before}</p>
      </div>
      <Whom session={session} />
      <p class="notice good" role="status">
        {busy === 'finding' ? REMOVAL.finding : words}
      </p>
      {found && <FoundPlaces session={session} found={found} />}
      <p class="problem stop" role="alert">
        {problem}
      </p>
      <section>
        <h2>{REMOVAL.beyond}</h2>
        {REMOVAL.notReached.map((line) => (
          <p key={line}>
            <WithMenus text={line} />
          </p>
        ))}
      </section>
    </>
  );
}

const FIELDS = [
  ['name', REMOVAL.name, REMOVAL.nameHelp],
  ['email', REMOVAL.email, ''],
  ['phone', REMOVAL.phone, ''],
] as const;

function Whom({ session }: { session: RemovalSession }): JSX.Element {
  const { person, found } = session.state;
  return (
    <>
      {FIELDS.map(([key, label, help]) => (
        <div class="field" key={key}>
          <label for={`removal-${key}`}>{label}</label>
          {help !== '' && (
            <p class="help" id={`removal-${key}-help`}>
              {help}
            </p>
          )}
          <input
            id={`removal-${key}`}
            type="text"
            autocomplete="off"
            maxLength={200}
            {...(help !== '' && { 'aria-describedby': `removal-${key}-help` })}
            value={person[key]}
            onInput={({ currentTarget: { value } }) => session.type({ [key]: value })}
            onKeyDown={({ key: pressed }) => {
              if (pressed === 'Enter') void session.find();
            }}
          />
        </div>
      ))}
      <p class="help">{REMOVAL.shows}</p>
      <div class="row">
        <WorkButton
          {...{ session, work: 'finding', busy: REMOVAL.finding, isMain: found === null }}
          label={found === null ? REMOVAL.find : REMOVAL.again}
          onClick={session.find}
        />
        {found !== null && (
          <button type="button" onClick={session.startOver}>
            {REMOVAL.other}
          </button>
        )}
      </div>
    </>
  );
}

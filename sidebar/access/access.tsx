// The view Who can see this?

import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Seen, type Sharing, notListed, othersWhoEdit } from '../../src/domain/access/sharing';
import { ACCESS } from '../../src/words/access';
import { Tick } from '../kit/tick';
import { useStore } from '../kit/use-store';
import { WithMenus } from '../kit/with-menus';
import { WorkButton } from '../kit/work-button';
import { Fold } from '../today/collapsible';
import { type AccessSession, accessSession } from './access-session';
import { SessionState } from '../kit/session-state';

export function Access(): JSX.Element {
  const [session] = useState(accessSession);
  const { state } = useStore(session);
  const { view, busy, words, problem } = state;
  useEffect(() => void session.read(), []);
  return (
    <>
      {view && <WhoHasAccess sharing={view.sharing} />}
      {view && <WhoIsStaff session={session} />}
      <SessionState
        {...{ words, problem }}
        isReading={view === null && busy === 'reading'}
        hasView={view !== null}
        onAgain={() => void session.read()}
      />
      {view && (
        <>
          <Sentences title={ACCESS.sees} lines={ACCESS.seesAll} isOpen />
          <Sentences title={ACCESS.editing} lines={ACCESS.canEdit} />
          <Sentences title={ACCESS.instead} lines={ACCESS.doInstead} isOpen />
          <Sentences title={ACCESS.untold} lines={ACCESS.notTold} isOpen />
        </>
      )}
    </>
  );
}

function WhoHasAccess({ sharing }: { sharing: Sharing }): JSX.Element {
  const { owner, isSharedDrive, editors, viewers, hidden, unread, hasStaff } = sharing;
  const others = othersWhoEdit(sharing);
  const knowsEditors = !unread.includes('editors');
  return (
    <>
      {others.length > 0 && (
        <div class="stopped">
          <p>{ACCESS.strangers(others.length)}</p>
          <p class="help">{ACCESS.strangersDo}</p>
        </div>
      )}
      <p>{ACCESS.link}</p>
      {hasStaff && knowsEditors && others.length === 0 && <p>{ACCESS.noStrangers}</p>}
      {isSharedDrive && <p>{ACCESS.sharedDrive}</p>}
      {owner && <People title={ACCESS.owner} people={[owner]} />}
      {knowsEditors && <People title={ACCESS.editors} people={editors} />}
      {!unread.includes('viewers') && <People title={ACCESS.viewers} people={viewers} />}
      {hidden > 0 && <p>{ACCESS.hidden(hidden)}</p>}
      {unread.length > 0 && <p>{ACCESS.unread(unread.map((part) => ACCESS.parts[part]))}</p>}
    </>
  );
}

function People({ title, people }: { title: string; people: readonly Seen[] }): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      {people.length === 0 ? (
        <p class="detail">{ACCESS.nobody}</p>
      ) : (
        <ul>
          {people.map(({ email, listing }) => (
            <li key={email}>
              {email}
              {listing === 'other' && <span class="detail"> ({ACCESS.notStaff})</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WhoIsStaff({ session }: { session: AccessSession }): JSX.Element {
  const { view, ticked, typed, typedProblem } = session.state;
  const open = view ? notListed(view.sharing) : [];
  const isListed = view?.sharing.hasStaff === true;
  return (
    <Fold title={ACCESS.staff} isOpen={!isListed || open.length > 0}>
      <p class="help">{ACCESS.staffHelp}</p>
      {open.length > 0 && (
        <fieldset class="field">
          <legend>{ACCESS.askStaff}</legend>
          {open.map((email, at) => (
            <Tick
              key={email}
              id={`staff-${at}`}
              label={email}
              isTicked={ticked.includes(email)}
              onChange={(isTicked) => session.tick(email, isTicked)}
            />
          ))}
        </fieldset>
      )}
      <div class="field">
        <label for="staff-other">{ACCESS.other}</label>
        <p class="help" id="staff-other-help">
          {ACCESS.otherHelp}
        </p>
        <input
          id="staff-other"
          type="text"
          inputMode="email"
          autocomplete="off"
          aria-describedby="staff-other-help staff-other-problem"
          aria-invalid={typedProblem !== ''}
          value={typed}
          onInput={({ currentTarget: { value } }) => session.type(value)}
        />
        <p class="problem" id="staff-other-problem" role="alert">
          {typedProblem}
        </p>
      </div>
      <div class="row">
        <WorkButton
          {...{ session, work: 'saving', label: ACCESS.save, busy: ACCESS.saving }}
          onClick={session.save}
        />
      </div>
    </Fold>
  );
}

interface SentencesProps {
  title: string;
  lines: readonly string[];
  isOpen?: boolean;
  children?: ComponentChildren;
}

function Sentences({ title, lines, isOpen = false }: SentencesProps): JSX.Element {
  return (
    <Fold title={title} isOpen={isOpen}>
      {lines.map((line) => (
        <p key={line}>
          <WithMenus text={line} />
        </p>
      ))}
    </Fold>
  );
}

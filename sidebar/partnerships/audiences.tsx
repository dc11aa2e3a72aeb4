// The tool Who are you not reaching?: each audience in a sentence, the form of one, and where to find the numbers.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { mainName, mayBeSame } from '../../src/domain/audiences/audience-names';
import { AUDIENCE_SOURCES, AUDIENCE_TOOL } from '../../src/words/audience-tools';
import { STEP_PRACTICE } from '../../src/words/partnership-practice';
import { AUDIENCE_QUESTIONS } from '../../src/words/partnership-questions';
import { useHeadingFocus } from '../kit/focus';
import { Practice } from '../kit/practice';
import { SessionState } from '../kit/session-state';
import { useStore } from '../kit/use-store';
import { AudienceForm } from './audience-form';
import { type AudiencesSession, audiencesSession } from './audiences-session';
import { pageDrafts } from './page-drafts';
import { SomeoneNew } from './someone-new';
import { useTool } from './use-tool';

export function Audiences(): JSX.Element {
  const [session] = useState(() => audiencesSession(pageDrafts));
  const { state, form } = useStore(session);
  useTool(() => void session.open(), form.saveDraft);
  return (
    <>
      {state.isEditing ? (
        <AudienceForm key={state.arrival} session={session} />
      ) : (
        <List key={state.arrival} session={session} />
      )}
      <SessionState
        isReading={state.busy === 'reading'}
        words=""
        problem={state.problem}
        hasView={state.read !== null}
        onAgain={() => void session.open()}
      />
    </>
  );
}

function List({ session }: { session: AudiencesSession }): JSX.Element {
  const { read, arrival } = session.state;
  const heading = useHeadingFocus(arrival);
  return (
    <>
      <Practice {...STEP_PRACTICE.audiences} />
      <p tabIndex={-1} ref={heading}>
        {AUDIENCE_QUESTIONS.name}
      </p>
      {read && read.audiences.items.length === 0 && <p>{AUDIENCE_TOOL.none}</p>}
      <ul class="cards">
        {read?.audiences.items.map(({ ref, size, words, isGap }) => (
          <li key={`${ref.id} ${ref.row}`} class={isGap ? 'gap' : undefined}>
            <button
              type="button"
              class="name"
              aria-label={AUDIENCE_TOOL.edit(ref.name)}
              onClick={() => void session.edit(ref)}
            >
              {ref.name}
            </button>
            {size !== '' && <p class="detail">{size}</p>}
            <p>{words}</p>
            {read.unlisted
              .filter((name) => mayBeSame(ref.name, name))
              .map((name) => (
                <p key={name}>
                  {AUDIENCE_TOOL.alike(name)}{' '}
                  <button
                    type="button"
                    class="small"
                    aria-label={AUDIENCE_TOOL.samePeopleAs(name, ref.name)}
                    onClick={() => void session.nameToo(ref, name)}
                  >
                    {AUDIENCE_TOOL.samePeople}
                  </button>
                </p>
              ))}
            <SomeoneNew
              label={AUDIENCE_TOOL.someoneNew}
              spoken={AUDIENCE_TOOL.someoneNewFor(ref.name)}
              serves={mainName(ref.name)}
            />
          </li>
        ))}
      </ul>
      {read && read.audiences.more > 0 && <p class="more">{AUDIENCE_TOOL.inTab(read.audiences.more)}</p>}
      {read && (
        <button type="button" class="primary" onClick={() => session.add('')}>
          {AUDIENCE_TOOL.add}
        </button>
      )}
      {read && read.unlisted.length > 0 && (
        <section>
          <h2>{AUDIENCE_TOOL.unlisted}</h2>
          <div class="row">
            {read.unlisted.map((name) => (
              <button
                key={name}
                type="button"
                class="small"
                aria-label={AUDIENCE_TOOL.named(name)}
                onClick={() => session.add(name)}
              >
                + {name}
              </button>
            ))}
          </div>
        </section>
      )}
      <Sources title={AUDIENCE_TOOL.numbers} links={AUDIENCE_SOURCES.numbers} />
      <Sources title={AUDIENCE_TOOL.checklists} links={AUDIENCE_SOURCES.checklists} />
    </>
  );
}

function Sources({
  title,
  links,
}: {
  title: string;
  links: readonly (readonly [name: string, address: string])[];
}): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="sources">
        {links.map(([name, address]) => (
          <li key={address}>
            <a href={address} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

// Which partner the page is for, and the pages that exist.

import type { JSX } from 'preact';
import { PARTNER_PAGE } from '../../src/words/partner-page';
import { SHELL } from '../../src/words/shell';
import { WorkButton } from '../kit/work-button';
import type { PartnerPageSession } from './partner-page-session';

export function FindPartner({ session }: { session: PartnerPageSession }): JSX.Element {
  const { sought, found, tabs } = session.state;
  return (
    <>
      <p>{PARTNER_PAGE.about}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void session.find();
        }}
      >
        <div class="field">
          <label for="page-partner">{PARTNER_PAGE.find}</label>
          <input
            id="page-partner"
            type="text"
            value={sought}
            onInput={({ currentTarget: { value } }) => session.seek(value)}
          />
        </div>
        <div class="row">
          <WorkButton
            {...{ session, work: 'finding', label: PARTNER_PAGE.findButton, busy: PARTNER_PAGE.finding }}
            isMain
            onClick={session.find}
          />
        </div>
      </form>
      {found && found.items.length > 0 && (
        <ul class="cards">
          {found.items.map(({ ref, detail }) => (
            <li key={`${ref.id} ${ref.row}`}>
              <button type="button" class="name" onClick={() => void session.choose(ref)}>
                {ref.name}
              </button>
              <p class="detail">{detail}</p>
            </li>
          ))}
        </ul>
      )}
      {found && found.more > 0 && <p class="help">{PARTNER_PAGE.more(found.more)}</p>}
      {tabs && tabs.length > 0 && <Pages session={session} tabs={tabs} />}
    </>
  );
}

function Pages({ session, tabs }: { session: PartnerPageSession; tabs: readonly string[] }): JSX.Element {
  return (
    <section>
      <h2>{PARTNER_PAGE.made(tabs.length)}</h2>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>{tab}</li>
        ))}
      </ul>
      {session.state.isAsked ? (
        <>
          <p>{PARTNER_PAGE.sureToRemove(tabs.length)}</p>
          <div class="row">
            <WorkButton
              {...{ session, work: 'removing', busy: PARTNER_PAGE.removing }}
              label={PARTNER_PAGE.reallyRemove}
              onClick={session.remove}
            />
            <button type="button" onClick={() => session.askToRemove(false)}>
              {SHELL.cancel}
            </button>
          </div>
        </>
      ) : (
        <button type="button" onClick={() => session.askToRemove(true)}>
          {PARTNER_PAGE.remove}
        </button>
      )}
    </section>
  );
}

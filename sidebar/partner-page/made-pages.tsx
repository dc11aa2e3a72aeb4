// The pages that exist, and the way to remove them.

import type { JSX } from 'preact';
import { PARTNER_PAGE } from '../../src/words/partner-page';
import { SHELL } from '../../src/words/shell';
import { WorkButton } from '../kit/work-button';
import type { PartnerPageSession } from './partner-page-session';

export function MadePages({
  session,
  tabs,
}: {
  session: PartnerPageSession;
  tabs: readonly string[];
}): JSX.Element {
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

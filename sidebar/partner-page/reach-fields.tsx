// How partners reach the library, said once for all pages.

import type { JSX } from 'preact';
import { REACH_KEYS } from '../../src/domain/sharing/reach';
import { PAGE_FOR_PARTNER } from '../../src/words/page-for-partner';
import { PARTNER_PAGE } from '../../src/words/partner-page';
import { WorkButton } from '../kit/work-button';
import { Fold } from '../today/collapsible';
import type { PartnerPageSession } from './partner-page-session';

export function ReachFields({ session }: { session: PartnerPageSession }): JSX.Element {
  const { reach } = session.state;
  return (
    <div class="screen-only">
      <Fold title={PARTNER_PAGE.reach} isOpen={REACH_KEYS.every((key) => reach[key] === '')}>
        <p class="help">{PARTNER_PAGE.reachHelp}</p>
        {REACH_KEYS.map((key) => (
          <div class="field" key={key}>
            <label for={`reach-${key}`}>{PAGE_FOR_PARTNER.reach[key]}</label>
            <input
              id={`reach-${key}`}
              type="text"
              maxLength={200}
              value={reach[key]}
              onInput={({ currentTarget: { value } }) => session.setReach({ [key]: value })}
            />
          </div>
        ))}
        <div class="row">
          <WorkButton
            {...{ session, work: 'saving', busy: PARTNER_PAGE.savingReach }}
            label={PARTNER_PAGE.saveReach}
            onClick={session.saveReach}
          />
        </div>
      </Fold>
    </div>
  );
}

// Who could be next: potential partners, chosen with a press, and the way to begin with one of them.

import type { JSX } from 'preact';
import { isLoopDone } from '../../src/domain/partnerships/steps';
import { PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import { isUnsaved } from '../form/row-form';
import { refOfName } from '../form/ref-of-name';
import type { PartnershipsSession } from './partnerships-contract';

export function WhoIsNext({
  session,
  question,
}: {
  session: PartnershipsSession;
  question: JSX.Element | null;
}): JSX.Element {
  const { row, state } = session;
  const chosen = (row.form.values['nextPartner'] ?? '').trim();
  const all = state.read?.next.items ?? [];
  const proposals = all.filter(({ partner }) => partner !== chosen);
  // While a name is being typed, its first letters aren't anybody.
  const isSomebody = chosen !== '' && (!isUnsaved(row.form) || proposals.length < all.length);
  return (
    <>
      {isLoopDone(row.form.values) && <p role="status">{PARTNERSHIP_STEPS.finished}</p>}
      {question}
      {proposals.length > 0 && (
        <section class="additions">
          <h3>{PARTNERSHIP_STEPS.whoIsNext}</h3>
          <ul>
            {proposals.map(({ partner, why }) => (
              <li key={`${partner} ${why}`}>
                {partner !== '' && (
                  <button type="button" class="link" onClick={() => row.type({ nextPartner: partner })}>
                    {partner}
                  </button>
                )}
                <p class="detail">{why}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isSomebody && (
        <p>
          <button type="button" onClick={() => void session.choose(refOfName('partners', chosen))}>
            {PARTNERSHIP_STEPS.startWith(chosen)}
          </button>
        </p>
      )}
    </>
  );
}

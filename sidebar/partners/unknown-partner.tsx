// A name that isn't in Partners: offers names it may mean, then adding it. Half a name isn't a new partner.

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { namesMeant } from '../../src/domain/partners/likely-pairs';
import { CONTACT } from '../../src/words/contact';
import { Sign } from '../kit/sign';

interface UnknownPartnerProps {
  name: string;
  names: readonly string[];
  /** The id of the sentence, which describes the name field. */
  id: string;
  /** The field already has its own message about this. */
  isSaid?: boolean;
  onChoose: (name: string) => void;
  onAdd: (name: string) => void;
}

export function UnknownPartner({
  name,
  names,
  id,
  isSaid,
  onChoose,
  onAdd,
}: UnknownPartnerProps): JSX.Element {
  const meant = useMemo(() => namesMeant(name, names), [name, names]);
  return (
    <div>
      {!isSaid && (
        <p class="problem" id={id}>
          <Sign />
          <span>{CONTACT.unknown(name)}</span>
        </p>
      )}
      {meant.length > 0 && (
        <div class="row" role="group" aria-label={CONTACT.meant}>
          <span>{CONTACT.meant}</span>
          {meant.map((one) => (
            <button key={one} type="button" class="small" onClick={() => onChoose(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
      <button type="button" class={meant.length > 0 ? 'link' : undefined} onClick={() => onAdd(name)}>
        {CONTACT.addToPartners(name)}
      </button>
    </div>
  );
}

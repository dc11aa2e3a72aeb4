// The view of one partner: the contact tracking template from top to bottom, then how to keep in touch.

import type { JSX } from 'preact';
import { ListName, PARTNER_OWN, PARTNER_TEMPLATE } from '../../src/domain/fields';
import type { RowRef } from '../../src/server/answers';
import { PEOPLE_KEYS } from '../people';
import { WORDS } from '../words';
import { FindRow } from './find-row';
import { PeopleList } from './people-list';
import { RowField } from './row-field';
import { RowView, RowViewProps } from './row-view';

interface PartnerViewProps extends RowViewProps {
  lists: Record<ListName, readonly string[]>;
  onOpen: (ref: RowRef) => void;
  /** Leads back to the event that this partner was added from. */
  onBackToEvent: (() => void) | null;
}

const IS_OF_PEOPLE = new Set<string>(PEOPLE_KEYS);

/** The form of a partner. */
export function PartnerView({ lists, onOpen, onBackToEvent, ...view }: PartnerViewProps): JSX.Element {
  const { session } = view;
  return (
    <RowView
      {...view}
      find={<FindRow table="partners" onChoose={onOpen} />}
      next={
        onBackToEvent && (
          <button type="button" class="quiet" onClick={onBackToEvent}>
            {WORDS.form.backToEvent}
          </button>
        )
      }
    >
      {PARTNER_TEMPLATE.map((field) => {
        // The three contact fields stand next to each other in the template: the people take their place.
        if (field.key === PEOPLE_KEYS[0]) return <PeopleList key={session.form.filled} session={session} />;
        if (IS_OF_PEOPLE.has(field.key)) return null;
        return <RowField key={field.key} session={session} field={field} lists={lists} />;
      })}
      <h2>{WORDS.form.keepingInTouch}</h2>
      {PARTNER_OWN.map((field) => (
        <RowField key={field.key} session={session} field={field} lists={lists} />
      ))}
    </RowView>
  );
}

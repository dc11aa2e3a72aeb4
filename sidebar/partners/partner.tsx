// The view of one partner: the contact tracking template from top to bottom, then how to keep in touch under More.

import { CONTACT } from '../../src/words/contact';
import { PARTNER } from '../../src/words/partner';
import { Fragment, type JSX } from 'preact';
import type { Field, ListName } from '../../src/domain/tables/description';
import { PARTNERS } from '../../src/domain/tables/partners';
import type { RowRef } from '../../src/server/run/answers';
import { PERSON_FIELDS } from '../../src/domain/partners/people';
import type { RowForm } from '../form/row-form';
import { More } from '../form/more';
import { NameField } from '../form/name-field';
import type { KnownPartners } from './known-partners';
import { PeopleList } from '../form/people-list';
import { RowField } from '../form/row-field';
import { RowView, RowViewProps } from '../form/row-view';

interface PartnerViewProps extends RowViewProps {
  lists: Record<ListName, readonly string[]>;
  known: KnownPartners;
  onOpen: (ref: RowRef) => void;
  /** The form that this partner is added from. */
  addedFrom: 'events' | 'log' | null;
  onBack: () => void;
  onLog: (partner: RowRef) => void;
  onHistory: (partner: RowRef) => void;
}

const IS_OF_PEOPLE = new Set<string>(PERSON_FIELDS);

/** The form of a partner. */
export function PartnerView({
  lists,
  known,
  onOpen,
  addedFrom,
  onBack,
  onLog,
  onHistory,
  ...view
}: PartnerViewProps): JSX.Element {
  const { session } = view;
  const { ref } = session.form;
  const own = PARTNERS.own.filter(({ key }) => isShown(key, session.form));
  const field = (one: Field): JSX.Element => (
    <RowField key={one.key} session={session} field={one} lists={lists} />
  );
  return (
    <RowView
      {...view}
      above={
        ref && (
          <div class="row steps">
            <button type="button" onClick={() => onLog(ref)}>
              {CONTACT.log}
            </button>
            <button type="button" onClick={() => onHistory(ref)}>
              {CONTACT.history}
            </button>
          </div>
        )
      }
      next={
        addedFrom && (
          <button type="button" class="link" onClick={onBack}>
            {addedFrom === 'events' ? PARTNER.backToEvent : PARTNER.backToContact}
          </button>
        )
      }
    >
      {PARTNERS.template.map((one) => {
        if (one.key === 'name')
          return (
            <NameField
              key={one.key}
              {...{ session, onOpen }}
              table="partners"
              field={one}
              names={known.isComplete ? known.names : undefined}
              alikeIn={known.names}
            />
          );
        // The list of people replaces the three contact fields of the template.
        if (one.key === PERSON_FIELDS[0])
          return <PeopleList key={session.form.fillCount} session={session} />;
        return IS_OF_PEOPLE.has(one.key) ? null : field(one);
      })}
      <More key={session.form.fillCount} session={session} keys={own.map(({ key }) => key)}>
        {own
          .filter(({ key }) => !(key in ONLY_AT))
          .map((one) => (
            <Fragment key={one.key}>
              {field(one)}
              {one.key === 'stage' && own.filter(({ key }) => key in ONLY_AT).map(field)}
            </Fragment>
          ))}
      </More>
    </RowView>
  );
}

/** Fields that are asked for at some stages only, right under the stage. */
const ONLY_AT: Record<string, readonly string[]> = {
  story: ['rebuilding', 'ended'],
  caller: ['rebuilding'],
  firstStep: ['rebuilding'],
};

/** A relationship that goes well needs no such words. An edited field stays visible. */
function isShown(key: string, { values, loaded, conflicts }: RowForm): boolean {
  const stages = ONLY_AT[key];
  const isWorkedOn = values[key] !== loaded[key] || key in conflicts;
  return !stages || isWorkedOn || stages.includes((values['stage'] ?? '').trim().toLowerCase());
}

// The view of one event: the event tracking template from top to bottom, with the end below the start.

import { CONTACT } from '../../src/words/contact';
import { Fragment, type JSX } from 'preact';
import { fieldOf } from '../../src/domain/tables';
import { EVENTS } from '../../src/domain/tables/events';
import { Field, ListName } from '../../src/domain/tables/description';
import type { RowRef } from '../../src/server/run/answers';
import { isUnsaved } from '../form/row-form';
import { StaffField, TypeField } from './event-parts';
import { EventPartners } from './event-partners';
import { More } from '../form/more';
import { NameField } from '../form/name-field';
import type { KnownPartners } from '../partners/known-partners';
import { RowField } from '../form/row-field';
import { RowView, RowViewProps } from '../form/row-view';

interface EventViewProps extends RowViewProps {
  lists: Record<ListName, readonly string[]>;
  /** Places of earlier events. */
  locations: readonly string[];
  known: KnownPartners;
  onOpen: (ref: RowRef) => void;
  onAddPartner: (name: string) => void;
}

/** Asked right below the start. */
const END = 'endsAt';
const MORE = EVENTS.own.filter(({ key }) => key !== END);

/** The form of an event. */
export function EventView({
  lists,
  locations,
  known,
  onOpen,
  onAddPartner,
  ...view
}: EventViewProps): JSX.Element {
  const { session } = view;
  const given = { session, lists };
  const fieldFor = (field: Field): JSX.Element => {
    switch (field.key) {
      case 'name':
        return <NameField key={field.key} session={session} table="events" field={field} onOpen={onOpen} />;
      case 'when':
        return (
          <Fragment key={field.key}>
            <RowField {...given} field={field} />
            <RowField {...given} field={fieldOf('events', END)} />
          </Fragment>
        );
      case 'location':
        return <RowField key={field.key} {...given} field={field} suggestions={locations} />;
      case 'type':
        return <TypeField key={field.key} session={session} field={field} list={lists.types} />;
      case 'staff':
        return <StaffField key={field.key} session={session} field={field} list={lists.staff} />;
      case 'partners':
        return (
          <EventPartners
            key={field.key}
            session={session}
            field={field}
            known={known}
            onAddPartner={onAddPartner}
          />
        );
      default:
        return <RowField key={field.key} {...given} field={field} />;
    }
  };
  return (
    <RowView
      {...view}
      next={
        session.form.unknownPartners.length > 0 &&
        !isUnsaved(session.form) && (
          <div class="row">
            {session.form.unknownPartners.map((name) => (
              <button key={name} type="button" onClick={() => onAddPartner(name)}>
                {CONTACT.addToPartners(name)}
              </button>
            ))}
          </div>
        )
      }
    >
      {EVENTS.template.map(fieldFor)}
      <More key={session.form.fillCount} session={session} keys={MORE.map(({ key }) => key)}>
        {MORE.map(fieldFor)}
      </More>
    </RowView>
  );
}

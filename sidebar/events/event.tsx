// The view of one event: the end right below the start, and its partners one by one.

import { EVENT_PRACTICE } from '../../src/words/practice';
import { REPORT } from '../../src/words/report';
import { SHELL } from '../../src/words/shell';
import { CONTACT } from '../../src/words/contact';
import { Fragment, type JSX } from 'preact';
import { fieldOf, isAskedFor } from '../../src/domain/tables';
import { isUnsaved } from '../form/row-form';
import { StaffField, TypeField } from './event-parts';
import { EventPartners } from './event-partners';
import type { KnownPartners } from '../partners/known-partners';
import { RowField } from '../form/row-field';
import type { RowViewProps } from '../form/row-view';
import { TableView } from '../form/table-view';

interface EventViewProps extends RowViewProps {
  /** Places of earlier events. */
  locations: readonly string[];
  known: KnownPartners;
  /** Fields that the state report asks for. */
  onRequest: readonly string[];
  onAddPartner: (name: string) => void;
  /** The way back to the report, if the event was opened there. */
  onReport: (() => void) | null;
}

/** Asked right below the start. */
const END = 'endsAt';

/** The form of an event. */
export function EventView({
  locations,
  known,
  onRequest,
  onAddPartner,
  onReport,
  ...view
}: EventViewProps): JSX.Element {
  const { session, lists } = view;
  const { form } = session;
  return (
    <TableView
      {...view}
      practice={EVENT_PRACTICE}
      isAsked={(key) => key !== END && isAskedFor('events', key, onRequest)}
      // What the report misses is there.
      isMoreAwaited={form.ref !== null && onRequest.length > 0}
      suggestions={{ location: locations }}
      drawn={{
        when: (field) => (
          <Fragment key={field.key}>
            <RowField {...{ session, field, lists }} />
            <RowField {...{ session, lists }} field={fieldOf('events', END)} />
          </Fragment>
        ),
        type: (field) => <TypeField key={field.key} {...{ session, field }} list={lists.types} />,
        staff: (field) => <StaffField key={field.key} {...{ session, field }} list={lists.staff} />,
        partners: (field) => <EventPartners key={field.key} {...{ session, field, known, onAddPartner }} />,
      }}
      next={
        <>
          {form.unknownPartners.length > 0 && !isUnsaved(form) && (
            <div class="row">
              {form.unknownPartners.map((name) => (
                <button key={name} type="button" onClick={() => onAddPartner(name)}>
                  {CONTACT.addToPartners(name)}
                </button>
              ))}
            </div>
          )}
          {onReport && (
            <button type="button" class="link" onClick={onReport}>
              {SHELL.backTo(REPORT.title)}
            </button>
          )}
        </>
      }
    />
  );
}

// The view of one partner: the contact tracking template from top to bottom, then how to keep in touch.

import type { JSX } from 'preact';
import { ListName } from '../../src/domain/tables/description';
import { PARTNERS } from '../../src/domain/tables/partners';
import type { RowRef } from '../../src/server/run/answers';
import { PERSON_FIELDS } from '../../src/domain/partners/people';
import type { RowForm } from '../form/row-form';
import { WORDS } from '../kit/words';
import { FindRow } from '../form/find-row';
import { PeopleList } from '../form/people-list';
import { RowField } from '../form/row-field';
import { RowView, RowViewProps } from '../form/row-view';

interface PartnerViewProps extends RowViewProps {
  lists: Record<ListName, readonly string[]>;
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
  onOpen,
  addedFrom,
  onBack,
  onLog,
  onHistory,
  ...view
}: PartnerViewProps): JSX.Element {
  const { session } = view;
  const { ref } = session.form;
  return (
    <RowView
      {...view}
      find={
        <>
          <FindRow table="partners" onChoose={onOpen} />
          {ref && (
            <div class="row steps">
              <button type="button" onClick={() => onLog(ref)}>
                {WORDS.contact.log}
              </button>
              <button type="button" onClick={() => onHistory(ref)}>
                {WORDS.contact.history}
              </button>
            </div>
          )}
        </>
      }
      next={
        addedFrom && (
          <button type="button" class="quiet" onClick={onBack}>
            {addedFrom === 'events' ? WORDS.form.backToEvent : WORDS.contact.backToContact}
          </button>
        )
      }
    >
      {PARTNERS.template.map((field) => {
        // The list of people replaces the three contact fields of the template.
        if (field.key === PERSON_FIELDS[0])
          return <PeopleList key={session.form.fillCount} session={session} />;
        if (IS_OF_PEOPLE.has(field.key)) return null;
        return <RowField key={field.key} session={session} field={field} lists={lists} />;
      })}
      <h2>{WORDS.form.keepingInTouch}</h2>
      {PARTNERS.own
        .filter(({ key }) => isShown(key, session.form))
        .map((field) => (
          <RowField key={field.key} session={session} field={field} lists={lists} />
        ))}
    </RowView>
  );
}

/** Fields that are asked for at some stages only. */
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

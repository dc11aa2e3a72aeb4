// The view of one partner: people instead of the three contact cells, and questions that only some stages need.

import { PARTNER_PRACTICE } from '../../src/words/practice';
import { CONTACT } from '../../src/words/contact';
import { PARTNER } from '../../src/words/partner';
import { Fragment, type JSX } from 'preact';
import { type FieldKey, fieldOf } from '../../src/domain/tables';
import type { RowRef } from '../../src/server/run/answers';
import type { RowForm } from '../form/row-form';
import type { KnownPartners } from './known-partners';
import { PeopleList } from '../form/people-list';
import { RowField } from '../form/row-field';
import type { RowViewProps } from '../form/row-view';
import { TableView } from '../form/table-view';
import { OtherPage } from '../upkeep/other-page';
import { WhoFollows } from './who-follows';

interface PartnerViewProps extends RowViewProps {
  known: KnownPartners;
  /** The form from which the user adds this partner. */
  addedFrom: 'events' | 'log' | null;
  onBack: () => void;
  onLog: (partner: RowRef) => void;
  onHistory: (partner: RowRef) => void;
}

/** The form of a partner. */
export function PartnerView({
  known,
  addedFrom,
  onBack,
  onLog,
  onHistory,
  ...view
}: PartnerViewProps): JSX.Element {
  const { session, lists } = view;
  const { form } = session;
  const { ref } = form;
  return (
    <TableView
      {...view}
      practice={PARTNER_PRACTICE}
      names={known.isComplete ? known.names : undefined}
      alikeIn={known.names}
      isAsked={(key) => isAsked(key, form)}
      drawn={{
        contactName: () => (
          <Fragment key={form.fillCount}>
            <WhoFollows form={form} />
            <PeopleList session={session} />
          </Fragment>
        ),
        contactEmail: null,
        contactPhone: null,
        stage: (field) => (
          <Fragment key={field.key}>
            <RowField {...{ session, field, lists }} />
            {AT_STAGES.filter((key) => isAsked(key, form)).map((key) => (
              <RowField key={key} {...{ session, lists }} field={fieldOf('partners', key)} />
            ))}
          </Fragment>
        ),
        story: null,
        caller: null,
        firstStep: null,
      }}
      above={
        ref && (
          <div class="row steps">
            <button type="button" onClick={() => onLog(ref)}>
              {CONTACT.log}
            </button>
            <button type="button" onClick={() => onHistory(ref)}>
              {CONTACT.history}
            </button>
            <OtherPage page="showShare" label={PARTNER.page} about={ref.name} />
            <OtherPage page="showPartnerships" label={PARTNER.partnership} about={ref.name} />
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
    />
  );
}

/** Fields shown only at some stages, right under the stage. */
const AT_STAGES = ['story', 'caller', 'firstStep'] as const satisfies readonly FieldKey<'partners'>[];
const STAGES_OF: Readonly<Record<string, readonly string[]>> = {
  story: ['rebuilding', 'ended'],
  caller: ['rebuilding'],
  firstStep: ['rebuilding'],
} satisfies Record<(typeof AT_STAGES)[number], readonly string[]>;

/** A healthy relationship needs none of these fields. An edited field stays visible. */
function isAsked(key: string, { values, loaded, conflicts }: RowForm): boolean {
  const stages = STAGES_OF[key];
  const isWorkedOn = values[key] !== loaded[key] || key in conflicts;
  return !stages || isWorkedOn || stages.includes((values['stage'] ?? '').trim().toLowerCase());
}

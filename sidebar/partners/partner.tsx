// The view of one partner: people instead of the three contact cells.

import { PARTNER_PRACTICE } from '../../src/words/practice';
import { CONTACT } from '../../src/words/contact';
import { PARTNER } from '../../src/words/partner';
import { Fragment, type JSX } from 'preact';
import { excerpt } from '../../src/domain/basics/text';
import { isPotential } from '../../src/domain/partners/stage';
import type { RowRef } from '../../src/server/run/answers';
import type { KnownPartners } from './known-partners';
import { PeopleList } from '../form/people-list';
import { type RowForm, isUnsaved } from '../form/row-form';
import type { RowViewProps } from '../form/row-view';
import { TableView } from '../form/table-view';
import { OtherPage } from '../upkeep/other-page';
import { useStageFields } from './stage-fields';
import { WhoFollows } from './who-follows';

interface PartnerViewProps extends RowViewProps {
  known: KnownPartners;
  /** Names in Audiences. */
  audiences: readonly string[];
  /** The form from which the user adds this partner. */
  addedFrom: 'events' | 'log' | null;
  onBack: () => void;
  onLog: (partner: RowRef) => void;
  onHistory: (partner: RowRef) => void;
}

/** The name of the potential partner that was just saved, '' for others. */
function potentialSaved(form: RowForm): string {
  const { justSaved } = form;
  if (!justSaved || isUnsaved(form) || !isPotential({ stage: justSaved.values['stage'] ?? '' })) return '';
  return justSaved.ref.name;
}

/** The form of a partner. */
export function PartnerView({
  known,
  audiences,
  addedFrom,
  onBack,
  onLog,
  onHistory,
  ...view
}: PartnerViewProps): JSX.Element {
  const { session, lists } = view;
  const { form } = session;
  const { ref } = form;
  const toPlan = potentialSaved(form);
  const { drawn, isAsked } = useStageFields({ session, lists, audiences });
  return (
    <TableView
      {...view}
      practice={PARTNER_PRACTICE}
      names={known.isComplete ? known.names : undefined}
      alikeIn={known.names}
      isAsked={isAsked}
      drawn={{
        contactName: () => (
          <Fragment key={form.fillCount}>
            <WhoFollows form={form} />
            <PeopleList session={session} />
          </Fragment>
        ),
        contactEmail: null,
        contactPhone: null,
        ...drawn,
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
        <>
          {addedFrom && (
            <button type="button" class="link" onClick={onBack}>
              {addedFrom === 'events' ? PARTNER.backToEvent : PARTNER.backToContact}
            </button>
          )}
          {toPlan !== '' && (
            <OtherPage page="showPartnerships" isLink label={PARTNER.plan(excerpt(toPlan))} about={toPlan} />
          )}
        </>
      }
    />
  );
}

// The view of one partner: people instead of the three contact cells, and questions that only some stages need.

import { PARTNER_PRACTICE } from '../../src/words/practice';
import { CONTACT } from '../../src/words/contact';
import { PARTNER } from '../../src/words/partner';
import { Fragment, type JSX } from 'preact';
import { isPotential } from '../../src/domain/partners/stage';
import { type FieldKey, fieldOf } from '../../src/domain/tables';
import type { Field } from '../../src/domain/tables/description';
import type { RowRef } from '../../src/server/run/answers';
import type { RowForm } from '../form/row-form';
import type { KnownPartners } from './known-partners';
import { NamesField } from '../form/names-field';
import { PeopleList } from '../form/people-list';
import { RowField } from '../form/row-field';
import type { RowViewProps } from '../form/row-view';
import { TableView } from '../form/table-view';
import { OtherPage } from '../upkeep/other-page';
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
  const isNew = isPotential({ stage: form.values['stage'] ?? '' });
  const draw = (key: string): JSX.Element => {
    const field = fieldOf('partners', key as FieldKey<'partners'>);
    const names = namesFor(field, lists, audiences);
    return names ? (
      <NamesField key={key} {...{ session, field, names }} />
    ) : (
      <RowField key={key} {...{ session, field, lists }} />
    );
  };
  return (
    <TableView
      {...view}
      practice={PARTNER_PRACTICE}
      names={known.isComplete ? known.names : undefined}
      alikeIn={known.names}
      isAsked={(key) => isAsked(key, form, audiences)}
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
            {isNew && <p class="help">{PARTNER.whoChecklist}</p>}
            {[...(isNew ? CHECKLIST : []), ...AT_STAGES]
              .filter((key) => isAsked(key, form, audiences))
              .map(draw)}
          </Fragment>
        ),
        ...Object.fromEntries(CHECKLIST.map((key) => [key, isNew ? null : () => draw(key)])),
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

/** Whom to approach: asked about somebody new, right under the stage, and shown under More once one of them is filled. */
const CHECKLIST = [
  'need',
  'serves',
  'trustedBy',
  'whoKnows',
  'values',
] as const satisfies readonly FieldKey<'partners'>[];

/** What a field with several names suggests; undefined for the others. */
function namesFor(
  { key, list }: Field,
  lists: PartnerViewProps['lists'],
  audiences: readonly string[],
): readonly string[] | undefined {
  if (key === 'serves' || key === 'trustedBy') return audiences;
  return list === 'values' ? lists[list] : undefined;
}

/** Fields shown only at some stages, right under the stage. */
const AT_STAGES = ['story', 'caller', 'firstStep'] as const satisfies readonly FieldKey<'partners'>[];
const STAGES_OF: Readonly<Record<string, readonly string[]>> = {
  story: ['rebuilding', 'ended'],
  caller: ['rebuilding', 'potential'],
  firstStep: ['rebuilding', 'potential'],
  need: ['potential'],
  serves: ['potential'],
  trustedBy: ['potential'],
  whoKnows: ['potential'],
  values: ['potential'],
} satisfies Record<(typeof AT_STAGES | typeof CHECKLIST)[number], readonly string[]>;

/** Other partners don't need these fields, but for Serves where there are audiences. A filled or edited one is shown. */
function isAsked(key: string, { values, loaded, conflicts }: RowForm, audiences: readonly string[]): boolean {
  const stages = STAGES_OF[key];
  const isWorkedOn = values[key] !== loaded[key] || key in conflicts;
  if (!stages || isWorkedOn || (key === 'serves' && audiences.length > 0)) return true;
  const isKept = CHECKLIST.some((one) => one === key) && (values[key] ?? '').trim() !== '';
  return isKept || stages.includes((values['stage'] ?? '').trim().toLowerCase());
}

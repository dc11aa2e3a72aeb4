// The questions about a partner that only some stages need.

import { Fragment, type JSX } from 'preact';
import { isPotential } from '../../src/domain/partners/stage';
import { type FieldKey, fieldOf } from '../../src/domain/tables';
import type { Field, ListName } from '../../src/domain/tables/description';
import { PARTNER } from '../../src/words/partner';
import { NamesField } from '../form/names-field';
import type { RowForm } from '../form/row-form';
import { RowField } from '../form/row-field';
import type { RowSession } from '../form/session-contract';

interface Given {
  session: RowSession;
  lists: Record<ListName, readonly string[]>;
  /** Names in Audiences. */
  audiences: readonly string[];
}

interface StageFields {
  isAsked: (key: string) => boolean;
  /** By key: how to draw a field; null if another one draws it. */
  drawn: Record<string, ((field: Field) => JSX.Element) | null>;
}

/** The stage with its questions; right below the name if the partner is only potential. */
export function stageFields({ session, lists, audiences }: Given): StageFields {
  const { form } = session;
  const { values, loaded } = form;
  const isNew = isPotential({ stage: values['stage'] ?? '' });
  // Decided by the row as it was loaded, so that nothing moves while somebody chooses a stage.
  const isFirst = isPotential({ stage: loaded['stage'] ?? '' });
  const isShown = (key: string): boolean => isAsked(key, form, audiences);
  const draw = (key: string): JSX.Element => {
    const field = fieldOf('partners', key as FieldKey<'partners'>);
    const names = namesFor(field, lists, audiences);
    return names ? (
      <NamesField key={key} {...{ session, field, names }} />
    ) : (
      <RowField key={key} {...{ session, field, lists }} />
    );
  };
  const hasChecklist = isNew || isFirst;
  const withStage = (next: JSX.Element | null): JSX.Element => (
    <Fragment key="stage">
      {draw('stage')}
      {isNew && <p class="help">{PARTNER.whoChecklist}</p>}
      {[...(hasChecklist ? CHECKLIST : []), ...AT_STAGES].filter(isShown).map(draw)}
      {next}
    </Fragment>
  );
  const elsewhere = [...AT_STAGES, ...(hasChecklist ? CHECKLIST : [])].map((key) => [key, null]);
  const ownPlace = (hasChecklist ? [] : CHECKLIST).map((key) => [key, () => draw(key)]);
  return {
    isAsked: (key) => isShown(key) && !(isFirst && AT_TOP.includes(key)),
    drawn: {
      ...(Object.fromEntries([...elsewhere, ...ownPlace]) as StageFields['drawn']),
      ...(isFirst
        ? { stage: null, mainContact: () => withStage(draw('mainContact')) }
        : { stage: () => withStage(null) }),
    },
  };
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
  lists: Given['lists'],
  audiences: readonly string[],
): readonly string[] | undefined {
  if (key === 'serves' || key === 'trustedBy') return audiences;
  return list === 'values' ? lists[list] : undefined;
}

/** Fields shown only at some stages, right under the stage. */
const AT_STAGES = ['story', 'caller', 'firstStep'] as const satisfies readonly FieldKey<'partners'>[];
const AT_TOP: readonly string[] = ['stage', ...CHECKLIST, ...AT_STAGES];
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

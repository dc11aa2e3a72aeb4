// The view of one line of the Weekly Plan: the item comes first, the checkbox Done last.

import { PLAN_ITEM } from '../../src/words/plan-item';
import { TODAY } from '../../src/words/today';
import type { JSX } from 'preact';
import type { Day } from '../../src/domain/basics/day';
import { ListName } from '../../src/domain/tables/description';
import { PLAN } from '../../src/domain/tables/plan';
import type { PlanParent } from '../../src/server/run/answers';
import { chosenParent, isSameRow } from './plan-parents';
import { PlanWhen } from './plan-when';
import { RowField } from '../form/row-field';
import { RowView, RowViewProps } from '../form/row-view';

interface PlanItemViewProps extends RowViewProps {
  lists: Record<ListName, readonly string[]>;
  parents: readonly PlanParent[];
  partnerNames: readonly string[];
  today: Day;
  /** For an idea: makes an event of it, or moves it under Outreach To-Do. */
  onEvent: () => void;
  onToDo: () => void;
}

const ORDER = ['item', 'when', 'partner', 'who', 'contactKind', 'outcome', 'done'];
/** No-break spaces, because browsers drop other spaces at the start of an option. */
const INDENT = '\u00a0\u00a0\u00a0';

/** The form of a plan item. */
export function PlanItemView({
  lists,
  parents,
  partnerNames,
  today,
  onEvent,
  onToDo,
  ...view
}: PlanItemViewProps): JSX.Element {
  const { session } = view;
  const fields = ORDER.map((key) => PLAN.template.find((field) => field.key === key)).filter(
    (field) => field !== undefined,
  );
  return (
    <RowView
      {...view}
      above={
        session.form.isIdea && (
          <div class="question" role="group" aria-labelledby="idea">
            <p id="idea">{PLAN_ITEM.idea}</p>
            <div class="row">
              <button type="button" onClick={onEvent}>
                {TODAY.makeEvent}
              </button>
              <button type="button" onClick={onToDo}>
                {PLAN_ITEM.toDo}
              </button>
            </div>
          </div>
        )
      }
    >
      {fields.map((field) => {
        if (field.key === 'when') {
          return (
            <>
              {session.form.ref === null && <UnderField key="under" session={session} parents={parents} />}
              <PlanWhen key={field.key} session={session} field={field} today={today} />
            </>
          );
        }
        const suggestions = field.key === 'partner' ? { suggestions: partnerNames } : {};
        return <RowField key={field.key} session={session} field={field} lists={lists} {...suggestions} />;
      })}
    </RowView>
  );
}

function UnderField({
  session,
  parents,
}: {
  session: RowViewProps['session'];
  parents: readonly PlanParent[];
}): JSX.Element {
  const chosen = chosenParent(parents, session.form.under);
  const at = parents.findIndex(({ ref }) => chosen !== null && isSameRow(ref, chosen));
  return (
    <div class="field">
      <label for="plan-under">{PLAN_ITEM.under}</label>
      <select
        id="plan-under"
        data-field="under"
        value={String(at)}
        onChange={(event) => {
          const parent = parents[Number(event.currentTarget.value)];
          if (parent) session.choose(parent.ref);
        }}
      >
        {parents.map(({ ref, level }, index) => (
          <option key={index} value={String(index)}>
            {INDENT.repeat(level) + ref.name}
          </option>
        ))}
      </select>
    </div>
  );
}

// The view of one line of the Weekly Plan: the item comes first, the checkbox Done last.

import { PLAN_PRACTICE } from '../../src/words/practice';
import { SHELL } from '../../src/words/shell';
import { PLAN_ITEM } from '../../src/words/plan-item';
import { TODAY } from '../../src/words/today';
import { Fragment, type JSX } from 'preact';
import { nameInList } from '../../src/domain/basics/names';
import type { Day } from '../../src/domain/dates/day';
import type { FieldKey } from '../../src/domain/tables';
import type { PlanParent } from '../../src/server/run/today-answers';
import { chosenParent, isSameRow } from './plan-parents';
import { PlanWhen } from './plan-when';
import type { RowViewProps } from '../form/row-view';
import { TableView } from '../form/table-view';

interface PlanItemViewProps extends RowViewProps {
  parents: readonly PlanParent[];
  partnerNames: readonly string[];
  today: Day;
  /** For an idea: turns it into an event, or moves it under Outreach To-Do. */
  onEvent: () => void;
  onToDo: () => void;
}

const ORDER: readonly FieldKey<'plan'>[] = [
  'item',
  'when',
  'partner',
  'who',
  'contactKind',
  'outcome',
  'done',
];
/** No-break spaces, because browsers drop other spaces at the start of an option. */
const INDENT = '\u00a0\u00a0\u00a0';

/** The form of a plan item. */
export function PlanItemView({
  parents,
  partnerNames,
  today,
  onEvent,
  onToDo,
  ...view
}: PlanItemViewProps): JSX.Element {
  const { session, onOpen } = view;
  const { form } = session;
  const partner = form.ref ? nameInList(form.loaded['partner'] ?? '', partnerNames) : undefined;
  return (
    <TableView
      {...view}
      practice={PLAN_PRACTICE}
      order={ORDER}
      suggestions={{ partner: partnerNames }}
      drawn={{
        when: (field) => (
          <Fragment key={field.key}>
            {form.ref === null && <UnderField session={session} parents={parents} />}
            <PlanWhen session={session} field={field} today={today} />
          </Fragment>
        ),
      }}
      above={
        form.isIdea ? (
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
        ) : (
          partner !== undefined && (
            <p>
              <button
                type="button"
                class="link"
                onClick={() => onOpen({ table: 'partners', id: '', row: 0, name: partner })}
              >
                {SHELL.open(partner)}
              </button>
            </p>
          )
        )
      }
    />
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

// The tool Goals: the goals of the year, and one of them with its steps.

import type { JSX } from 'preact';
import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isOfYear } from '../../src/domain/plan/goal-year';
import { fieldOf } from '../../src/domain/tables';
import { PERSONAL_GOALS, TEAM_GOALS } from '../../src/domain/tables/goals';
import type { GoalFacts } from '../../src/server/run/goal-answers';
import { GOALS_TOOL, GOAL_STEPS } from '../../src/words/goals';
import { Lists } from '../form/list-offer';
import { RowField } from '../form/row-field';
import { incompleteIn } from '../form/row-view';
import { useHeadingFocus } from '../kit/focus';
import { SessionState } from '../kit/session-state';
import { useStore } from '../kit/use-store';
import { ActionList } from './action-list';
import { Fold } from '../today/collapsible';
import { NO_LISTS } from './no-lists';
import { SavedWords } from './saved-words';
import { useTool } from './use-tool';
import { type GoalsSession, goalDrafts, goalsSession, openGoalOf } from './goals-session';

export function Goals(): JSX.Element {
  const [session] = useState(() => goalsSession(goalDrafts));
  const { state } = useStore(session);
  useTool(() => void session.start(), session.saveDrafts);
  const { read, isOpen, arrival, busy, problem } = state;
  return (
    <Lists.Provider
      value={{ lists: read?.lists ?? NO_LISTS, add: session.addToList, refresh: () => undefined }}
    >
      {read && (isOpen ? <OpenGoal key={arrival} session={session} /> : <GoalList session={session} />)}
      <SessionState
        isReading={busy === 'reading' && !isOpen}
        words=""
        problem={problem}
        hasView={read !== null}
        onAgain={() => void session.start()}
      />
    </Lists.Provider>
  );
}

function GoalList({ session }: { session: GoalsSession }): JSX.Element {
  const { read } = session.state;
  const goals = read?.goals.items ?? [];
  const year = (read?.today ?? '').slice(0, 4);
  const now = goals.filter((one) => one.year.trim() === '' || one.year.trim() >= year);
  const lastYear = String(Number(year) - 1);
  // In January, what came of them is still to be written.
  const last = goals.filter((one) => one.year.trim() === lastYear);
  const earlier = goals.length - now.length - last.length + (read?.goals.more ?? 0);
  const isKnown = ({ whose }: GoalFacts): boolean => whose === TEAM_GOALS || whose === PERSONAL_GOALS;
  const parts = [
    { title: TEAM_GOALS, goals: now.filter(({ whose }) => whose === TEAM_GOALS) },
    { title: PERSONAL_GOALS, goals: now.filter(({ whose }) => whose === PERSONAL_GOALS) },
    { title: GOALS_TOOL.others, goals: now.filter((one) => !isKnown(one)) },
  ].filter((part) => part.goals.length > 0);
  return (
    <>
      <p>{GOALS_TOOL.about}</p>
      {now.length === 0 && <p class="empty">{GOALS_TOOL.none}</p>}
      {parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          <ul class="cards">
            {part.goals.map((goal) => (
              <GoalCard key={goal.ref.row} goal={goal} onOpen={() => void session.open(goal.ref)} />
            ))}
          </ul>
        </section>
      ))}
      {last.length > 0 && (
        <Fold title={GOALS_TOOL.ofLastYear(lastYear)}>
          <ul class="cards">
            {last.map((goal) => (
              <GoalCard key={goal.ref.row} goal={goal} onOpen={() => void session.open(goal.ref)} />
            ))}
          </ul>
        </Fold>
      )}
      {earlier > 0 && <p class="help">{GOALS_TOOL.earlier(earlier)}</p>}
      <div class="row">
        <button type="button" class="primary" onClick={session.add}>
          {GOALS_TOOL.add}
        </button>
      </div>
    </>
  );
}

function GoalCard({ goal, onOpen }: { goal: GoalFacts; onOpen: () => void }): JSX.Element {
  const { goal: name, year, who, came, steps } = goal;
  const count = steps.items.length + steps.more;
  const done = steps.items.filter(({ doneOn }) => doneOn !== '').length;
  const about = GOALS_TOOL.ofYear(year, who);
  return (
    <li>
      <button type="button" class="name" onClick={onOpen}>
        {name}
      </button>
      {about !== '' && <p class="detail">{about}</p>}
      {count > 0 && <p class="detail">{GOALS_TOOL.stepsDone(done, count)}</p>}
      {came !== '' && <p>{came}</p>}
    </li>
  );
}

const NEW = ['goal', 'whose', 'who', 'year', 'term'] as const;
/** What came of it is asked once there is a goal. */
const EDITED = [...NEW, 'came'] as const;

const LABELS: Readonly<Record<string, string>> = GOALS_TOOL.labels;

/** Why a goal isn't in this year's plan; '' if it is, or while its year is being typed. */
function yearHint(typed: string, today: string): string {
  const year = typed.trim();
  if (!/^\d{4}$/.test(year) || isOfYear(year, today)) return '';
  return year > today ? GOALS_TOOL.laterYear(year) : GOALS_TOOL.pastYear;
}

function OpenGoal({ session }: { session: GoalsSession }): JSX.Element {
  const { goal, step, state } = session;
  const area = useRef<HTMLFormElement>(null);
  const steps = useRef<HTMLElement>(null);
  // What came of a save is more than the heading, which is above the form.
  const [isJustSaved] = useState(state.saved !== '');
  const heading = useHeadingFocus(isJustSaved ? 0 : state.arrival);
  const news = useHeadingFocus<HTMLDivElement>(state.saved === '' ? 0 : 1);
  const isNew = goal.form.ref === null;
  const lists = state.read?.lists ?? NO_LISTS;
  const actions = openGoalOf(session)?.steps.items ?? [];
  // Without its goal, a step would lead nowhere.
  const isAlone = (goal.form.undo?.newId ?? '') === '' || actions.length === 0;
  return (
    <>
      <p>
        <button type="button" class="link" onClick={() => void session.back(incompleteIn(area.current))}>
          {GOALS_TOOL.back}
        </button>
      </p>
      <h2 class="step" tabIndex={-1} ref={heading}>
        {isNew ? GOALS_TOOL.add : GOALS_TOOL.editing}
      </h2>
      <form
        noValidate
        ref={area}
        aria-label={isNew ? GOALS_TOOL.add : GOALS_TOOL.editing}
        onSubmit={(event) => {
          event.preventDefault();
          void session.saveGoal(incompleteIn(area.current));
        }}
      >
        {(isNew ? NEW : EDITED).map((key) => (
          <Fragment key={key}>
            <RowField
              session={goal}
              field={{ ...fieldOf('goals', key), ...(key in LABELS && { label: LABELS[key] ?? '' }) }}
              lists={lists}
            />
            {key === 'year' && (
              <p class="help" role="status">
                {yearHint(goal.form.values['year'] ?? '', state.read?.today ?? '')}
              </p>
            )}
          </Fragment>
        ))}
        <button type="submit" class="primary" aria-busy={goal.busy === 'saving'}>
          {goal.busy === 'saving' ? GOALS_TOOL.saving : GOALS_TOOL.save}
        </button>
      </form>
      <div tabIndex={-1} ref={news}>
        <SavedWords session={session} form={goal} undoes={isAlone ? goal : undefined} words={state.saved} />
      </div>
      {!isNew && (
        <section ref={steps}>
          <h3>{GOALS_TOOL.steps}</h3>
          <ActionList
            actions={actions}
            form={step}
            words={GOAL_STEPS}
            lists={lists}
            onEdit={(ref) => void session.editStep(ref)}
            onSave={() => void session.saveStep(incompleteIn(steps.current))}
            onCancel={session.newStep}
          />
          <SavedWords
            session={{ undo: session.undo, saveAsNew: session.saveStepAsNew }}
            form={step}
            undoes={step}
          />
        </section>
      )}
    </>
  );
}

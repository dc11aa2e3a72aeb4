// One question of a step. Leaving it in any direction saves what was typed.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Screen, screensOf, stepsFor } from '../../src/domain/partnerships/steps';
import { STEP_PRACTICE } from '../../src/words/partnership-practice';
import { PARTNERSHIP_STEPS, STEP_TITLES } from '../../src/words/partnership-steps';
import { isUnsaved } from '../form/row-form';
import { incompleteIn } from '../form/row-view';
import { Practice } from '../kit/practice';
import { Milestones } from './milestones';
import { type Place, type PartnershipsSession, openProjectOf, startOf } from './partnerships-contract';
import { Question } from './question';
import { QuestionList } from './question-list';
import { SavedWords } from './saved-words';

type StepPlace = Extract<Place, { at: 'step' }>;

export function StepView({
  session,
  place: { step, screen: at },
}: {
  session: PartnershipsSession;
  place: StepPlace;
}): JSX.Element {
  const { answers, partner } = openProjectOf(session);
  const screens = screensOf(step, answers);
  const screen = screens[at];
  const area = useRef<HTMLDivElement>(null);
  // The question is where one goes on typing.
  useLayoutEffect(() => {
    area.current?.querySelector<HTMLElement>('textarea, input, select')?.focus();
  }, []);
  const goTo = (next: Place): void => void session.goTo(next, incompleteIn(area.current));
  const following = ((): Place => {
    if (at + 1 < screens.length) return { at: 'step', step, screen: at + 1 };
    const steps = stepsFor(answers, partner);
    const after = steps[steps.indexOf(step) + 1];
    return after ? startOf(session, after) : { at: 'steps' };
  })();
  const form = formOf(session, screen);
  // On a question about milestones, saving one is the main thing to do.
  const isMain = screen?.of !== 'milestones';
  const next = isUnsaved(form.form) ? PARTNERSHIP_STEPS.save : PARTNERSHIP_STEPS.next;
  return (
    <div ref={area}>
      <p>
        <button type="button" class="link" onClick={() => goTo({ at: 'steps' })}>
          {PARTNERSHIP_STEPS.back}
        </button>
      </p>
      <p class="detail">{PARTNERSHIP_STEPS.named(answers.partner ?? '', answers.project ?? '')}</p>
      <h2 class="step">{STEP_TITLES[step]}</h2>
      <p class="detail">{PARTNERSHIP_STEPS.question(at + 1, screens.length)}</p>
      {screen?.of === 'milestones' && (
        <Milestones session={session} incomplete={() => incompleteIn(area.current)} />
      )}
      <form
        noValidate
        inert={form.busy === 'loading'}
        aria-label={STEP_TITLES[step]}
        onSubmit={(event) => {
          event.preventDefault();
          goTo(following);
        }}
      >
        {screen && screen.of !== 'milestones' && <Question session={session} screen={screen} />}
        <div class="row">
          <button
            type="submit"
            class={isMain ? 'primary' : undefined}
            aria-busy={form.busy === 'saving'}
            aria-disabled={session.state.busy !== ''}
          >
            {form.busy === 'saving' ? PARTNERSHIP_STEPS.saving : next}
          </button>
          {at > 0 && (
            <button type="button" onClick={() => goTo({ at: 'step', step, screen: at - 1 })}>
              {PARTNERSHIP_STEPS.before}
            </button>
          )}
        </div>
      </form>
      <SavedWords session={session} form={form} undoes={form} isOld={!session.state.isSaved} />
      <QuestionList {...{ session, step, at }} onGo={(to) => goTo({ at: 'step', step, screen: to })} />
      <Practice {...STEP_PRACTICE[step]} />
    </div>
  );
}

const formOf = ({ row, partnerRow, milestone }: PartnershipsSession, screen: Screen | undefined) =>
  screen?.of === 'partners' ? partnerRow : screen?.of === 'milestones' ? milestone : row;

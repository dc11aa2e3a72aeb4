// The steps of a project: which are done, and the way into each.

import type { JSX } from 'preact';
import { isLoopOpen } from '../../src/domain/partnerships/closing-loop';
import { stateOfStep, stepsFor } from '../../src/domain/partnerships/steps';
import { PARTNERSHIP_STEPS, STEP_TITLES } from '../../src/words/partnership-steps';
import { useHeadingFocus } from '../kit/focus';
import { SavedWords } from './saved-words';
import { type PartnershipsSession, openProjectOf } from './partnerships-session';

export function StepList({ session }: { session: PartnershipsSession }): JSX.Element {
  const { state, row } = session;
  const heading = useHeadingFocus(state.arrival);
  const { answers, partner, milestones } = openProjectOf(session);
  const { partner: name = '', project = '', toldWhom = '', toldOn = '', endsOn = '' } = answers;
  const isOpen = isLoopOpen({ toldWhom, toldOn, endsOn }, state.read?.today ?? '');
  return (
    <>
      <p>
        <button type="button" class="link" onClick={() => void session.toPartner()}>
          {PARTNERSHIP_STEPS.allProjects(name)}
        </button>
      </p>
      <h2 class="step" tabIndex={-1} ref={heading}>
        {PARTNERSHIP_STEPS.named(name, project)}
      </h2>
      <ol class="menu partnership-steps">
        {stepsFor(answers, partner).map((step) => {
          const stepState = stateOfStep(step, answers, partner, milestones.length);
          return (
            <li key={step}>
              <button
                type="button"
                class="link"
                onClick={() => void session.goTo({ at: 'step', step, screen: 0 })}
              >
                {STEP_TITLES[step]}
              </button>{' '}
              {stepState !== '' && (
                <span class={`state ${stepState === 'done' ? 'done' : ''}`}>
                  {PARTNERSHIP_STEPS[stepState]}
                </span>
              )}
              {step === 'closing' && isOpen && <p class="help">{PARTNERSHIP_STEPS.loopOpen}</p>}
            </li>
          );
        })}
      </ol>
      <div class="row">
        <button type="button" onClick={() => void session.goTo({ at: 'paper' })}>
          {PARTNERSHIP_STEPS.print}
        </button>
        <button type="button" class="link" onClick={() => void session.goTo({ at: 'details' })}>
          {PARTNERSHIP_STEPS.nameAndNotes}
        </button>
      </div>
      <SavedWords session={session} form={row} undoes={row} />
    </>
  );
}

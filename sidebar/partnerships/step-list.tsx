// The steps of a project: which are done, and the way into each.

import type { JSX } from 'preact';
import { isLoopOpen } from '../../src/domain/partnerships/closing-loop';
import { haveAgreed, progressIn, stepsFor } from '../../src/domain/partnerships/steps';
import { PARTNERSHIP_STEPS, STEP_TITLES } from '../../src/words/partnership-steps';
import { isPotential } from '../../src/domain/partners/stage';
import { useHeadingFocus } from '../kit/focus';
import { WorkButton } from '../kit/work-button';
import { SavedWords } from './saved-words';
import { type PartnershipsSession, openProjectOf } from './partnerships-contract';

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
          const { answered, isDone } = progressIn(step, answers, partner, milestones.length);
          return (
            <li key={step}>
              <button type="button" class="link" onClick={() => void session.goToStep(step)}>
                {STEP_TITLES[step]}
              </button>{' '}
              {isDone && <span class="state done">{PARTNERSHIP_STEPS.done}</span>}
              {!isDone && answered > 0 && <p class="detail">{PARTNERSHIP_STEPS.started(answered)}</p>}
              {step === 'closing' && isOpen && <p class="help">{PARTNERSHIP_STEPS.loopOpen}</p>}
            </li>
          );
        })}
      </ol>
      <div class="row">
        <button type="button" class="link" onClick={() => void session.goTo({ at: 'questions' })}>
          {PARTNERSHIP_STEPS.allQuestions}
        </button>
      </div>
      <div class="row">
        <button type="button" onClick={() => void session.goTo({ at: 'paper' })}>
          {PARTNERSHIP_STEPS.print}
        </button>
        <button type="button" class="link" onClick={() => void session.goTo({ at: 'details' })}>
          {PARTNERSHIP_STEPS.nameAndNotes}
        </button>
      </div>
      <SavedWords session={session} form={row} undoes={row} isOld={!state.isSaved} />
      <StillPotential session={session} hasAgreed={haveAgreed(answers)} />
    </>
  );
}

/** A potential partner with whom something is agreed on: one press makes it an active one. */
function StillPotential({
  session,
  hasAgreed,
}: {
  session: PartnershipsSession;
  hasAgreed: boolean;
}): JSX.Element {
  const { state, partnerRow } = session;
  const { ref, stage = '' } = state.read?.partner ?? {};
  return (
    <>
      {ref && hasAgreed && isPotential({ stage }) && (
        <div class="box">
          <p>{PARTNERSHIP_STEPS.stillPotential(ref.name)}</p>
          <WorkButton
            {...{ session, work: 'moving', busy: PARTNERSHIP_STEPS.saving }}
            label={PARTNERSHIP_STEPS.makeActive(ref.name)}
            onClick={session.makeActive}
          />
        </div>
      )}
      <SavedWords session={session} form={partnerRow} undoes={partnerRow} isOld={!state.isSaved} />
    </>
  );
}

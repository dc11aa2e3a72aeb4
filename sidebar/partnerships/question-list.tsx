// The questions of a step by their short names, each with the way to it: behind one line below a question, and with
// their answers for the whole project.

import type { JSX } from 'preact';
import { excerpt } from '../../src/domain/basics/text';
import { answerOnPaper } from '../../src/domain/partnerships/paper';
import {
  type Screen,
  type StepKey,
  answeredIn,
  screensOf,
  stepsFor,
} from '../../src/domain/partnerships/steps';
import { labelOf } from '../../src/domain/tables';
import { QUESTION_NAMES } from '../../src/words/partnership-question-names';
import { PARTNERSHIP_PAPER, PARTNERSHIP_STEPS, STEP_TITLES } from '../../src/words/partnership-steps';
import { useHeadingFocus } from '../kit/focus';
import { Fold } from '../today/collapsible';
import { type PartnershipsSession, openProjectOf } from './partnerships-contract';

/** An answer may be pages long. */
const MOST_LETTERS = 160;

interface StepQuestionsProps {
  session: PartnershipsSession;
  step: StepKey;
  /** The position of the question that is open; none in a list of all. */
  at?: number;
  onGo: (at: number) => void;
}

export function QuestionList(props: StepQuestionsProps): JSX.Element | null {
  if (screensOf(props.step, openProjectOf(props.session).answers).length < 2) return null;
  return (
    <Fold title={PARTNERSHIP_STEPS.questions}>
      <StepQuestions {...props} />
    </Fold>
  );
}

function StepQuestions({ session, step, at, onGo }: StepQuestionsProps): JSX.Element {
  const { answers, partner, milestones, facts } = openProjectOf(session);
  const about = { answers, partner, milestones, spectrumDays: facts?.spectrumDays ?? '' };
  const answered = answeredIn(step, answers, partner, milestones.length);
  return (
    <ol class="menu partnership-steps">
      {screensOf(step, answers).map((screen, position) => (
        <li key={position}>
          <button
            type="button"
            class="link"
            aria-current={position === at ? 'step' : undefined}
            onClick={() => onGo(position)}
          >
            {nameOf(screen)}
          </button>{' '}
          {at === undefined ? (
            <p class="detail">{excerpt(answerOnPaper(screen, about), MOST_LETTERS)}</p>
          ) : (
            answered[position] && <span class="state done">{PARTNERSHIP_STEPS.isAnswered}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** All steps of the project that is open. */
export function AllQuestions({ session }: { session: PartnershipsSession }): JSX.Element {
  const heading = useHeadingFocus(session.state.arrival);
  const { answers, partner } = openProjectOf(session);
  return (
    <>
      <p>
        <button type="button" class="link" onClick={() => void session.goTo({ at: 'steps' })}>
          {PARTNERSHIP_STEPS.back}
        </button>
      </p>
      <h2 class="step" tabIndex={-1} ref={heading}>
        {PARTNERSHIP_STEPS.named(answers.partner ?? '', answers.project ?? '')}
      </h2>
      {stepsFor(answers, partner).map((step) => (
        <section key={step}>
          <h3>{STEP_TITLES[step]}</h3>
          <StepQuestions
            {...{ session, step }}
            onGo={(screen) => void session.goTo({ at: 'step', step, screen })}
          />
        </section>
      ))}
    </>
  );
}

function nameOf(screen: Screen): string {
  if (screen.of === 'milestones') return PARTNERSHIP_PAPER.milestones;
  const [key] = screen.keys;
  return screen.of === 'partners'
    ? labelOf('partners', key)
    : (QUESTION_NAMES[key] ?? labelOf('partnerships', key));
}

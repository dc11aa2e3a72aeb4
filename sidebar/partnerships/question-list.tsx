// All questions of a step behind one line, so that a person sees what is asked and can go to any of them.

import type { JSX } from 'preact';
import { type Screen, type StepKey, answeredIn, screensOf } from '../../src/domain/partnerships/steps';
import { labelOf } from '../../src/domain/tables';
import { PARTNERSHIP_PAPER, PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import { Fold } from '../today/collapsible';
import { type PartnershipsSession, openProjectOf } from './partnerships-contract';

interface QuestionListProps {
  session: PartnershipsSession;
  step: StepKey;
  /** The position of the question that is open. */
  at: number;
  onGo: (at: number) => void;
}

export function QuestionList({ session, step, at, onGo }: QuestionListProps): JSX.Element | null {
  const { answers, partner, milestones } = openProjectOf(session);
  const screens = screensOf(step, answers);
  const answered = answeredIn(step, answers, partner, milestones.length);
  if (screens.length < 2) return null;
  return (
    <Fold title={PARTNERSHIP_STEPS.questions}>
      <ol class="menu partnership-steps">
        {screens.map((screen, position) => (
          <li key={position}>
            <button
              type="button"
              class="link"
              aria-current={position === at ? 'step' : undefined}
              onClick={() => onGo(position)}
            >
              {nameOf(screen)}
            </button>{' '}
            {answered[position] && <span class="state done">{PARTNERSHIP_STEPS.isAnswered}</span>}
          </li>
        ))}
      </ol>
    </Fold>
  );
}

function nameOf(screen: Screen): string {
  if (screen.of === 'milestones') return PARTNERSHIP_PAPER.milestones;
  return screen.of === 'partners'
    ? labelOf('partners', screen.keys[0])
    : labelOf('partnerships', screen.keys[0]);
}

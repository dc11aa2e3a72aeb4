// A partnership as it is printed.

import type { JSX } from 'preact';
import { partnershipPaper } from '../../src/domain/partnerships/paper';
import { PARTNERSHIP_PAPER, PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import { useHeadingFocus } from '../kit/focus';
import { PaperSize } from '../kit/paper-head';
import { type PartnershipsSession, openProjectOf } from './partnerships-contract';

export function PaperView({ session }: { session: PartnershipsSession }): JSX.Element {
  const heading = useHeadingFocus(session.state.arrival);
  const { answers, partner, facts, milestones } = openProjectOf(session);
  const { title, steps, isCut, blankLines } = partnershipPaper({
    ...{ answers, partner, milestones },
    spectrumDays: facts?.spectrumDays ?? '',
  });
  return (
    <>
      <PaperSize />
      <p class="screen-only">
        <button type="button" class="link" onClick={() => void session.goTo({ at: 'steps' })}>
          {PARTNERSHIP_STEPS.back}
        </button>
      </p>
      <p class="screen-only">
        <button type="button" class="primary" onClick={() => window.print()}>
          {PARTNERSHIP_PAPER.press}
        </button>
      </p>
      <article class="paper partnership-paper" style={{ '--blank': blankLines }}>
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {steps.map((step) => (
          <section key={step.title}>
            <h3>{step.title}</h3>
            <dl>
              {step.items.map(({ question, answer }) => (
                <div key={question}>
                  <dt>{question}</dt>
                  <dd class={answer === '' ? 'blank' : undefined}>{answer}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {isCut && <p class="detail">{PARTNERSHIP_PAPER.cut}</p>}
      </article>
    </>
  );
}

// A partnership as it is printed.

import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { fullDay } from '../../src/domain/dates/day-names';
import { partnershipPaper } from '../../src/domain/partnerships/paper';
import { PARTNERSHIP_PAPER, PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import { useHeadingFocus } from '../kit/focus';
import { PaperSize } from '../kit/paper-head';
import { Choice } from '../kit/tick';
import { type PartnershipsSession, openProjectOf } from './partnerships-contract';

export function PaperView({ session }: { session: PartnershipsSession }): JSX.Element {
  const heading = useHeadingFocus(session.state.arrival);
  const { answers, partner, facts, milestones } = openProjectOf(session);
  const { read } = session.state;
  const about = { answers, partner, milestones, spectrumDays: facts?.spectrumDays ?? '' };
  // With nothing answered, the blank worksheet is what can be printed.
  const hasAnswers = partnershipPaper({ ...about, hasBlanks: false }).steps.length > 0;
  const [hasBlanks, setBlanks] = useState(!hasAnswers);
  const { title, steps, isCut, blankLines } = partnershipPaper({ ...about, hasBlanks });
  const { stage = '' } = partner;
  const top = [
    hasAnswers ? PARTNERSHIP_PAPER.staffOnly : '',
    stage === '' ? '' : PARTNERSHIP_STEPS.stage(stage),
    read?.partner?.contact ?? '',
    read ? PARTNERSHIP_PAPER.printed(fullDay(read.today)) : '',
  ];
  return (
    <>
      <PaperSize />
      <p class="screen-only">
        <button type="button" class="link" onClick={() => void session.goTo({ at: 'steps' })}>
          {PARTNERSHIP_STEPS.back}
        </button>
      </p>
      {hasAnswers && <PaperChoice {...{ hasBlanks, onChoose: setBlanks }} />}
      <p class="screen-only">
        <button type="button" class="primary" onClick={() => window.print()}>
          {PARTNERSHIP_PAPER.press}
        </button>
      </p>
      <article class="paper partnership-paper" style={{ '--blank': blankLines }}>
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <p class="detail">{top.filter(Boolean).join(' · ')}</p>
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

interface PaperChoiceProps {
  hasBlanks: boolean;
  onChoose: (hasBlanks: boolean) => void;
}

function PaperChoice({ hasBlanks, onChoose }: PaperChoiceProps): JSX.Element {
  const id = useId();
  return (
    <fieldset class="field screen-only">
      <legend>{PARTNERSHIP_PAPER.choice}</legend>
      {[false, true].map((one) => (
        <Choice
          key={String(one)}
          name={id}
          id={`${id}-${String(one)}`}
          label={one ? PARTNERSHIP_PAPER.withBlanks : PARTNERSHIP_PAPER.onlyAnswers}
          isChosen={hasBlanks === one}
          onChoose={() => onChoose(one)}
        />
      ))}
    </fieldset>
  );
}

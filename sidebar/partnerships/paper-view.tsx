// A partnership as it is printed.

import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { fullDay } from '../../src/domain/dates/day-names';
import { type PaperShows, hasAnswers, partnershipPaper } from '../../src/domain/partnerships/paper';
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
  const isAnswered = hasAnswers(about);
  const [shows, setShows] = useState<PaperShows>(isAnswered ? 'answers' : 'blank');
  const known = read?.partner?.known ?? {};
  const { title, steps, isCut, blankLines } = partnershipPaper({ ...about, known, shows });
  const { stage = '' } = partner;
  const top = [
    steps.some(({ items }) => items.some(({ answer }) => answer !== '')) ? PARTNERSHIP_PAPER.staffOnly : '',
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
      {isAnswered && <PaperChoice {...{ shows, onChoose: setShows }} />}
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
  shows: PaperShows;
  onChoose: (shows: PaperShows) => void;
}

const CHOICES: readonly (readonly [PaperShows, string])[] = [
  ['answers', PARTNERSHIP_PAPER.onlyAnswers],
  ['all', PARTNERSHIP_PAPER.withBlanks],
  ['blank', PARTNERSHIP_PAPER.empty],
];

function PaperChoice({ shows, onChoose }: PaperChoiceProps): JSX.Element {
  const id = useId();
  return (
    <fieldset class="field screen-only">
      <legend>{PARTNERSHIP_PAPER.choice}</legend>
      {CHOICES.map(([one, label]) => (
        <Choice
          key={one}
          name={id}
          id={`${id}-${one}`}
          label={label}
          isChosen={shows === one}
          onChoose={() => onChoose(one)}
        />
      ))}
    </fieldset>
  );
}

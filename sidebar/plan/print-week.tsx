// The Weekly Plan as it prints: like the paper form, with boxes to check off and the numbers to call.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { monthAndDay } from '../../src/domain/dates/day-names';
import type { PaperLine } from '../../src/domain/plan/print-week';
import { PLAN_TITLE } from '../../src/domain/tables/plan';
import type { Answer } from '../../src/server/run/answers';
import type { PaperWeek } from '../../src/server/run/today-answers';
import { DAYS } from '../../src/words/days';
import { PRINT_PRACTICE } from '../../src/words/practice';
import { PRINT } from '../../src/words/print';
import { callServer } from '../server/call-server';
import { useHeadingFocus } from '../kit/focus';
import { AnswerState } from '../kit/answer-state';
import { PaperHead } from '../kit/paper-head';

interface PaperWeekProps {
  arrival: number;
  backTo: string;
  onBack: () => void;
}

export function PaperWeekView({ arrival, backTo, onBack }: PaperWeekProps): JSX.Element {
  const heading = useHeadingFocus(arrival);
  const [answer, setAnswer] = useState<Answer<PaperWeek> | null>(null);
  const read = (): void => {
    setAnswer(null);
    void callServer('readPaperWeek').then(setAnswer);
  };
  useEffect(read, []);
  const plan = answer?.ok ? answer : null;
  return (
    <main class="paper">
      <PaperHead title={PLAN_TITLE} practice={PRINT_PRACTICE} {...{ heading, backTo, onBack }} />
      {plan && <p class="week-of">{DAYS.weekOf(monthAndDay(plan.week))}</p>}
      <AnswerState answer={answer} onAgain={read} />
      {plan && (
        <>
          <p class="screen-only">
            <button type="button" class="primary" onClick={() => window.print()}>
              {PRINT.print}
            </button>
          </p>
          {plan.lines.length === 0 && <p class="empty">{PRINT.empty}</p>}
          {plan.lines.map((line, at) => (
            <Line key={at} line={line} />
          ))}
          {plan.more > 0 && <p class="more">{PRINT.more(plan.more)}</p>}
        </>
      )}
    </main>
  );
}

function Line({ line: { level, text, when, who, call, box } }: { line: PaperLine }): JSX.Element {
  if (level === 0) return <h2>{text}</h2>;
  if (box === 'none') return <h3 class={`level-${level}`}>{text}</h3>;
  if (text === '')
    return (
      <div class="paper-line blank" aria-hidden="true">
        <span class="box" />
        <p />
      </div>
    );
  const details = [when, who, call].filter((one) => one !== '').join(' · ');
  return (
    <div class={`paper-line level-${level} ${box}`}>
      <span class="box" role="img" aria-label={box === 'checked' ? PRINT.checked : PRINT.unchecked} />
      <p>
        {text}
        {details !== '' && <span class="detail">{details}</span>}
      </p>
    </div>
  );
}

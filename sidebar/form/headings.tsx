// Asks about headings that are missing or appear twice, in a separate box or at their field. One press repairs each.

import { HEADINGS } from '../../src/words/forms';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type HeadingQuestion, type HeadingStep, isMissing } from '../../src/domain/upkeep/headings';
import { callServer } from '../server/call-server';
import { useFocusNext } from '../kit/focus';
import type { RowSession } from './session-contract';

/** Called once a heading is repaired, with a sentence about it. */
type OnRepaired = (question: HeadingQuestion, words: string) => void;

interface HeadingQuestionsProps {
  questions: readonly HeadingQuestion[];
  /** What to do next, shown after a repair. */
  next: string;
  /** Called when the headings of the sheet change. */
  onRepaired: (question: HeadingQuestion) => void;
}

/** Nothing while all headings are there. After a press, what it did. */
export function HeadingQuestions({ questions, next, onRepaired }: HeadingQuestionsProps): JSX.Element {
  const [words, setWords] = useState('');
  const focusNext = useFocusNext();
  const repair = useRepair((question, done) => {
    setWords(`${done} ${next}`.trim());
    focusNext('heading-repaired');
    onRepaired(question);
  });
  const shown = questions.filter((question) => repair.now(question) !== null);
  return (
    <>
      <p class="notice" role="status" id="heading-repaired" tabIndex={-1}>
        {words}
      </p>
      {shown.length > 0 && (
        <section class="stopped" aria-label={HEADINGS.title}>
          <h2>{HEADINGS.title}</h2>
          {shown.map((question) => (
            <Question key={`${question.table} ${question.key}`} question={question} repair={repair} />
          ))}
          <p class="problem stop" role="alert">
            {repair.problem}
          </p>
        </section>
      )}
    </>
  );
}

/** The same at the field itself, which is blank no matter what its cell holds. */
export function FieldHeading({ session, field }: { session: RowSession; field: string }): JSX.Element | null {
  const repair = useRepair((question, words) => session.afterRepair(question, words));
  const question = session.missing.find(({ key }) => key === field);
  if (question === undefined) return null;
  return (
    <div class="stopped" id={`${session.table}-${field}-heading`}>
      <Question question={question} repair={repair} />
      {isMissing(question) && <p class="help">{HEADINGS.cannotKeep}</p>}
      <p class="problem stop" role="alert">
        {repair.problem}
      </p>
    </div>
  );
}

interface Repair {
  isBusy: boolean;
  problem: string;
  /** The latest form of the question; null once it is answered. */
  now: (question: HeadingQuestion) => HeadingQuestion | null;
  press: (question: HeadingQuestion, step: HeadingStep) => Promise<void>;
}

function useRepair(onRepaired: OnRepaired): Repair {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  // Keyed by the question object: a later read may ask again in the same words.
  const [turned, setTurned] = useState(new Map<HeadingQuestion, HeadingQuestion | null>());
  return {
    isBusy,
    problem,
    now: (question) => {
      const now = turned.get(question);
      return now === undefined ? question : now;
    },
    press: async (question, step) => {
      if (isBusy) return;
      setBusy(true);
      setProblem('');
      const { table, key } = question;
      const answer = await callServer('repairHeading', { table, key, step });
      setBusy(false);
      const anew = answer.ok ? null : answer.headings?.find((one) => one.key === key);
      if (anew !== undefined) setTurned(new Map(turned).set(question, anew));
      if (answer.ok) onRepaired(question, answer.words);
      else setProblem(answer.problem);
    },
  };
}

function Question({ question, repair }: { question: HeadingQuestion; repair: Repair }): JSX.Element {
  const { sentence, steps } = repair.now(question) ?? question;
  return (
    <div role="group" aria-label={sentence}>
      <p>{sentence}</p>
      <div class="row">
        {steps.map((step) => (
          <button
            key={step.label}
            type="button"
            aria-disabled={repair.isBusy}
            onClick={() => void repair.press(question, step)}
          >
            {step.label}
          </button>
        ))}
      </div>
    </div>
  );
}

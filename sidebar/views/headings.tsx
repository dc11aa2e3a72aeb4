// Asks about headings that are missing or stand twice, and mends each in one press.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HeadingQuestion, HeadingStep } from '../../src/domain/headings';
import { callServer } from '../call-server';
import { useFocusNext } from '../focus';
import { WORDS } from '../words';

interface HeadingQuestionsProps {
  questions: readonly HeadingQuestion[];
  /** What is to be done next, once a heading is mended. */
  next: string;
  /** The sheet has other headings now. */
  onMended: () => void;
}

/** Nothing while all headings are there; after a press what it did. */
export function HeadingQuestions({ questions, next, onMended }: HeadingQuestionsProps): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState('');
  const [mended, setMended] = useState<string[]>([]);
  const [anew, setAnew] = useState<readonly HeadingQuestion[]>([]);
  const focusNext = useFocusNext();
  const asked = questions.map(
    (one) => anew.find(({ table, key }) => table === one.table && key === one.key) ?? one,
  );
  const shown = asked.filter(({ sentence }) => !mended.includes(sentence));
  const press = async ({ table, key, sentence }: HeadingQuestion, step: HeadingStep): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem('');
    const answer = await callServer('repairHeading', { table, key, step });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      setAnew(answer.headings ?? []);
      return;
    }
    setMended([...mended, sentence]);
    setWords(`${answer.words} ${next}`.trim());
    focusNext('heading-mended');
    onMended();
  };
  return (
    <>
      <p class="notice" role="status" id="heading-mended" tabIndex={-1}>
        {words}
      </p>
      {shown.length > 0 && (
        <section class="stopped" aria-label={WORDS.headings.title}>
          <h2>{WORDS.headings.title}</h2>
          {shown.map((question) => (
            <div key={`${question.table} ${question.key}`} role="group" aria-label={question.sentence}>
              <p>{question.sentence}</p>
              <div class="row">
                {question.steps.map((step) => (
                  <button
                    key={step.label}
                    type="button"
                    aria-disabled={isBusy}
                    onClick={() => void press(question, step)}
                  >
                    {step.label}
                  </button>
                ))}
              </div>
            </div>
          ))}
          <p class="problem stop" role="alert">
            {problem}
          </p>
        </section>
      )}
    </>
  );
}

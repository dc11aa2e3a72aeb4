// Check this installation: one press, then a table of what needs a look, what will be known later and what is fine.

import type { JSX } from 'preact';
import { type ProbeAnswer } from '../../src/domain/upkeep/probes';
import { PROBE_IDS } from '../../src/domain/upkeep/probe-outcomes';
import { useCopy } from '../kit/use-copy';
import { type HelpSession, type ProbeRating, reportOf, ratingOf } from './help-session';
import { HELP } from '../../src/words/help';
import { PROBE_WORDS, UNCHECKED_STEP, verdictOf } from './probe-words';
import { CopyByHand } from '../kit/copy-by-hand';
import { useStore } from '../kit/use-store';

const WORDING = HELP.installation;

interface InstallationProps {
  session: HelpSession;
  /** The first line of the report. */
  versions: string;
}

export function Installation({ session, versions }: InstallationProps): JSX.Element {
  const { state, check } = useStore(session);
  const { answers, isChecking, isLeftOver } = state;
  const { news, byHand, copy, clear } = useCopy(WORDING.copied);
  const isDone = !isChecking && answers.length > 0;
  const start = (): void => {
    clear();
    void check();
  };
  return (
    <section>
      <h2>{WORDING.title}</h2>
      <p class="help">{WORDING.help}</p>
      <button type="button" class="primary" aria-disabled={isChecking} aria-busy={isChecking} onClick={start}>
        {isDone ? WORDING.again : WORDING.button}
      </button>
      <p role="status">
        {isChecking
          ? WORDING.checking(answers.length, PROBE_IDS.length)
          : isDone
            ? describeResult(answers)
            : ''}
      </p>
      {isChecking && <progress max={PROBE_IDS.length} value={answers.length} aria-label={WORDING.title} />}
      {isDone && isLeftOver && <p class="problem stop">{WORDING.leftOver}</p>}
      {isDone && (
        <>
          <Answers title={WORDING.look} answers={withStanding(answers, 'look')} />
          <Answers title={WORDING.later} answers={withStanding(answers, 'later')} />
          <details>
            <summary>{WORDING.fine(withStanding(answers, 'fine').length)}</summary>
            <Answers title="" answers={withStanding(answers, 'fine')} />
          </details>
          <details>
            <summary>{WORDING.yourself}</summary>
            <ul class="points">
              {HELP.yourself.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
          <button type="button" onClick={() => void copy(reportOf(versions, answers))}>
            {WORDING.copy}
          </button>
          <p role="status">{news}</p>
          {byHand !== '' && <CopyByHand label={WORDING.textToCopy} text={byHand} />}
        </>
      )}
    </section>
  );
}

const withStanding = (answers: readonly ProbeAnswer[], standing: ProbeRating): ProbeAnswer[] =>
  answers.filter((answer) => ratingOf(answer) === standing);

function describeResult(answers: readonly ProbeAnswer[]): string {
  const count = (standing: ProbeRating) => withStanding(answers, standing).length;
  const fine = count('fine');
  return fine === answers.length ? WORDING.allFine(fine) : WORDING.found(fine, count('look'), count('later'));
}

/** With explicit roles: in large text the style sheet turns the table into blocks. */
function Answers({ title, answers }: { title: string; answers: readonly ProbeAnswer[] }): JSX.Element | null {
  if (answers.length === 0) return null;
  const isUnchecked = answers.some(({ outcome }) => outcome === 'unchecked');
  return (
    <>
      <table class="answers" role="table">
        {title !== '' && <caption>{title}</caption>}
        <thead class="spoken">
          <tr role="row">
            <th scope="col" role="columnheader">
              {WORDING.question}
            </th>
            <th scope="col" role="columnheader">
              {WORDING.answer}
            </th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <Row key={answer.id} answer={answer} />
          ))}
        </tbody>
      </table>
      {isUnchecked && <p>{UNCHECKED_STEP}</p>}
    </>
  );
}

function Row({ answer }: { answer: ProbeAnswer }): JSX.Element {
  const { words, step } = verdictOf(answer);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {PROBE_WORDS[answer.id].title}
      </th>
      <td role="cell">
        <p>{words}</p>
        {answer.outcome === 'unchecked' && answer.detail !== '' && <p class="detail">{answer.detail}</p>}
        {step !== undefined && step !== UNCHECKED_STEP && <p class="step">{step}</p>}
      </td>
    </tr>
  );
}

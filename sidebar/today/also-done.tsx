// After a contact is saved: other promises and to-dos for that partner may be done, too.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RowRef } from '../../src/server/run/answers';
import { TODAY } from '../../src/words/today';
import { checkOff } from './row-edit';

interface AlsoDoneProps {
  /** Open lines of the plan. */
  lines: readonly RowRef[];
  onCheckedOff: () => void;
}

/** A checkbox for each line, written to the Weekly Plan at once. It can be unchecked again. */
export function AlsoDone({ lines, onCheckedOff }: AlsoDoneProps): JSX.Element {
  const [done, setDone] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  const tick = async (line: RowRef, isDone: boolean): Promise<void> => {
    const { id } = line;
    const set = (isTicked: boolean): void =>
      setDone((ids) => [...ids.filter((one) => one !== id), ...(isTicked ? [id] : [])]);
    set(isDone);
    const answer = await checkOff(line, isDone);
    setProblem(answer.ok ? '' : answer.problem);
    if (answer.ok) onCheckedOff();
    else set(!isDone);
  };
  return (
    <fieldset class="also-done">
      <legend>{TODAY.alsoDone}</legend>
      {lines.map((line) => (
        <div class="tick" key={line.id}>
          <input
            type="checkbox"
            id={`done-${line.id}`}
            checked={done.includes(line.id)}
            onChange={(event) => void tick(line, event.currentTarget.checked)}
          />
          <label for={`done-${line.id}`}>{line.name}</label>
        </div>
      ))}
      <p class="notice trouble" role="alert">
        {problem}
      </p>
    </fieldset>
  );
}

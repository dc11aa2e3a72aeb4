// Names that the sheet doesn't have: whom does the list mean? One answer for all rows.

import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { NameAnswer } from '../../src/domain/import/listed-names';
import { IMPORT } from '../../src/words/import';
import type { ImportSession } from './import-session';
import { FirstItems, LongList } from './import-step';

const SHOWN_OPEN = 4;

interface ListedNamesProps {
  session: ImportSession;
  names: readonly NameAnswer[];
  /** The names in the sheet. */
  choices: readonly string[];
  /** What the name is if it's none of these. */
  asTyped: string;
  summary: string;
}

export function ListedNames({
  session,
  names,
  choices,
  asTyped,
  summary,
}: ListedNamesProps): JSX.Element | null {
  if (names.length === 0 || choices.length === 0) return null;
  const items = names.map((answer) => (
    <Choice key={answer.typed} session={session} answer={answer} choices={choices} asTyped={asTyped} />
  ));
  return names.length > SHOWN_OPEN ? (
    <LongList summary={summary} items={items} />
  ) : (
    <FirstItems items={items} />
  );
}

function Choice({
  session,
  answer,
  choices,
  asTyped,
}: Pick<ListedNamesProps, 'session' | 'choices' | 'asTyped'> & { answer: NameAnswer }): JSX.Element {
  const id = useId();
  const { typed, means } = answer;
  return (
    <>
      <label for={id}>{IMPORT.nameIs(typed)}</label>
      <select
        id={id}
        value={means === typed ? '' : means}
        onChange={({ currentTarget: { value } }) =>
          session.answerName({ ...answer, means: value === '' ? typed : value })
        }
      >
        <option value="">{asTyped}</option>
        {choices.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

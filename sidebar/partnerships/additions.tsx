// Ideas below a question: a press adds one to the answer, where it can be changed.

import type { JSX } from 'preact';
import type { RowSession } from '../form/session-contract';

interface AdditionsProps {
  title: string;
  texts: readonly string[];
  session: RowSession;
  /** The field that they are added to. */
  into: string;
}

export function Additions({ title, texts, session, into }: AdditionsProps): JSX.Element | null {
  const now = session.form.values[into] ?? '';
  const left = texts.filter((text) => !now.includes(text));
  if (left.length === 0) return null;
  const add = (text: string): void =>
    session.type({ [into]: now.trim() === '' ? text : `${now.replace(/\n+$/, '')}\n${text}` });
  return (
    <section class="additions">
      <h3>{title}</h3>
      <ul>
        {left.map((text) => (
          <li key={text}>
            <button type="button" class="link" onClick={() => add(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

// The Spectrum of Public Participation: one of five levels, each with its promise to the public.

import type { JSX } from 'preact';
import { levelIn, spectrumLines } from '../../src/domain/partnerships/spectrum';
import { ideasFrom } from '../../src/domain/partnerships/spectrum-ideas';
import { fieldOf } from '../../src/domain/tables';
import { SPECTRUM } from '../../src/domain/tables/partnerships';
import { PARTNERSHIP_QUESTIONS } from '../../src/words/partnership-questions';
import { SPECTRUM_LEVELS, SPECTRUM_WORDS } from '../../src/words/spectrum';
import { FieldFrame } from '../form/field-frame';
import type { RowSession } from '../form/session-contract';
import { useFocusNext } from '../kit/focus';
import { Choice } from '../kit/tick';
import { Additions } from './additions';

interface SpectrumChoiceProps {
  session: RowSession;
  of: 'spectrumNow' | 'spectrumWanted';
  /** The column Spectrum so far. */
  soFar: string;
}

export function SpectrumChoice({ session, of, soFar }: SpectrumChoiceProps): JSX.Element {
  const isNow = of === 'spectrumNow';
  const field = {
    ...fieldOf('partnerships', of),
    label: isNow ? PARTNERSHIP_QUESTIONS.spectrum : SPECTRUM_WORDS.wanted,
    hint: '',
  };
  const text = session.form.values[of] ?? '';
  const chosen = levelIn(text);
  const choose = (level: string): void => session.type({ [of]: level });
  const focusNext = useFocusNext();
  const lines = isNow ? spectrumLines(soFar) : [];
  return (
    <>
      <FieldFrame session={session} field={field} isGroup>
        {({ id }) => (
          <>
            {isNow && <p class="help">{SPECTRUM_WORDS.noneYet}</p>}
            {SPECTRUM.map((level) => (
              <div key={level}>
                <Choice
                  name={id}
                  id={`${id}-${level}`}
                  label={level}
                  isChosen={chosen === level}
                  onChoose={() => choose(level)}
                />
                <p class="help promise">{SPECTRUM_LEVELS[level].promise}</p>
              </div>
            ))}
            {text !== '' && (
              <button
                type="button"
                class="link"
                onClick={() => {
                  choose('');
                  focusNext(`${id}-${SPECTRUM[0]}`);
                }}
              >
                {SPECTRUM_WORDS.clear}
              </button>
            )}
          </>
        )}
      </FieldFrame>
      {lines.length > 0 && (
        <section>
          <h3>{SPECTRUM_WORDS.soFar}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="detail">{SPECTRUM_WORDS.credit}</p>
    </>
  );
}

/** For the next step up from where the two are now. */
export function SpectrumIdeas({ session, into }: { session: RowSession; into: string }): JSX.Element | null {
  const now = session.form.values['spectrumNow'] ?? '';
  const found = ideasFrom(now);
  if (!found) return null;
  const title = levelIn(now) === undefined ? SPECTRUM_WORDS.firstIdeas : SPECTRUM_WORDS.ideas(found.level);
  return <Additions title={title} texts={found.ideas} session={session} into={into} />;
}

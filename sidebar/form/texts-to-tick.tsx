// Free texts for somebody outside the library: each appears once it is checked.

import type { JSX } from 'preact';
import { SHARE } from '../../src/words/share';
import { Tick } from '../kit/tick';

export interface ShownText {
  key: string;
  label: string;
  /** Below the label. */
  detail: string;
}

interface TextsToTickProps {
  texts: readonly ShownText[];
  /** Keys. */
  ticked: readonly string[];
  onTick: (ticked: readonly string[]) => void;
}

export function TextsToTick({ texts, ticked, onTick }: TextsToTickProps): JSX.Element | null {
  if (texts.length === 0) return null;
  const isAll = texts.every(({ key }) => ticked.includes(key));
  return (
    <section class="screen-only">
      <h2>{SHARE.texts}</h2>
      <p class="help">{SHARE.textsHelp}</p>
      {texts.map(({ key, label, detail }) => (
        <div key={key} class="text-to-tick">
          <Tick
            id={`text-${key}`}
            label={label}
            isTicked={ticked.includes(key)}
            onChange={(isTicked) =>
              onTick([...ticked.filter((one) => one !== key), ...(isTicked ? [key] : [])])
            }
          />
          <p class="detail">{detail}</p>
        </div>
      ))}
      {texts.length > 1 && (
        <button type="button" class="small" onClick={() => onTick(isAll ? [] : texts.map(({ key }) => key))}>
          {isAll ? SHARE.tickNone : SHARE.tickAll}
        </button>
      )}
    </section>
  );
}

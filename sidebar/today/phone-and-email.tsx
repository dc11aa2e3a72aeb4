// Whom to ask for, and on which number.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FirstPerson, Way } from '../../src/domain/partners/first-person';
import { SHELL } from '../../src/words/shell';
import { TODAY } from '../../src/words/today';
import { CopyByHand } from '../kit/copy-by-hand';
import { copyText } from '../kit/copy-text';

/** An email link needs no copy button. A desk without its own phone needs the number. */
const MAIL = 'mailto:';

interface ReachProps {
  partner: string;
  person: FirstPerson;
  /** Shows all people of the partner. */
  onPeople: () => void;
}

export function Reach({ partner, person: { name, ways, more }, onPeople }: ReachProps): JSX.Element {
  return (
    <>
      {ways.length === 0 && name !== '' && <p>{name}</p>}
      {ways.map((way, at) => (
        <WayLine key={way.text} way={way} name={at === 0 ? name : ''} />
      ))}
      {more > 0 && (
        <button type="button" class="link" aria-label={TODAY.morePeopleAt(more, partner)} onClick={onPeople}>
          {TODAY.morePeople(more)}
        </button>
      )}
    </>
  );
}

function WayLine({ way: { text, link }, name }: { way: Way; name: string }): JSX.Element {
  const [copied, setCopied] = useState<'' | 'copied' | 'byHand'>('');
  const copy = async (): Promise<void> => setCopied((await copyText(text)) ? 'copied' : 'byHand');
  return (
    <>
      <p class="reach">
        {name !== '' && <span>{name}</span>}
        {link === '' ? (
          <span>{text}</span>
        ) : (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        )}
        {!link.startsWith(MAIL) && (
          <button type="button" class="link" aria-label={SHELL.copyOf(text)} onClick={() => void copy()}>
            {copied === 'copied' ? SHELL.copied : SHELL.copy}
          </button>
        )}
        <span class="spoken" role="status">
          {copied === 'copied' && SHELL.copied}
        </span>
      </p>
      {copied === 'byHand' && (
        <>
          <p class="help">{SHELL.copyByHand}</p>
          <CopyByHand label={SHELL.textToCopy} text={text} rows={1} />
        </>
      )}
    </>
  );
}

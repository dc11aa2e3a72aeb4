// The hand-over pages as they print: one sheet or more for each person who takes over, with boxes to check off.

import type { JSX } from 'preact';
import type { HandOverPartner } from '../../src/domain/handoff/hand-over-page';
import type { HandOverPages } from '../../src/server/run/handoff-answers';
import { HAND_OVER } from '../../src/words/handoff';
import { PRINT } from '../../src/words/print';
import { SHELL } from '../../src/words/shell';
import { PaperSize } from '../kit/paper-head';

interface PaperProps {
  pages: HandOverPages;
  onBack: () => void;
}

export function HandOverPaper({
  pages: { leaving, check, pages, partners },
  onBack,
}: PaperProps): JSX.Element {
  return (
    <div class="paper hand-over">
      <PaperSize />
      <div class="row screen-only">
        <button type="button" class="primary" onClick={() => window.print()}>
          {PRINT.print}
        </button>
        <button type="button" onClick={onBack}>
          {SHELL.back}
        </button>
      </div>
      {pages.map(({ to, others, count }, page) => {
        const theirs = partners.filter((one) => one.page === page);
        return (
          <article key={to}>
            <h2>{HAND_OVER.title(leaving, to)}</h2>
            <p class="detail">{HAND_OVER.staffOnly}</p>
            <Box words={check} />
            {others.length > 0 && (
              <>
                <h3>{HAND_OVER.alsoYours}</h3>
                {others.map((words, at) => (
                  <Box key={at} words={words} />
                ))}
              </>
            )}
            {theirs.map((partner, at) => (
              <Partner key={at} partner={partner} />
            ))}
            {count > theirs.length && <p class="more">{HAND_OVER.more(count - theirs.length)}</p>}
          </article>
        );
      })}
    </div>
  );
}

const Box = ({ words }: { words: string }): JSX.Element => (
  <div class="paper-line">
    <span class="box" role="img" aria-label={PRINT.unchecked} />
    <p>{words}</p>
  </div>
);

function Partner({ partner }: { partner: HandOverPartner }): JSX.Element {
  const { name, status, people, mainContact, method, introduction } = partner;
  const parts: [string, readonly string[]][] = [
    [HAND_OVER.contacts, partner.contacts],
    [HAND_OVER.promises, partner.promises],
    [HAND_OVER.steps, partner.steps],
    [HAND_OVER.events, partner.events],
  ];
  return (
    <section>
      <h3>
        {name}
        <span class="detail">{status}</span>
      </h3>
      {introduction !== '' && <Box words={HAND_OVER.introduce(introduction)} />}
      <p>
        {people.length > 0 ? (
          people.map((one) => <span key={one}>{one}</span>)
        ) : (
          <span>{HAND_OVER.nobody}</span>
        )}
        {method !== '' && <span>{HAND_OVER.prefers(method)}</span>}
        {mainContact !== '' && (
          <span>
            <b>{HAND_OVER.main}</b> {mainContact}
          </span>
        )}
      </p>
      {parts
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
          <div key={title}>
            <h4>{title}</h4>
            <ul>
              {lines.map((words, at) => (
                <li key={at}>{words}</li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

// Events that miss a detail or aren't counted, each with a press to its form.

import type { JSX } from 'preact';
import type { Capped, RowRef } from '../../src/server/run/answers';
import type { ReportedEvent } from '../../src/server/run/report-answers';
import { REPORT } from '../../src/words/report';
import { AndMore, useParts } from '../today/collapsible';

const FIRST = 10;
const idOf = ({ ref }: ReportedEvent): string => `reported-${ref.id}-${ref.row}`;

export function ReportedEvents({
  list: { items, more },
  onOpen,
}: {
  list: Capped<ReportedEvent>;
  onOpen: (ref: RowRef) => void;
}): JSX.Element {
  const { shown, left, showMore } = useParts(items, FIRST, idOf);
  return (
    <>
      <ul class="cards">
        {shown.map((event) => (
          <li key={idOf(event)}>
            <button type="button" class="name" id={idOf(event)} onClick={() => onOpen(event.ref)}>
              {event.ref.name || REPORT.noName}
            </button>
            <p class="detail">{[event.day, event.words].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {left > 0 ? <AndMore count={left + more} onMore={showMore} /> : <AndMore count={more} />}
    </>
  );
}

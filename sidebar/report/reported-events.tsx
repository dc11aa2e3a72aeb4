// Events that miss a detail or aren't counted, each with a press to its form.

import type { JSX } from 'preact';
import type { Capped } from '../../src/server/run/answers';
import type { ReportedEvent } from '../../src/server/run/report-answers';
import { AndMore, useParts } from '../today/collapsible';
import type { ReportPlace } from './report-session';

const FIRST = 10;
const idIn = (list: ReportPlace['list'], { ref }: ReportedEvent): string => `${list}-${ref.id}-${ref.row}`;

/** The event at that place, or the last one if the list has become shorter. */
export const elementAt = ({ list, at }: ReportPlace, items: readonly ReportedEvent[]): HTMLElement | null => {
  const event = items[Math.min(at, items.length - 1)];
  return event ? document.getElementById(idIn(list, event)) : null;
};

interface ReportedEventsProps {
  name: ReportPlace['list'];
  list: Capped<ReportedEvent>;
  /** How many to show at least. */
  first: number;
  onOpen: (event: ReportedEvent, at: number) => void;
}

export function ReportedEvents({
  name,
  list: { items, more },
  first,
  onOpen,
}: ReportedEventsProps): JSX.Element {
  const idOf = (event: ReportedEvent): string => idIn(name, event);
  const { shown, left, showMore } = useParts(items, Math.max(FIRST, first), idOf);
  return (
    <>
      <ul class="cards">
        {shown.map((event, at) => (
          <li key={idOf(event)}>
            <button type="button" class="name" id={idOf(event)} onClick={() => onOpen(event, at)}>
              {event.title}
            </button>
            <p class="detail">{[event.day, event.words].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {left > 0 ? <AndMore count={left + more} onMore={showMore} /> : <AndMore count={more} />}
    </>
  );
}

// Who has been in touch with a partner: contacts, events and promises, latest first.

import { CONTACT } from '../../src/words/contact';
import { HISTORY_PRACTICE } from '../../src/words/practice';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isDay } from '../../src/domain/dates/day';
import { describeWhen } from '../../src/domain/dates/stored-when';
import type { Answer, History, HistoryItem, RowRef } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';
import { fullDay } from '../../src/domain/dates/day-names';
import { SHELL } from '../../src/words/shell';
import { useHeadingFocus } from '../kit/focus';
import { Practice } from '../kit/practice';
import { OtherPage } from '../upkeep/other-page';
import { PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';

/** The history of a partner; null while it loads. It is read again whenever `version` changes. */
export function useHistory(partner: RowRef | null, version: unknown, afterMs = 0): Answer<History> | null {
  const [history, setHistory] = useState<Answer<History> | null>(null);
  const { id = '', name = '' } = partner ?? {};
  useEffect(() => {
    setHistory(null);
    if (partner === null) return undefined;
    let isLate = false;
    const timer = setTimeout(() => {
      void callServer('readHistory', partner).then((answer) => {
        if (!isLate) setHistory(answer);
      });
    }, afterMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [id, name, version]);
  return history;
}

interface HistoryViewProps {
  partner: RowRef;
  arrival: number;
  onOpen: (ref: RowRef) => void;
  onLog: () => void;
  onBack: () => void;
}

/** The page Who has been in touch. */
export function HistoryView({ partner, arrival, onOpen, onLog, onBack }: HistoryViewProps): JSX.Element {
  const heading = useHeadingFocus(arrival);
  const history = useHistory(partner, arrival);
  return (
    <main>
      <h1 tabIndex={-1} ref={heading}>
        {CONTACT.historyWith(partner.name)}
      </h1>
      <Practice {...HISTORY_PRACTICE} />
      <div class="row steps">
        <button type="button" class="primary" onClick={onLog}>
          {CONTACT.log}
        </button>
        <button type="button" onClick={onBack}>
          {SHELL.back}
        </button>
      </div>
      {history?.ok && <Projects history={history} />}
      <HistoryList history={history} onOpen={onOpen} />
    </main>
  );
}

/** What the two do together, each with the way to its page. */
function Projects({ history: { partner, projects } }: { history: History }): JSX.Element | null {
  if (projects.items.length === 0) return null;
  return (
    <section>
      <h2>{PARTNERSHIP_STEPS.title}</h2>
      <ul>
        {projects.items.map(({ ref, project, ...progress }, at) => (
          <li key={at}>
            <OtherPage
              page="showPartnerships"
              label={project || PARTNERSHIP_STEPS.unnamed}
              about={partner.name}
              project={{ ref }}
              isLink
            />
            <span class="detail">{PARTNERSHIP_STEPS.progress(progress)}</span>
          </li>
        ))}
      </ul>
      {projects.more > 0 && <p class="more">{SHELL.more(projects.more)}</p>}
      <h2>{CONTACT.history}</h2>
    </section>
  );
}

/** The list, and a sentence that sums it up. */
export function HistoryList({
  history,
  onOpen,
}: {
  history: Answer<History> | null;
  onOpen: (ref: RowRef) => void;
}): JSX.Element {
  return (
    <>
      <p role="status">{newsOf(history)}</p>
      {history?.ok && history.items.items.length > 0 && (
        <>
          <ul class="cards history">
            {history.items.items.map((item, index) => (
              <li key={index} class={item.kind}>
                <Item item={item} onOpen={onOpen} />
              </li>
            ))}
          </ul>
          {history.items.more > 0 && <p class="more">{SHELL.more(history.items.more)}</p>}
        </>
      )}
    </>
  );
}

function newsOf(history: Answer<History> | null): string {
  if (history === null) return CONTACT.reading;
  if (!history.ok) return history.problem;
  if (history.items.items.length === 0) return CONTACT.none;
  return history.openPromises === 0 ? '' : CONTACT.openPromises(history.openPromises);
}

/** Promises and next steps are in the row of their contact, so only the contact opens. */
function Item({ item, onOpen }: { item: HistoryItem; onOpen: (ref: RowRef) => void }): JSX.Element {
  const { kind, day, until, who, how, text, by, ref } = item;
  const state = stateOf(item);
  const mark = state !== '' && <span class={`state ${item.state}`}>{state}</span>;
  if (kind === 'promise' || kind === 'next') {
    const words = kind === 'promise' ? CONTACT.promised(text) : CONTACT.next(text);
    return (
      <>
        <p>
          {words} {mark}
        </p>
        <p class="detail">
          {[by === '' ? '' : CONTACT.forDay(isDay(by) ? fullDay(by) : describeWhen(by, '')), who]
            .filter(Boolean)
            .join(', ')}
        </p>
      </>
    );
  }
  const titles = {
    contact: how || CONTACT.inTouch,
    event: CONTACT.event(text),
    cell: CONTACT.cell,
    earlier: CONTACT.earlier,
  };
  const details = kind === 'event' ? [how, who] : [who];
  return (
    <>
      <p class="detail">
        {isDay(day)
          ? [day, until]
              .filter(Boolean)
              .map((one) => fullDay(one))
              .join(' – ')
          : day || CONTACT.noDay}
      </p>
      <button type="button" class="name" onClick={() => onOpen(ref)}>
        {titles[kind]}
      </button>{' '}
      {mark}
      <p class="detail">{details.filter((one) => one !== '').join(', ')}</p>
      {kind === 'contact' && <p>{text}</p>}
    </>
  );
}

function stateOf({ kind, state, tried }: HistoryItem): string {
  if (state === '') return tried;
  return kind === 'promise' && state === 'done' ? CONTACT.states.kept : CONTACT.states[state];
}

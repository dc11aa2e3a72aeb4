// The view Calendar: whose calendar, what is included, the file, and how to import it.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CALENDAR_KINDS, type CalendarEntry } from '../../src/domain/calendar/calendar-entry';
import type { Calendar } from '../../src/server/run/calendar-call';
import { CALENDAR } from '../../src/words/calendar';
import { SHARE } from '../../src/words/share';
import { SHELL } from '../../src/words/shell';
import { downloadText } from '../kit/download';
import { Choice, Tick } from '../kit/tick';
import { useStore } from '../kit/use-store';
import { AndMore, Fold, useParts } from '../today/collapsible';
import { type CalendarSession, calendarSession, countOf, entriesIn, textsIn } from './calendar-session';
import { icsText } from './ics-text';
import { PartnerChoice } from '../form/partner-choice';
import { TextsToTick } from '../form/texts-to-tick';

/** How many titles are listed at first. */
const FIRST = 10;
const CHOICES = ['me', 'everyone', 'partner'] as const;

export function CalendarView(): JSX.Element {
  const [session] = useState(calendarSession);
  const { state, choose, choosePartner } = useStore(session);
  const { whose, partner, calendar, isReading, problem } = state;
  useEffect(() => void session.read(), []);
  return (
    <>
      <fieldset class="field">
        <legend>{CALENDAR.whose}</legend>
        {CHOICES.map((one) => (
          <Choice
            key={one}
            name="calendar-whose"
            id={`calendar-for-${one}`}
            label={CALENDAR.choices[one]}
            isChosen={whose === one}
            onChoose={() => void choose(one)}
          />
        ))}
      </fieldset>
      {whose === 'partner' && partner === null && (
        <PartnerChoice onChoose={(chosen) => void choosePartner(chosen)} />
      )}
      {whose === 'partner' && partner && (
        <div class="field">
          <strong>{partner.name}</strong>
          <p>
            <button type="button" class="link" onClick={() => void choosePartner(null)}>
              {SHARE.otherPartner}
            </button>
          </p>
        </div>
      )}
      {/* Exists from the start so that screen readers announce its changes. */}
      <p role="status">{isReading ? SHELL.loading : ''}</p>
      <p class="problem stop" role="alert">
        {problem}
      </p>
      {problem !== '' && (
        <button type="button" class="primary" onClick={() => void session.read()}>
          {SHELL.tryAgain}
        </button>
      )}
      {calendar && <File session={session} calendar={calendar} />}
      <Fold title={CALENDAR.importing}>
        <Importing />
      </Fold>
    </>
  );
}

function File({ session, calendar }: { session: CalendarSession; calendar: Calendar }): JSX.Element {
  const { state } = session;
  const { items, more } = calendar.entries;
  if (items.length === 0) return <p>{CALENDAR.nothing}</p>;
  const entries = entriesIn(state);
  const isForPartner = state.whose === 'partner';
  return (
    <>
      <fieldset class="field">
        <legend>{CALENDAR.included}</legend>
        {CALENDAR_KINDS.filter((kind) => countOf(calendar, kind) > 0).map((kind) => (
          <Tick
            key={kind}
            id={`calendar-${kind}`}
            label={CALENDAR.kinds[kind](countOf(calendar, kind))}
            isTicked={state.kinds.includes(kind)}
            onChange={(isTicked) => session.include(kind, isTicked)}
          />
        ))}
      </fieldset>
      <TextsToTick texts={textsIn(state)} ticked={state.ticked} onTick={session.tick} />
      {more > 0 && <p class="help">{CALENDAR.more(more)}</p>}
      {entries.length > 0 && (
        <div class="row">
          <button
            type="button"
            class="primary"
            onClick={() =>
              downloadText(
                `${CALENDAR.fileName(calendar.name)}.ics`,
                'text/calendar',
                icsText(entries, calendar.readAt),
              )
            }
          >
            {CALENDAR.download}
          </button>
        </div>
      )}
      <p class="help">{isForPartner ? CALENDAR.forPartner(calendar.name) : CALENDAR.private}</p>
      <Fold key={state.whose} title={CALENDAR.list} isOpen={isForPartner}>
        <Titles entries={entries} />
      </Fold>
    </>
  );
}

const idOf = ({ uid }: CalendarEntry): string => `entry-${uid}`;

function Titles({ entries }: { entries: readonly CalendarEntry[] }): JSX.Element {
  const { shown, left, showMore } = useParts(entries, FIRST, idOf);
  return (
    <>
      <ul>
        {shown.map((entry) => (
          <li key={entry.uid} id={idOf(entry)} tabIndex={-1}>
            {[entry.title, entry.place].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
      {left > 0 && <AndMore count={left} onMore={showMore} />}
    </>
  );
}

function Importing(): JSX.Element {
  return (
    <>
      <ol>
        {CALENDAR.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="help">{CALENDAR.again}</p>
      <p class="help">{CALENDAR.ownCalendar}</p>
      <p class="help">{CALENDAR.hour}</p>
    </>
  );
}

// The view Report: the year in short, what is missing, the tab for the supervisor and the state, and how the library counts.

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { MOST_NEEDS } from '../../src/domain/counting/report-memory';
import type { ReportInShort, ReportedEvent } from '../../src/server/run/report-answers';
import { REPORT_PRACTICE } from '../../src/words/practice';
import { REPORT } from '../../src/words/report';
import { SHELL } from '../../src/words/shell';
import { useHeadingFocus } from '../kit/focus';
import { Practice } from '../kit/practice';
import { useStore } from '../kit/use-store';
import { WorkButton } from '../kit/work-button';
import { Fold } from '../today/collapsible';
import { ReportedEvents, elementAt } from './reported-events';
import type { ReportPlace, ReportSession } from './report-session';
import { Stories } from './stories';
import { ReportSettings } from './report-settings';
import { SessionState } from '../kit/session-state';

interface ReportViewProps {
  session: ReportSession;
  /** Where to go on in a list; null at the top. */
  place: ReportPlace | null;
  arrival: number;
  backTo: string;
  onBack: () => void;
  onOpen: (event: ReportedEvent, place: ReportPlace) => void;
  /** Opens the report as a page to print. */
  onPaper: () => void;
}

export function ReportPage({
  session,
  place,
  arrival,
  backTo,
  onBack,
  onOpen,
  onPaper,
}: ReportViewProps): JSX.Element {
  const heading = useHeadingFocus(place ? 0 : arrival);
  const { state } = useStore(session);
  const { view, busy, words, problem } = state;
  useEffect(() => void session.read(place !== null), []);
  useLayoutEffect(() => {
    if (place) (elementAt(place, state.view?.short?.[place.list].items ?? []) ?? heading.current)?.focus();
  }, []);
  const isReading = view === null && busy === 'reading';
  return (
    <main class="report">
      <p>
        <button type="button" class="link" onClick={onBack}>
          {backTo}
        </button>
      </p>
      <h1 tabIndex={-1} ref={heading}>
        {REPORT.title}
      </h1>
      <Practice {...REPORT_PRACTICE} />
      {view?.short && <InShort session={session} short={view.short} {...{ place, onOpen, onPaper }} />}
      {view && !view.isOn && <TurnOn session={session} />}
      {view?.isOn && (
        <Fold title={REPORT.settings}>
          <ReportSettings session={session} />
          <div class="row">
            <WorkButton
              {...{ session, work: 'saving', label: REPORT.save, busy: SHELL.saving }}
              onClick={session.turnOn}
            />
            <WorkButton
              {...{ session, work: 'turning off', label: REPORT.turnOff, busy: REPORT.turningOff }}
              onClick={session.turnOff}
            />
          </div>
        </Fold>
      )}
      <SessionState
        {...{ isReading, words, problem }}
        hasView={view !== null}
        onAgain={() => void session.read()}
      />
    </main>
  );
}

function TurnOn({ session }: { session: ReportSession }): JSX.Element {
  return (
    <section>
      <p>{REPORT.off}</p>
      <p class="help">{REPORT.adds}</p>
      <ReportSettings session={session} />
      <div class="row">
        <WorkButton
          {...{ session, work: 'saving', label: REPORT.turnOn, busy: REPORT.turningOn, isMain: true }}
          onClick={session.turnOn}
        />
      </div>
    </section>
  );
}

interface InShortProps extends Pick<ReportViewProps, 'session' | 'place' | 'onOpen' | 'onPaper'> {
  short: ReportInShort;
}

function InShort({ session, short, place, onOpen, onPaper }: InShortProps): JSX.Element {
  const { year, sessions, people, missing, notCounted, lacking, tab } = short;
  const { needs, chosen } = session.state;
  const button = tab === '' ? REPORT.make : REPORT.update;
  const status = [
    ...(chosen.length > 0 ? [REPORT.storiesChosen(chosen.length)] : []),
    ...(session.isUnsaved() ? [REPORT.notYet(button)] : []),
  ];
  const count = (list: typeof missing): number => list.items.length + list.more;
  const listOf = (name: ReportPlace['list']): JSX.Element => (
    <ReportedEvents
      name={name}
      list={short[name]}
      first={place?.list === name ? place.at + 1 : 0}
      onOpen={(event, at) => onOpen(event, { list: name, at })}
    />
  );
  return (
    <>
      {lacking.length > 0 && (
        <div class="stopped">
          <p>{REPORT.lacking(lacking)}</p>
          <WorkButton
            {...{ session, work: 'saving', label: REPORT.addAgain, busy: REPORT.turningOn }}
            onClick={session.turnOn}
          />
        </div>
      )}
      <section>
        <h2>{REPORT.soFar(year)}</h2>
        <p>{REPORT.sessions(sessions, people)}</p>
        <div class="field">
          <label for="report-needs">{REPORT.needs}</label>
          <p class="help" id="report-needs-help">
            {REPORT.needsHelp}
          </p>
          <textarea
            id="report-needs"
            aria-describedby="report-needs-help"
            rows={2}
            maxLength={MOST_NEEDS}
            value={needs}
            onInput={({ currentTarget: { value } }) => session.setNeeds(value)}
          />
        </div>
        <Stories session={session} />
        <p class="help" role="status">
          {status.join(' ')}
        </p>
        <div class="row">
          <WorkButton
            {...{ session, work: 'making', isMain: true, busy: REPORT.making }}
            label={button}
            onClick={session.make}
          />
        </div>
        {tab !== '' && <p class="help">{REPORT.daily}</p>}
        <p>
          <button type="button" class="link" onClick={onPaper}>
            {REPORT.print}
          </button>
        </p>
      </section>
      {count(missing) > 0 && (
        <Fold
          title={REPORT.missing(count(missing))}
          isOpen={count(missing) <= 3 || place?.list === 'missing'}
        >
          {listOf('missing')}
        </Fold>
      )}
      {count(notCounted) > 0 && (
        <Fold title={REPORT.notCounted(count(notCounted))} isOpen={place?.list === 'notCounted'}>
          {listOf('notCounted')}
        </Fold>
      )}
    </>
  );
}

// Every place that names the person: those to clean, each with a checkbox, and those to do by hand.

import type { JSX } from 'preact';
import type { Level } from '../../src/domain/removal/person';
import type { NamedPlace, RemovalFound, RemovalPlace } from '../../src/server/run/sharing-answers';
import { REMOVAL } from '../../src/words/removal';
import { Tick } from '../kit/tick';
import { WorkButton } from '../kit/work-button';
import { AndMore, useParts } from '../today/collapsible';
import type { RemovalSession } from './removal-session';

const FIRST = 20;

interface FoundProps {
  session: RemovalSession;
  found: RemovalFound;
}

export function FoundPlaces({ session, found }: FoundProps): JSX.Element {
  const { places, byHand, undo, titles } = found;
  const { drafts } = session.state;
  const isNowhere = places.items.length + byHand.items.length + titles.length + undo + drafts === 0;
  if (isNowhere) return <p>{REMOVAL.nothing}</p>;
  return (
    <>
      <Group {...{ session, found, level: 'full', title: REMOVAL.full, help: REMOVAL.fullHelp }} />
      <Group {...{ session, found, level: 'part', title: REMOVAL.part, help: REMOVAL.partHelp }} />
      {places.more > 0 && <p>{REMOVAL.moreFirst(places.more)}</p>}
      <ByHand {...{ session, found }} />
      {titles.length > 0 && <p>{REMOVAL.titles(titles)}</p>}
      {places.items.length + undo + drafts > 0 && <LastStep session={session} found={found} />}
    </>
  );
}

interface GroupProps extends FoundProps {
  level: Level;
  title: (count: number) => string;
  help: string;
}

const elementOf = ({ key }: RemovalPlace): string => `place-${key}`;

function Group({ session, found, level, title, help }: GroupProps): JSX.Element | null {
  const own = found.places.items.filter((place) => place.level === level);
  const { shown, left, showMore } = useParts(own, FIRST, elementOf);
  if (own.length === 0) return null;
  const keys = own.map(({ key }) => key);
  const isAll = keys.every((key) => session.state.ticked.has(key));
  return (
    <section>
      <h2>{title(own.length)}</h2>
      <p class="help">{help}</p>
      <p>
        <button type="button" class="link" onClick={() => session.tick(keys, !isAll)}>
          {isAll ? REMOVAL.none : REMOVAL.all}
        </button>
      </p>
      <ul class="cards">
        {shown.map((place) => (
          <li key={place.key}>
            <Tick
              id={elementOf(place)}
              label={whereIs(place)}
              isTicked={session.state.ticked.has(place.key)}
              onChange={(isTicked) => session.tick([place.key], isTicked)}
            />
            <Sentence place={place} />
            <p class="detail">
              {REMOVAL.becomes}: {place.becomes === '' ? <em>{REMOVAL.blank}</em> : place.becomes}
            </p>
          </li>
        ))}
      </ul>
      <AndMore count={left} onMore={showMore} />
    </section>
  );
}

/** 'Partners · Oak School · Notes' */
const whereIs = ({ tab, row, heading, cell, isNote }: NamedPlace): string =>
  [tab, row, heading === '' ? cell : heading, ...(isNote ? [REMOVAL.note] : [])].filter(Boolean).join(' · ');

function Sentence({ place: { pieces } }: { place: NamedPlace }): JSX.Element {
  return <p>{pieces.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text))}</p>;
}

function ByHand({ session, found: { byHand } }: FoundProps): JSX.Element | null {
  const { items, more } = byHand;
  const { shown, left, showMore } = useParts(items, FIRST, ({ tab, cell }) => `hand-${tab}-${cell}`);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{REMOVAL.byHand(items.length + more)}</h2>
      <p class="help">{REMOVAL.byHandHelp}</p>
      <ul class="cards">
        {shown.map((place) => (
          <li key={`${place.tab} ${place.cell} ${place.isNote}`}>
            <button
              type="button"
              class="name"
              id={`hand-${place.tab}-${place.cell}`}
              onClick={() => void session.goTo(place)}
            >
              {`${place.tab} · ${place.cell}`}
            </button>
            <Sentence place={place} />
            <p class="detail">{REMOVAL.reasons[place.reason]}</p>
          </li>
        ))}
      </ul>
      <AndMore count={left} onMore={showMore} />
      {more > 0 && <p>{REMOVAL.moreByHand(more)}</p>}
    </section>
  );
}

function LastStep({ session, found: { undo } }: FoundProps): JSX.Element {
  const { drafts, isSure, ticked } = session.state;
  return (
    <section>
      <p>{REMOVAL.putsMarks}</p>
      {undo > 0 && <p>{REMOVAL.undo(undo)}</p>}
      {drafts > 0 && <p>{REMOVAL.drafts(drafts)}</p>}
      <p>
        <strong>{REMOVAL.final}</strong>
      </p>
      <Tick id="removal-sure" label={REMOVAL.sure} isTicked={isSure} onChange={session.setSure} />
      <div class="row">
        <WorkButton
          {...{ session, work: 'removing', busy: REMOVAL.removing, isMain: true }}
          label={REMOVAL.remove(ticked.size)}
          onClick={session.remove}
        />
      </div>
    </section>
  );
}

// The tool Community map: on paper a table, beside the sheet a list for each audience. The blanks are in view in both.

import { Fragment, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MapName, MapRow } from '../../src/domain/audiences/community-map';
import { OTHER_KIND } from '../../src/domain/tables/settings';
import { type Day } from '../../src/domain/dates/day';
import { fullDay } from '../../src/domain/dates/day-names';
import type { Answer } from '../../src/server/run/answers';
import type { AudiencesRead } from '../../src/server/run/audience-answers';
import { COMMUNITY_MAP } from '../../src/words/audience-tools';
import { listed } from '../../src/words/count';
import { STEP_PRACTICE } from '../../src/words/partnership-practice';
import { AnswerState } from '../kit/answer-state';
import { PaperSize } from '../kit/paper-head';
import { Practice } from '../kit/practice';
import { callServer } from '../server/call-server';
import { AndMore } from '../today/collapsible';
import { OtherPage } from '../upkeep/other-page';
import { SomeoneNew } from './someone-new';

type ReadMap = AudiencesRead['map'];

export function CommunityMap(): JSX.Element {
  const [answer, setAnswer] = useState<Answer<AudiencesRead> | null>(null);
  const read = (): void => {
    setAnswer(null);
    void callServer('readAudiences').then(setAnswer);
  };
  useEffect(read, []);
  const { map, today } = answer?.ok ? answer : { map: null, today: '' };
  return (
    <>
      <Practice {...STEP_PRACTICE.map} />
      <AnswerState answer={answer} onAgain={read} />
      {map &&
        (map.audiences.length === 0 ? (
          <p>{COMMUNITY_MAP.noAudiences}</p>
        ) : (
          <Filled map={map} today={today} />
        ))}
    </>
  );
}

function Filled({ map, today }: { map: ReadMap; today: Day }): JSX.Element {
  return (
    <>
      <PaperSize />
      <p class="screen-only">
        <button type="button" class="primary" onClick={() => window.print()}>
          {COMMUNITY_MAP.print}
        </button>
      </p>
      <Unplaced partners={map.unplaced} />
      <p class="paper-only">{COMMUNITY_MAP.printedOn(fullDay(today))}</p>
      <MapList map={map} />
      {firstColumns(map.audiences.length).map((from) => (
        <MapTable key={from} map={map} from={from} />
      ))}
      <AndMore count={map.rows.more} />
    </>
  );
}

/** They are named on the screen only: the paper is for a meeting. */
function Unplaced({ partners: { items, more } }: { partners: ReadMap['unplaced'] }): JSX.Element | null {
  if (items.length + more === 0) return null;
  return (
    <div class="detail screen-only">
      <p>{COMMUNITY_MAP.unplaced(items.length + more)}</p>
      <p>{more === 0 ? listed(items) : listed([...items, COMMUNITY_MAP.more(more)])}</p>
    </div>
  );
}

const kindOf = ({ kind }: MapRow): string => (kind === '' ? COMMUNITY_MAP.noKind : kind);
/** 'Other' says nothing about whom to look for. */
const isKind = ({ kind }: MapRow): boolean => kind !== '' && kind !== OTHER_KIND;
const nameIn = ({ name, isPotential }: MapName): string =>
  isPotential ? COMMUNITY_MAP.potential(name) : name;
const namesIn = (cell: readonly MapName[] = []): string => cell.map(nameIn).join(', ');

/** Each leads to what is planned with that partner. */
const NameLinks = ({ names }: { names: readonly MapName[] }): JSX.Element => (
  <>
    {names.map((one, at) => (
      <Fragment key={one.name}>
        {at > 0 && ', '}
        <OtherPage page="showPartnerships" isLink label={nameIn(one)} about={one.name} />
      </Fragment>
    ))}
  </>
);

function MapList({ map: { audiences, rows } }: { map: ReadMap }): JSX.Element {
  return (
    <div class="screen-only">
      {audiences.map((audience, at) => {
        const isBlank = ({ cells }: MapRow): boolean => (cells[at] ?? []).length === 0;
        const blanks = rows.items.filter((row) => isKind(row) && isBlank(row));
        return (
          <section key={audience}>
            <h2>{audience}</h2>
            <ul>
              {rows.items
                .filter((row) => !isBlank(row))
                .map((row) => (
                  <li key={row.kind}>
                    {kindOf(row)}: <NameLinks names={row.cells[at] ?? []} />
                  </li>
                ))}
            </ul>
            {blanks.length > 0 && (
              <>
                <p class="detail">{COMMUNITY_MAP.nobody}</p>
                <div class="row">
                  {blanks.map(({ kind }) => (
                    <SomeoneNew
                      key={kind}
                      label={`+ ${kind}`}
                      spoken={COMMUNITY_MAP.someoneNewIn(kind, audience)}
                      orgType={kind}
                      serves={audience}
                    />
                  ))}
                </div>
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** As many audiences as fit side by side on paper; the others follow in another table. */
const MOST_COLUMNS = 6;
const firstColumns = (count: number): number[] =>
  Array.from({ length: Math.ceil(count / MOST_COLUMNS) }, (_, table) => table * MOST_COLUMNS);

const MapTable = ({ map: { audiences, rows }, from }: { map: ReadMap; from: number }): JSX.Element => (
  <table class="community-map paper-only">
    <thead>
      <tr>
        <th scope="col">{COMMUNITY_MAP.kind}</th>
        {audiences.slice(from, from + MOST_COLUMNS).map((audience) => (
          <th key={audience} scope="col">
            {audience}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.items.map((row) => (
        <tr key={row.kind}>
          <th scope="row">{kindOf(row)}</th>
          {audiences.slice(from, from + MOST_COLUMNS).map((audience, at) => (
            <td key={audience}>{namesIn(row.cells[from + at])}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

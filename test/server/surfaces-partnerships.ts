// What Plan partnerships puts on paper: a partnership, and the map for a meeting.
import type { Runtime } from 'apps-script-runtime';
import type { AudiencesRead } from '../../src/server/run/audience-answers';
import type { Loaded } from '../../src/server/run/answers';
import { partnershipPaper } from '../../src/domain/partnerships/paper';
import { ask, ok, sheetOf } from './addon';
import { nameOf, wordOf } from './canary-library';
import { readPartnerships } from './partnerships';
import { type Surface, surface } from './surface';

/** Types into a cell of the row with that name. */
function put(runtime: Runtime, tab: string, name: string, label: string, text: string): void {
  const rows = runtime.values(tab);
  const row = rows.findIndex((cells) => cells.includes(name)) + 1;
  sheetOf(runtime, tab)
    .getRange(row, (rows[0] ?? []).indexOf(label) + 1)
    .setValue(text);
}

function paperOf(row: 1 | 2 | 3): (runtime: Runtime) => string {
  return (runtime) => {
    put(runtime, 'Action Plan', wordOf('actions.what', row), 'For', wordOf('partnerships.project', row));
    const { partner, projects, milestones } = readPartnerships(runtime, nameOf(row));
    return JSON.stringify(
      projects.items.map(({ ref, spectrumDays }) => {
        const { values } = ok(ask<Loaded>(runtime, 'loadRow', ref));
        const about = { answers: values, partner: partner ?? {}, milestones: milestones.items, spectrumDays };
        return [partner?.contact, partnershipPaper({ ...about, known: partner?.known ?? {}, shows: 'all' })];
      }),
    );
  };
}

const PAPER = [
  ...['name', 'contactName', 'contactPhone', 'story', 'caller', 'firstStep', 'need', 'whoKnows'].map(
    (key) => `partners.${key}`,
  ),
  ...'project broadGoals teamStrengths libraryStrengths gaps connections starterList communication assets'
    .concat(
      ' notHere whereTheyAre approach whoToApproach notShared toAsk heard theirGoals aligned accomplish',
    )
    .concat(' measure endsOn roles decisions power challenges communicate ideal workNow spectrumDays')
    .concat(' nextLevel getToKnow refresh went learned differently again overcame toldWhom')
    .concat(' toldOn toldHow changed stayInvolved nextPartner')
    .split(' ')
    .map((key) => `partnerships.${key}`),
  ...['what', 'when', 'who', 'doneOn', 'changed'].map((key) => `actions.${key}`),
];

export const PARTNERSHIPS: readonly Surface[] = [
  surface(
    'a partnership on paper',
    'library staff, and anyone who finds the paper',
    paperOf(1),
    PAPER.map((field) => `${field} 1`),
  ),
  surface(
    'the community map on paper',
    'everyone at the meeting',
    (runtime) => {
      [1, 2, 3].forEach((row) =>
        put(runtime, 'Partners', nameOf(row), 'Serves', wordOf('audiences.name', row)),
      );
      const { map } = ok(ask<AudiencesRead>(runtime, 'readAudiences'));
      return JSON.stringify([map.audiences, map.rows.items]);
    },
    ['partners.name', 'partners.orgType', 'settings.orgTypes', 'audiences.name'],
  ),
];

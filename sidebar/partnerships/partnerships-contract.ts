// What the tool Partnerships holds and offers to its views.

import {
  type Answers,
  type PartnerAnswers,
  type Screen,
  type StepKey,
  firstOpenIn,
  screensOf,
} from '../../src/domain/partnerships/steps';
import type { ListName } from '../../src/domain/tables/description';
import type { RowRef } from '../../src/server/run/answers';
import type { ActionFacts, PartnershipsRead, ProjectFacts } from '../../src/server/run/partnership-answers';
import type { RowSession } from '../form/session-contract';
import type { AskedProject } from '../upkeep/page-change';
import type { Subscribable } from '../kit/store';

/** What is open: the choice of a partner, a partner's projects, or a project with one of its views. */
export type Place =
  | { at: 'choice' | 'partner' | 'steps' | 'details' | 'questions' | 'paper' }
  | { at: 'step'; step: StepKey; screen: number };

export interface PartnershipsState {
  busy: '' | 'reading' | 'starting' | 'moving';
  read: PartnershipsRead | null;
  place: Place;
  /** Grows each time something else is shown: the focus goes to it. */
  arrival: number;
  /** Whether something was saved on the way here. */
  isSaved: boolean;
  problem: string;
  /** Where something unsaved is waiting while another project is open; '' if nothing is. */
  waiting: string;
}

export interface PartnershipsSession extends Subscribable {
  readonly state: Readonly<PartnershipsState>;
  /** The row of Partnerships, the partner's own row, and a line of the Action Plan. */
  readonly row: RowSession;
  readonly partnerRow: RowSession;
  readonly milestone: RowSession;
  /** With that project or that partner, with unsaved changes, or with the choice. */
  open: (partner: string, project?: AskedProject) => Promise<void>;
  /** With what is waiting. */
  goOn: () => Promise<void>;
  choose: (partner: RowRef) => Promise<void>;
  /** Back to the choice. */
  chooseOther: (incomplete?: readonly string[]) => Promise<void>;
  toPartner: (incomplete?: readonly string[]) => Promise<void>;
  start: () => Promise<void>;
  openProject: (ref: RowRef) => Promise<void>;
  /** From the list of all. */
  openFrom: (project: ProjectFacts) => Promise<void>;
  /** Saves what is unsaved, and stays if that fails. */
  goTo: (place: Place, incomplete?: readonly string[]) => Promise<void>;
  /** At its first question without an answer. */
  goToStep: (step: StepKey) => Promise<void>;
  makeActive: () => Promise<void>;
  undo: (form: RowSession) => Promise<void>;
  saveMilestone: (incomplete: readonly string[]) => Promise<void>;
  newMilestone: () => void;
  editMilestone: (ref: RowRef) => Promise<void>;
  saveAsNew: () => Promise<void>;
  addToList: (list: ListName, name: string) => Promise<string>;
  saveDrafts: () => void;
}

/** What the page knows of the project that is open. */
export interface OpenProject {
  answers: Answers;
  partner: PartnerAnswers;
  facts: ProjectFacts | undefined;
  milestones: readonly ActionFacts[];
}

export function openProjectOf({ state: { read }, row }: PartnershipsSession): OpenProject {
  const id = row.form.ref?.id ?? '';
  return {
    answers: row.form.values,
    partner: read?.partner ?? {},
    facts: read?.projects.items.find(({ ref }) => ref.id === id),
    milestones: (read?.milestones.items ?? [])
      .filter(({ forId }) => forId === id)
      .sort((one, other) => (one.when || '9').localeCompare(other.when || '9')),
  };
}

/** Where a step opens. */
export function startOf(session: PartnershipsSession, step: StepKey): Place {
  const { answers, partner, milestones } = openProjectOf(session);
  return { at: 'step', step, screen: firstOpenIn(step, answers, partner, milestones.length) };
}

export const sameRow = (one: RowRef, other: RowRef | null): boolean =>
  one.table === other?.table && one.id !== '' && one.id === other.id;

export const screenOf = (place: Place, answers: Answers): Screen | undefined =>
  place.at === 'step' ? screensOf(place.step, answers)[place.screen] : undefined;

export type Forms = Pick<PartnershipsSession, 'row' | 'partnerRow' | 'milestone'>;

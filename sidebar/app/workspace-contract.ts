// What the sidebar's session offers to the views. Types only.

import type { ListName, Values } from '../../src/domain/tables/description';
import type { TableName } from '../../src/domain/tables';
import type { DoneLine, Opening } from '../../src/server/run/today-answers';
import type { RowRef } from '../../src/server/run/answers';
import type { RowSession } from '../form/session-contract';
import type { Subscribable } from '../kit/store';
import type { TodaySession } from '../today/today-session';
import type { TodayWork } from '../today/today-work';
import type { ViewName } from './views';

export interface WorkspaceState {
  view: ViewName;
  /** Who uses the sidebar; '' if it is not known. */
  user: string;
  /** Names of partners, as far as they are known. */
  names: readonly string[];
  /** False when the sheet holds more names than one answer. */
  knowsAllNames: boolean;
  lists: Opening['lists'];
  locations: readonly string[];
  parents: Opening['planParents']['items'];
  /** Fields of an event that are asked for because the state report is on. */
  onRequest: readonly string[];
  isSelecting: boolean;
  problem: string;
  /** Grows each time a view opens. */
  arrival: number;
  /** The form that holds something unsaved while something else is about to take its place. */
  leaving: { table: TableName; leave: () => void } | null;
  /** The form from which a partner is being added. */
  addedFrom: 'events' | 'log' | null;
  /** Logging began in Today, and goes back there: to the card with the key `next`. `partner` is the one that is left. */
  fromToday: { partner: RowRef | null; next: string } | null;
  historyOf: RowRef | null;
  /** By view, the one that led to it last. */
  cameFrom: Partial<Record<ViewName, ViewName>>;
}

export interface WorkspaceSession extends Subscribable {
  readonly state: Readonly<WorkspaceState>;
  readonly today: TodaySession;
  readonly todayWork: TodayWork;
  readonly sessions: Record<TableName, RowSession>;
  goTo: (view: ViewName) => void;
  /** Where `goBack` goes: what led to the open view, or Today. */
  wayBack: () => ViewName;
  goBack: () => void;
  /** Goes to a view by its tab: a form without unsaved changes is empty then, for a new entry. */
  visit: (view: ViewName) => void;
  open: (ref: RowRef) => void;
  openSelected: () => Promise<void>;
  startNew: (table: TableName, defaults?: Values) => void;
  /** Leaves nothing: what was typed stays. */
  stay: () => void;
  logWith: (partner: RowRef) => void;
  /** The same from a card of Today. */
  logFromToday: (partner: RowRef, next: string) => void;
  showHistory: (partner: RowRef) => void;
  addPartner: (name: string, from: 'events' | 'log') => void;
  addNames: (names: readonly string[]) => void;
  /** A field is about to suggest names. */
  refreshLists: () => void;
  becomeUser: (name: string) => void;
  /** Adds a name to a list of Settings; gives what went wrong, or ''. */
  addToList: (list: ListName, name: string) => Promise<string>;
  /** A colleague's contact is on the screen. */
  sawContact: (id: string) => void;
  eventFrom: (line: DoneLine) => void;
  contactFrom: (line: DoneLine) => void;
  /** Logs new answers from the phone, where a form is in use. */
  takePhoneAnswers: () => Promise<void>;
  /** Opens the form of a contact with an answer in it; gives what went wrong, or ''. */
  logFromPhone: (key: string) => Promise<string>;
  /** Makes an event of the plan line that is open, or a to-do. */
  ideaToEvent: () => void;
  ideaToDo: () => Promise<void>;
  /** The state report was turned on or off: the form of an event asks for these fields of it. */
  askFor: (onRequest: readonly string[]) => void;
  updateRelationships: (saved?: string) => void;
  /** Writes all drafts: the page is about to close. */
  saveDrafts: () => void;
}

// What the sidebar's session offers to the views. Types only.

import type { Profile } from '../../src/domain/counting/profile';
import type { ListName, Values } from '../../src/domain/tables/description';
import type { TableName } from '../../src/domain/tables';
import type { DoneLine, Opening } from '../../src/server/run/today-answers';
import type { RowRef } from '../../src/server/run/answers';
import type { ReportedEvent } from '../../src/server/run/report-answers';
import type { RowSession } from '../form/session-contract';
import type { Subscribable } from '../kit/store';
import type { ReportPlace, ReportSession } from '../report/report-session';
import type { TodaySession } from '../today/today-session';
import type { TodayWork } from '../today/today-work';
import type { ViewName } from './views';

export interface WorkspaceState {
  view: ViewName;
  /** Who uses the sidebar; '' if unknown. */
  user: string;
  /** The partner names known so far. */
  names: readonly string[];
  /** False when the sheet holds more names than fit in one answer. */
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
  /** The form with unsaved text that something else is about to replace. */
  leaving: { table: TableName; leave: () => void } | null;
  /** The form from which a partner is being added. */
  addedFrom: 'events' | 'log' | null;
  /**
   * Set when logging began in Today: it returns there, to the card with the key `next`. `partner` is that of the card
   * where it began.
   */
  fromToday: { partner: RowRef | null; next: string } | null;
  /** The event that was opened from a list of Report, while its form shows it. */
  reported: { event: ReportedEvent; place: ReportPlace; profile: Profile } | null;
  /** Where in its lists Report opens; null at its top. */
  reportPlace: ReportPlace | null;
  historyOf: RowRef | null;
  /** For each view, the view that last led to it. */
  cameFrom: Partial<Record<ViewName, ViewName>>;
}

export interface WorkspaceSession extends Subscribable {
  readonly state: Readonly<WorkspaceState>;
  readonly today: TodaySession;
  readonly todayWork: TodayWork;
  readonly sessions: Record<TableName, RowSession>;
  readonly report: ReportSession;
  goTo: (view: ViewName) => void;
  /** Where `goBack` goes: the view that led to the open one, or Today. */
  wayBack: () => ViewName;
  goBack: () => void;
  /** Goes to a view by its tab. A form without unsaved changes is cleared for a new entry. */
  visit: (view: ViewName) => void;
  open: (ref: RowRef) => void;
  /** Opens an event of the report at the first field that misses an answer. */
  openReported: (event: ReportedEvent, place: ReportPlace) => void;
  backToReport: () => void;
  openSelected: () => Promise<void>;
  startNew: (table: TableName, defaults?: Values) => void;
  /** Doesn't leave: what was typed stays. */
  stay: () => void;
  logWith: (partner: RowRef) => void;
  /** Like `logWith`, from a card of Today. */
  logFromToday: (partner: RowRef, next: string) => void;
  showHistory: (partner: RowRef) => void;
  addPartner: (name: string, from: 'events' | 'log') => void;
  addNames: (names: readonly string[]) => void;
  /** Called before a field suggests names. */
  refreshLists: () => void;
  becomeUser: (name: string) => void;
  /** Adds a name to a list in Settings; returns what went wrong, or ''. */
  addToList: (list: ListName, name: string) => Promise<string>;
  /** Called when a colleague's contact is shown. */
  sawContact: (id: string) => void;
  eventFrom: (line: DoneLine) => void;
  contactFrom: (line: DoneLine) => void;
  /** Logs new answers from the phone, if the library uses a form. */
  takePhoneAnswers: () => Promise<void>;
  /** Opens the contact form with an answer in it; returns what went wrong, or ''. */
  logFromPhone: (key: string) => Promise<string>;
  /** Turns the open plan line into an event, or into a to-do. */
  ideaToEvent: () => void;
  ideaToDo: () => Promise<void>;
  updateRelationships: (saved?: string) => void;
  /** Writes all drafts before the page closes. */
  saveDrafts: () => void;
}

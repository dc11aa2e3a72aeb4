// Every function that a page may call, with the shapes of its arguments. What Google itself calls is in main.ts.

import { addStaff, readAccess } from './api/api-access';
import { readAudiences } from './api/api-audiences';
import { readCalendar } from './api/api-calendar';
import { showWhoNeedsACall, moveColumnsBack } from './api/api-columns';
import { saveContact } from './api/api-contact';
import { hideEnded, markDistinct, unmarkDistinct, readForDuplicates, readPair } from './api/api-duplicates';
import { contactLeft } from './api/api-contact-left';
import { handOff, readHandOver, readHandoff } from './api/api-handoff';
import { repairHeading } from './api/api-headings';
import { openHelp } from './api/api-help';
import { readHistory } from './api/api-history';
import {
  openImport,
  readKnown,
  readTabCells,
  startImport,
  useTabAsOurs,
  writeImportBlock,
} from './api/api-import';
import { addToList, readLists } from './api/api-lists';
import { mergePartners } from './api/api-merge';
import {
  findPhoneForms,
  loadPhoneAnswer,
  namePhoneForm,
  skipPhoneAnswer,
  stopPhoneForm,
  takePhoneAnswers,
} from './api/api-phone';
import { readGoals } from './api/api-goals';
import { readPartnerships } from './api/api-partnerships';
import { makePage, previewPage, readPages, removeAllPages, saveReach } from './api/api-partner-page';
import { settleLine } from './api/api-plan';
import {
  findRows,
  loadRow,
  loadSelectedRow,
  openSidebar,
  readMoreText,
  readToday,
  rememberUser,
} from './api/api-read';
import { findPerson, goToCell, removePerson } from './api/api-removal';
import {
  makeReport,
  readReport,
  readReportPages,
  readStories,
  turnOffReport,
  turnOnReport,
} from './api/api-report';
import { saveRow } from './api/api-save';
import { clearUndo, readUndo, tidyUndo, undo } from './api/api-undo';
import { checked, checkEach } from './api/checked-call';
import { takeOverCheck } from './daily-check/check-owner';
import { checkInstallation, failForHelp } from './help/installation';
import {
  checkNow,
  clearThisCopy,
  setUpThisSheet,
  showDuplicates,
  showHelp,
  showImport,
  showPartnerships,
  showShare,
  showSidebar,
  startWeek,
  startWeekAnyway,
  updateRelationships,
} from './menu';
import { readMyWeek } from './read/my-week';
import { readPaperWeek } from './read/print-week';
import { CALENDAR_ASK } from './run/calendar-call';
import {
  CLEAR_ASK,
  CONTACT_ASK,
  FIND_ASK,
  FORM_ASK,
  FROM_ASK,
  HEADING_ASK,
  ID,
  IMPORT_BLOCK,
  IMPORT_START,
  INSTALLATION_ASK,
  KNOWN_ASK,
  LIST_ASK,
  MERGE_ASK,
  MORE_TEXT_ASK,
  NAME,
  NAMES,
  NEEDS_ASK,
  PAIR_ASK,
  REPORT_ASK,
  RESPONSE_ASK,
  ROW_ASK,
  PARTNERSHIP_ASK,
  ROW_REF,
  SETTLE_ASK,
  TAB_CELLS_ASK,
  USE_TAB_ASK,
} from './run/call-shapes';
import { CELL_ASK, PERSON_ASK, REMOVAL_ASK, STAFF_ASK } from './run/sharing-shapes';
import { HANDOFF_ASK, HAND_OVER_ASK, LEAVING_ASK, LEFT_ASK } from './run/handoff-shapes';
import { REACH } from '../domain/sharing/reach';
import { PAGE_ASK, PARTNER_REF } from './run/partner-page-shapes';

const MOST_SAVED = 500;

export const PAGE_CALLS = {
  // Open another page.
  showSidebar,
  showImport,
  showDuplicates,
  showPartnerships,
  showShare,
  showHelp,
  setUpThisSheet,

  // The sidebar reads.
  openSidebar: checked([], openSidebar),
  readToday: checked([], readToday),
  readMyWeek: checked([NAMES], readMyWeek),
  readPaperWeek: checked([], readPaperWeek),
  readHistory: checked([ROW_REF], readHistory),
  readLists: checked([], readLists),
  findRows: checked([FIND_ASK], findRows),
  loadRow: checked([ROW_REF], loadRow),
  loadSelectedRow: checked([], loadSelectedRow),
  readMoreText: checked([MORE_TEXT_ASK], readMoreText),
  readUndo: checked([], readUndo),

  // The sidebar writes.
  saveRow: checked([ROW_ASK], saveRow),
  saveContact: checked([CONTACT_ASK], saveContact),
  settleLine: checked([SETTLE_ASK], settleLine),
  startWeek: checked([], startWeek),
  startWeekAnyway: checked([], startWeekAnyway),
  undo: checked([ID], undo),
  tidyUndo: checked([], tidyUndo),
  clearUndo: checked([], clearUndo),
  updateRelationships: checkEach(ID, MOST_SAVED, updateRelationships),
  takeOver: checked([], takeOverCheck),
  clearThisCopy: checked([CLEAR_ASK], clearThisCopy),
  repairHeading: checked([HEADING_ASK], repairHeading),
  addToList: checked([LIST_ASK], addToList),
  rememberUser: checked([NAME], rememberUser),

  // The form for the phone. The form's own tab is only read.
  findPhoneForms: checked([], findPhoneForms),
  namePhoneForm: checked([FORM_ASK], namePhoneForm),
  stopPhoneForm: checked([], stopPhoneForm),
  takePhoneAnswers: checked([], takePhoneAnswers),
  loadPhoneAnswer: checked([RESPONSE_ASK], loadPhoneAnswer),
  skipPhoneAnswer: checked([RESPONSE_ASK], skipPhoneAnswer),

  // Share and hand off. Reading gives ids to rows typed by hand.
  readCalendar: checked([CALENDAR_ASK], readCalendar),

  // The state report.
  readReport: checked([], readReport),
  readReportPages: checked([], readReportPages),
  readStories: checked([], readStories),
  turnOnReport: checked([REPORT_ASK], turnOnReport),
  turnOffReport: checked([], turnOffReport),
  makeReport: checked([NEEDS_ASK], makeReport),

  // Who can see this?, and Remove someone's name.
  readAccess: checked([], readAccess),
  addStaff: checked([STAFF_ASK], addStaff),
  findPerson: checked([PERSON_ASK], findPerson),
  removePerson: checked([REMOVAL_ASK], removePerson),
  goToCell: checked([CELL_ASK], goToCell),

  // A colleague is leaving, or a contact left. Reading gives ids to partners typed by hand.
  readHandoff: checked([LEAVING_ASK], readHandoff),
  handOff: checked([HANDOFF_ASK], handOff),
  readHandOver: checked([HAND_OVER_ASK], readHandOver),
  contactLeft: checked([LEFT_ASK], contactLeft),

  // The pages for partners.
  readPages: checked([], readPages),
  previewPage: checked([PARTNER_REF], previewPage),
  makePage: checked([PAGE_ASK], makePage),
  removeAllPages: checked([], removeAllPages),
  saveReach: checked([REACH], saveReach),

  // Plan partnerships.
  readGoals: checked([], readGoals),
  readPartnerships: checked([PARTNERSHIP_ASK], readPartnerships),
  readAudiences: checked([], readAudiences),

  // Duplicates. Reading gives ids to rows typed by hand.
  readForDuplicates: checked([FROM_ASK], readForDuplicates),
  readPair: checked([PAIR_ASK], readPair),
  mergePartners: checked([MERGE_ASK], mergePartners),
  markDistinct: checked([PAIR_ASK], markDistinct),
  unmarkDistinct: checked([PAIR_ASK], unmarkDistinct),
  hideEnded: checked([], hideEnded),

  // Import. The first three only read, but rows typed by hand get ids.
  openImport: checked([], openImport),
  readTabCells: checked([TAB_CELLS_ASK], readTabCells),
  readKnown: checked([KNOWN_ASK], readKnown),
  startImport: checked([IMPORT_START], startImport),
  writeImportBlock: checked([IMPORT_BLOCK], writeImportBlock),
  useTabAsOurs: checked([USE_TAB_ASK], useTabAsOurs),

  // Help. Check this installation writes to a scratch tab only.
  openHelp: checked([], openHelp),
  checkNow: checked([], checkNow),
  showWhoNeedsACall: checked([], showWhoNeedsACall),
  moveColumnsBack: checked([], moveColumnsBack),
  checkInstallation: checked([INSTALLATION_ASK], checkInstallation),
  failForHelp,
};

export type PageCalls = typeof PAGE_CALLS;

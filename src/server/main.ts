// What Google may call, and nothing else.

import { saveContact } from './api/api-contact';
import { keepApart, notApart, readForDuplicates, readPair } from './api/api-duplicates';
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
import { addToList } from './api/api-lists';
import { mergePartners } from './api/api-merge';
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
import { saveRow } from './api/api-save';
import { clearUndo, readUndo, tidyUndo, undo } from './api/api-undo';
import {
  CONTACT_ASK,
  FIND_ASK,
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
  PAIR_ASK,
  ROW_ASK,
  ROW_REF,
  SETTLE_ASK,
  TAB_CELLS_ASK,
  USE_TAB_ASK,
} from './run/asks';
import { checked, checkedEach } from './api/calls';
import { takeOver } from './check/check-owner';
import { dailyCheck } from './check/daily';
import { checkInstallation, failForHelp } from './check/installation';
import { installationTick } from './check/installation-clock';
import {
  checkNow,
  onOpen,
  setUpThisSheet,
  showDuplicates,
  showHelp,
  showImport,
  showSidebar,
  startThisWeek,
  startWeek,
  startWeekAnyway,
  updateRelationships,
} from './menu';
import { readMyWeek } from './read/my-week';
import { onEdit } from './on-edit';

declare const global: Record<string, unknown>;

// By itself: when the sheet is opened, when somebody types into a cell, and once a day by the clock; also by the clock, once
// after Check this installation.
global.onOpen = onOpen;
global.onEdit = onEdit;
global.dailyCheck = dailyCheck;
global.installationTick = installationTick;

// From the menu Outreach, and from one page to another.
global.showSidebar = showSidebar;
global.startThisWeek = startThisWeek;
global.showImport = showImport;
global.showDuplicates = showDuplicates;
global.showHelp = showHelp;
global.setUpThisSheet = setUpThisSheet;

// Read-only calls from the sidebar.
global.openSidebar = checked([], openSidebar);
global.readToday = checked([], readToday);
global.readMyWeek = checked([NAMES], readMyWeek);
global.readHistory = checked([ROW_REF], readHistory);
global.findRows = checked([FIND_ASK], findRows);
global.loadRow = checked([ROW_REF], loadRow);
global.loadSelectedRow = checked([], loadSelectedRow);
global.readMoreText = checked([MORE_TEXT_ASK], readMoreText);
global.readPair = checked([PAIR_ASK], readPair);
global.readUndo = checked([], readUndo);

// Calls from the sidebar that write.
global.readForDuplicates = checked([FROM_ASK], readForDuplicates);
global.saveRow = checked([ROW_ASK], saveRow);
global.saveContact = checked([CONTACT_ASK], saveContact);
global.settleLine = checked([SETTLE_ASK], settleLine);
global.mergePartners = checked([MERGE_ASK], mergePartners);
global.keepApart = checked([PAIR_ASK], keepApart);
global.notApart = checked([PAIR_ASK], notApart);
global.startWeek = checked([], startWeek);
global.startWeekAnyway = checked([], startWeekAnyway);
global.undo = checked([ID], undo);
global.tidyUndo = checked([], tidyUndo);
global.clearUndo = checked([], clearUndo);
global.updateRelationships = checkedEach(ID, 500, updateRelationships);
global.takeOver = checked([], takeOver);
global.repairHeading = checked([HEADING_ASK], repairHeading);
global.addToList = checked([LIST_ASK], addToList);
global.rememberUser = checked([NAME], rememberUser);

// Calls from the page Import: the first three only read, but for ids that rows typed by hand are given.
global.openImport = checked([], openImport);
global.readTabCells = checked([TAB_CELLS_ASK], readTabCells);
global.readKnown = checked([KNOWN_ASK], readKnown);
global.startImport = checked([IMPORT_START], startImport);
global.writeImportBlock = checked([IMPORT_BLOCK], writeImportBlock);
global.useTabAsOurs = checked([USE_TAB_ASK], useTabAsOurs);

// Calls from the page Help; the check of the installation writes into a scratch tab only.
global.openHelp = checked([], openHelp);
global.checkNow = checked([], checkNow);
global.checkInstallation = checked([INSTALLATION_ASK], checkInstallation);
global.failForHelp = failForHelp;

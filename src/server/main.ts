// What Google may call, and nothing else.

import { saveContact } from './api-contact';
import { keepApart, notApart, readForDuplicates, readPair } from './api-duplicates';
import { repairHeading } from './api-headings';
import { readHistory } from './api-history';
import {
  openImport,
  readKnown,
  readTabCells,
  startImport,
  useTabAsOurs,
  writeImportBlock,
} from './api-import';
import { mergePartners } from './api-merge';
import { settleLine } from './api-plan';
import {
  findRows,
  loadRow,
  loadSelectedRow,
  openSidebar,
  readMoreText,
  readToday,
  rememberUser,
} from './api-read';
import { saveRow } from './api-save';
import { readUndo, undo } from './api-undo';
import { takeOver } from './check-owner';
import { dailyCheck } from './daily';
import {
  checkNow,
  onOpen,
  setUpThisSheet,
  showDuplicates,
  showImport,
  showSidebar,
  startThisWeek,
  startWeek,
  takeOverDailyCheck,
  updateRelationships,
} from './menu';
import { readMyWeek } from './my-week';
import { onEdit } from './on-edit';

declare const global: Record<string, unknown>;

// By itself: when the sheet is opened, when somebody types into a cell, and once a day by the clock.
global.onOpen = onOpen;
global.onEdit = onEdit;
global.dailyCheck = dailyCheck;

// From the menu Outreach.
global.showSidebar = showSidebar;
global.startThisWeek = startThisWeek;
global.checkNow = checkNow;
global.showImport = showImport;
global.showDuplicates = showDuplicates;
global.setUpThisSheet = setUpThisSheet;
global.takeOverDailyCheck = takeOverDailyCheck;

// For the sidebar: these look.
global.openSidebar = openSidebar;
global.readToday = readToday;
global.readMyWeek = readMyWeek;
global.readHistory = readHistory;
global.findRows = findRows;
global.loadRow = loadRow;
global.loadSelectedRow = loadSelectedRow;
global.readMoreText = readMoreText;
global.readPair = readPair;
global.readUndo = readUndo;

// For the sidebar: these write.
global.readForDuplicates = readForDuplicates;
global.saveRow = saveRow;
global.saveContact = saveContact;
global.settleLine = settleLine;
global.mergePartners = mergePartners;
global.keepApart = keepApart;
global.notApart = notApart;
global.startWeek = startWeek;
global.undo = undo;
global.updateRelationships = updateRelationships;
global.takeOver = takeOver;
global.repairHeading = repairHeading;
global.rememberUser = rememberUser;

// For the page Import: these look, and then these write.
global.openImport = openImport;
global.readTabCells = readTabCells;
global.readKnown = readKnown;
global.startImport = startImport;
global.writeImportBlock = writeImportBlock;
global.useTabAsOurs = useTabAsOurs;

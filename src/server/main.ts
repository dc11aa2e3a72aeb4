// What Google may call, and nothing else.

import { saveContact, takeBackContact } from './api-contact';
import { readHistory } from './api-history';
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
import { saveRow, takeBackRow } from './api-save';
import { takeOver } from './check-owner';
import { dailyCheck } from './daily';
import {
  checkNow,
  onOpen,
  setUpThisSheet,
  showSidebar,
  startThisWeek,
  startWeek,
  takeOverDailyCheck,
  updateRelationships,
} from './menu';
import { readMyWeek } from './my-week';
import { onEdit } from './on-edit';

declare const global: Record<string, unknown>;

global.onOpen = onOpen;
global.onEdit = onEdit;
global.showSidebar = showSidebar;
global.checkNow = checkNow;
global.settleLine = settleLine;
global.setUpThisSheet = setUpThisSheet;
global.startThisWeek = startThisWeek;
global.startWeek = startWeek;
global.updateRelationships = updateRelationships;
global.dailyCheck = dailyCheck;
global.findRows = findRows;
global.loadRow = loadRow;
global.loadSelectedRow = loadSelectedRow;
global.openSidebar = openSidebar;
global.readHistory = readHistory;
global.readMoreText = readMoreText;
global.readMyWeek = readMyWeek;
global.readToday = readToday;
global.rememberUser = rememberUser;
global.saveContact = saveContact;
global.saveRow = saveRow;
global.takeBackContact = takeBackContact;
global.takeBackRow = takeBackRow;
global.takeOver = takeOver;
global.takeOverDailyCheck = takeOverDailyCheck;

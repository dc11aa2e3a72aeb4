// What Google may call, and nothing else.

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
import { dailyCheck } from './daily';
import { checkNow, onOpen, setUpThisSheet, showSidebar, updateRelationships } from './menu';

declare const global: Record<string, unknown>;

global.onOpen = onOpen;
global.showSidebar = showSidebar;
global.checkNow = checkNow;
global.setUpThisSheet = setUpThisSheet;
global.updateRelationships = updateRelationships;
global.dailyCheck = dailyCheck;
global.findRows = findRows;
global.loadRow = loadRow;
global.loadSelectedRow = loadSelectedRow;
global.openSidebar = openSidebar;
global.readMoreText = readMoreText;
global.readToday = readToday;
global.rememberUser = rememberUser;
global.saveRow = saveRow;
global.takeBackRow = takeBackRow;

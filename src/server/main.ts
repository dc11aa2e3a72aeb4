// What Google may call, and nothing else. The build puts an empty function of each name at the top of Code.js.

import { dailyCheck } from './check/daily';
import { installationTick } from './check/installation-clock';
import { onOpen, startThisWeek } from './menu';
import { onEdit } from './on-edit';
import { PAGE_CALLS } from './page-calls';

declare const global: object;

Object.assign(global, {
  // Simple triggers: someone opens the spreadsheet or edits a cell.
  onOpen,
  onEdit,
  // By the clock: once a day, and once after Check this installation.
  dailyCheck,
  installationTick,
  // From the menu only.
  startThisWeek,
  ...PAGE_CALLS,
});

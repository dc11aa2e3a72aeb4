// What Google may call, and nothing else. The build puts an empty function for each name at the top of Code.js.

import { dailyCheck } from './daily-check/daily-check';
import { installationTick } from './help/installation-clock';
import { onOpen, showPaperWeek, startThisWeek } from './menu';
import { onEdit } from './on-edit';
import { PAGE_CALLS } from './page-calls';

declare const global: Record<string, unknown>;

// Called by Google: on opening, on editing, daily, and once after Check this installation.
global.onOpen = onOpen;
global.onEdit = onEdit;
global.dailyCheck = dailyCheck;
global.installationTick = installationTick;
// Only from the menu.
global.startThisWeek = startThisWeek;
global.showPaperWeek = showPaperWeek;
Object.assign(global, PAGE_CALLS);

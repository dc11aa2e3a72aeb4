// What Google may call in RollUp.gs, and nothing else.

import { hideSmallInRollUp, onOpen, rollUpDaily, setUpRollUp, showRollUpHelp, updateRollUp } from './menu';

declare const global: Record<string, unknown>;

// Called by Google: on opening, and daily.
global.onOpen = onOpen;
global.rollUpDaily = rollUpDaily;
// From the menu.
global.setUpRollUp = setUpRollUp;
global.updateRollUp = updateRollUp;
global.hideSmallInRollUp = hideSmallInRollUp;
global.showRollUpHelp = showRollUpHelp;

// The menu Roll-up. Questions are asked outside the lock: an alert suspends the script, which ends locks.

import { refusalOf } from '../domain/basics/refusal';
import { isConstant } from '../sheets/cells/constants';
import { Clock, readClock } from '../server/run/clock';
import { takeLock } from '../server/run/document-lock';
import { ROLL_UP } from '../words/roll-up';
import { makeBranchesTab } from './branches-tab';
import { noteDailyRun, startDailyUpdate } from './daily-update';
import { Refreshed, deleteTabsOfNobody, refreshRollUp } from './refresh';
import { setHidesSmall } from './small-numbers';

const { menu: MENU } = ROLL_UP;
const PATIENCE_MS = 15000;
const CLOCK_PATIENCE_MS = 120000;
/** How long a message is shown. */
const SECONDS = 20;

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(MENU.title)
    .addItem(MENU.setUp, 'setUpRollUp')
    .addItem(MENU.update, 'updateRollUp')
    .addItem(MENU.small, 'hideSmallInRollUp')
    .addSeparator()
    .addItem(MENU.help, 'showRollUpHelp')
    .addToUi();
}

/** Flushed before the lock goes, so that the next run reads what this one wrote. */
function locked<Result>(work: (clock: Clock) => Result, patienceMs = PATIENCE_MS): Result {
  const lock = takeLock(patienceMs);
  try {
    const result = work(readClock());
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}

const tell = (words: string): void => SpreadsheetApp.getActiveSpreadsheet().toast(words, MENU.title, SECONDS);

/** A refusal is a sentence for people; anything else is Google's to report. */
function telling(work: () => string): void {
  try {
    tell(work());
  } catch (error) {
    const problem = refusalOf(error);
    if (problem === undefined) throw error;
    tell(problem);
  }
}

/** Also repairs: what is there stays. */
export function setUpRollUp(): void {
  telling(() => {
    const { done, words } = locked((clock) => {
      const sheet = makeBranchesTab();
      const refreshed = refreshRollUp(clock);
      sheet.activate();
      return { done: refreshed, words: startDailyUpdate(clock.now) };
    });
    askAboutTabs(done);
    return [done.words, words].join(' ');
  });
}

export function updateRollUp(): void {
  telling(() => {
    const done = locked(refreshRollUp);
    askAboutTabs(done);
    return done.words;
  });
}

/** Closing the question changes nothing. */
export function hideSmallInRollUp(): void {
  const ui = SpreadsheetApp.getUi();
  const { Button, ButtonSet } = ui;
  const pressed = ui.alert(MENU.title, ROLL_UP.hideSmall, ButtonSet.YES_NO);
  const hides = isConstant(pressed, Button.YES);
  if (!hides && !isConstant(pressed, Button.NO)) return;
  telling(() =>
    locked((clock) => {
      setHidesSmall(hides);
      return refreshRollUp(clock).words;
    }),
  );
}

/** Run by the clock. */
export function rollUpDaily(): void {
  locked((clock) => {
    // First, so that a report that fails for a while doesn't look like a trigger that is gone.
    noteDailyRun(clock.now);
    refreshRollUp(clock);
  }, CLOCK_PATIENCE_MS);
}

function askAboutTabs({ left }: Refreshed): void {
  if (left.length === 0) return;
  const { Button, ButtonSet } = SpreadsheetApp.getUi();
  const pressed = SpreadsheetApp.getUi().alert(MENU.title, ROLL_UP.deleteTabs(left), ButtonSet.YES_NO);
  if (isConstant(pressed, Button.YES)) locked(({ zone }) => deleteTabsOfNobody(zone, left));
}

export function showRollUpHelp(): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(MENU.title, ROLL_UP.help, ui.ButtonSet.OK);
}

import { isConstant } from '../sheets/cells/constants';
import { readSettings, type SettingsCells } from '../sheets/tables/settings';
import { findTabs, foreignTabs, renameForeignTab } from '../sheets/setup/found-tabs';
import { restoreSettings } from '../sheets/setup/clear-tabs';
import { settingsInPlace } from '../sheets/setup/in-place';
import { setUpTabs } from '../sheets/setup/setup';
import { hasTabs, sheetOf, tabIsThere } from '../sheets/tables/table';
import { answerLocked, answerLockedToTheEnd } from './run/to-answer';
import { dropOldUndo } from './api/api-undo';
import type { Answer } from './run/answers';
import type { ClearAsk } from './run/call-shapes';
import { isStopped, resetCopy, stoppedWords, tryToStartDailyCheck } from './daily-check/check-owner';
import { emptyCopy } from './help/clear-copy';
import { readClock } from './run/clock';
import { checkByHand } from './daily-check/daily-check';
import { PlanScope } from './plan/update-plan';
import { PAPER_MARK } from '../domain/plan/print-week';
import { CLEAR_ANSWERS } from '../words/clear-copy-answers';
import { MENU } from '../words/menu';
import { SET_UP_WORDS } from '../words/set-up';
import { WEEK_START } from '../words/week-start';

declare const startDigest: unknown;

/** Seven at most with the extra file's entry, the most used first. */
const ENTRIES: readonly [label: string, handler: string][] = [
  [MENU.sidebar, 'showSidebar'],
  [MENU.startWeek, 'startThisWeek'],
  [MENU.print, 'showPaperWeek'],
  [MENU.importList, 'showImport'],
  [MENU.setUp, 'setUpThisSheet'],
  [MENU.help, 'showHelp'],
];

/** Also runs before anything is authorized. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createMenu(MENU.title);
  for (const [label, handler] of ENTRIES) menu.addItem(label, handler);
  if (typeof startDigest === 'function') menu.addItem(MENU.mail, 'startDigest');
  menu.addToUi();
  try {
    resetCopy();
    dropOldUndo(readClock().today);
  } catch {
    // The menu is there, and the next opening tries again.
  }
}

export function showSidebar(): Answer<object> {
  toast({ ok: true, words: '' });
  return openPage('Sidebar');
}

/** The sidebar finds the mark and opens with the plan as a page to print. */
export const showPaperWeek = () => openPage('Sidebar', `<template id="${PAPER_MARK}"></template>`);

export const showImport = () => openPage('Import');
export const showDuplicates = () => openPage('Duplicates');
export const showPartnerships = () => openPage('Partnerships');
export const showShare = () => openPage('Share');
export const showHelp = () => openPage('Help');

type Page = 'Sidebar' | 'Import' | 'Duplicates' | 'Partnerships' | 'Share' | 'Help';

/** In Outreach.gs, the pages by name. In a project of several files, each is an HTML file instead. */
declare const OUTREACH_PAGES: Readonly<Record<Page, string>>;

/** Replaces the page that is open. The page looks for `mark`. */
function openPage(page: Page, mark = ''): Answer<object> {
  const html =
    typeof OUTREACH_PAGES === 'undefined'
      ? HtmlService.createHtmlOutputFromFile(page)
      : HtmlService.createHtmlOutput(OUTREACH_PAGES[page]);
  SpreadsheetApp.getUi().showSidebar((mark === '' ? html : html.append(mark)).setTitle(MENU.title));
  return { ok: true };
}

/**
 * Called from the menu, and from Help for repairs. If nothing is missing as far as values show, it says so and offers
 * the rest. Both questions are asked outside the lock: an alert suspends the script, which ends locks.
 */
export function setUpThisSheet(): Answer<object> {
  const { Button, ButtonSet } = SpreadsheetApp.getUi();
  const first = setUp();
  if (!first.ok) toast(first);
  else if (first.foreign.length > 0) {
    const { foreign } = first;
    const question = SET_UP_WORDS.foreignTabs(foreign, SET_UP_WORDS.renamed(foreign[0] ?? ''));
    if (!isPressed(Button.OK, question, ButtonSet.OK_CANCEL)) return { ok: true };
    toastSetUp(setUp({ agreed: foreign }));
  } else if (first.isInPlace) {
    const question = SET_UP_WORDS.restoreLooks(sentencesOf(first, first.settings));
    if (isPressed(Button.YES, question, ButtonSet.YES_NO)) toastSetUp(setUp({ isRepair: true }));
  } else toastSetUp(first);
  return openPage('Sidebar');
}

function isPressed(
  button: GoogleAppsScript.Base.Button,
  question: string,
  buttons: GoogleAppsScript.Base.ButtonSet,
): boolean {
  return isConstant(SpreadsheetApp.getUi().alert(MENU.title, question, buttons), button);
}

const toastSetUp = (done: Answer<SetUpDone>): void => toast(done, done.ok ? done.settings : undefined);

/** Empties a copy of another library's sheet and sets it up again. */
export function clearThisCopy({ tabs }: ClearAsk): Answer<{ words: string }> {
  const cleared = answerLocked((clock) => {
    emptyCopy(clock, tabIsThere('settings') ? readSettings() : undefined, tabs);
    return { ok: true };
  });
  const done = cleared.ok ? setUp() : cleared;
  if (!done.ok) return done;
  return answerLocked(() => {
    restoreSettings();
    sheetOf('partners').activate();
    return { ok: true, words: CLEAR_ANSWERS.done(done.words) };
  });
}

interface SetUpDone {
  words: string;
  /** Tabs to ask about first: nothing was done. */
  foreign: string[];
  /** Nothing was missing as far as values show, and looks weren't read. */
  isInPlace?: boolean;
  /** The settings afterwards, if known. */
  settings?: SettingsCells;
}

/** `agreed` are the library's own tabs that may be renamed; a repair also reads drop-downs, formats and colors. */
const setUp = ({
  agreed = [],
  isRepair = false,
}: { agreed?: readonly string[]; isRepair?: boolean } = {}): Answer<SetUpDone> =>
  answerLocked<SetUpDone>((clock) => {
    agreed.forEach(renameForeignTab);
    const tabs = findTabs();
    const foreign = agreed.length === 0 ? foreignTabs(tabs) : [];
    if (foreign.length > 0) return { ok: true, words: '', foreign };
    const there = isRepair ? undefined : settingsInPlace(tabs, clock.zone);
    // What stopped the check may be repaired below.
    if (there && !isStopped(there)) {
      const words = [SET_UP_WORDS.inPlace, tryToStartDailyCheck(clock, there)].join(' ');
      return { ok: true, words, foreign, isInPlace: true, settings: there };
    }
    const isFirst = !hasTabs();
    tellStage(SET_UP_WORDS.makingTabs);
    const { isChanged, isAsked, settings } = setUpTabs(clock.zone, tabs, () => {
      tellStage(SET_UP_WORDS.addingParts);
    });
    tellStage(SET_UP_WORDS.startingCheck);
    if (isFirst) sheetOf('partners').activate();
    const done = isAsked
      ? SET_UP_WORDS.headingMissing
      : isFirst
        ? SET_UP_WORDS.ready
        : isChanged
          ? SET_UP_WORDS.updated
          : SET_UP_WORDS.unchanged;
    const next = isFirst && !isAsked ? SET_UP_WORDS.next : '';
    const words = [done, tryToStartDailyCheck(clock, settings), next].filter(Boolean).join(' ');
    if (!isStopped(settings)) return { ok: true, words, foreign, settings };
    // Set-up may have repaired what stopped the check.
    checkByHand(clock, 'check');
    return { ok: true, words, foreign };
  });

function tellStage(stage: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(stage, MENU.title, 30);
}

export const checkNow = (): Answer<{ words: string }> => refresh('check');

export function startThisWeek(): void {
  const done = startWeek();
  if (done.ok || !done.isTooLarge) return toast(done);
  const { Button, ButtonSet } = SpreadsheetApp.getUi();
  if (isPressed(Button.OK, WEEK_START.askAnyway(done.problem), ButtonSet.OK_CANCEL)) toast(startWeekAnyway());
}

export const startWeek = () => start('week');

export const startWeekAnyway = () => start('week without undo');

function start(scope: PlanScope): Answer<{ words: string }> {
  const done = refresh(scope);
  // Otherwise Google would show a new tab.
  if (done.ok) sheetOf('plan').activate();
  return done.ok ? { ok: true, words: done.words } : done;
}

/** Runs after a save; lines of `saved` rows needn't wait for the next week. */
export const updateRelationships = (...saved: string[]): Answer<{ changed: number }> =>
  answerLockedToTheEnd((clock) => {
    const { added: changed } = checkByHand(clock, 'save', saved.filter(Boolean));
    return { ok: true, changed };
  });

const refresh = (scope: PlanScope) => answerLocked((clock) => ({ ok: true, ...checkByHand(clock, scope) }));

function toast(done: Answer<{ words: string }>, settings?: SettingsCells): void {
  const words = sentencesOf(done, settings);
  if (words !== '') SpreadsheetApp.getActiveSpreadsheet().toast(words, MENU.title, 15);
}

const sentencesOf = (done: Answer<{ words: string }>, settings?: SettingsCells): string =>
  [done.ok ? done.words : done.problem, stoppedWords(settings)].filter(Boolean).join(' ');

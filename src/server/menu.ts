// The menu.

import { isConstant } from '../sheets/cells/constants';
import type { SettingsCells } from '../sheets/tables/settings';
import { findTabs, foreignTabs, renameForeignTab } from '../sheets/setup/found-tabs';
import { setUpTabs } from '../sheets/setup/setup';
import { hasTabs, sheetOf } from '../sheets/tables/table';
import { answerLocked } from './run/answering';
import { dropOldUndo } from './api/api-undo';
import type { Answer } from './run/answers';
import { isStopped, resetCopy, stoppedWords, tryToStartDailyCheck } from './check/check-owner';
import { readClock } from './run/clock';
import { checkByHand } from './check/daily';
import { PlanScope } from './check/week';
import { MENU } from '../words/menu';
import { SET_UP_WORDS } from '../words/set-up';
import { WEEK_START } from '../words/week-start';

declare const startDigest: unknown;

/** Six at most with the extra file's entry, the most used first. What is seldom needed is on the page Help & about. */
const ENTRIES: readonly [label: string, handler: string][] = [
  [MENU.sidebar, 'showSidebar'],
  [MENU.startWeek, 'startThisWeek'],
  [MENU.importList, 'showImport'],
  [MENU.setUp, 'setUpThisSheet'],
  [MENU.help, 'showHelp'],
];

/** Also runs where nothing is authorised yet. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createMenu(MENU.title);
  for (const [label, handler] of ENTRIES) menu.addItem(label, handler);
  // Comes with the extra file Digest.js, for those who want their week by mail.
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

export const showImport = () => openPage('Import');
export const showDuplicates = () => openPage('Duplicates');
export const showHelp = () => openPage('Help');

type Page = 'Sidebar' | 'Import' | 'Duplicates' | 'Help';

/** In Outreach.gs, the pages by name. In a project of several files, each is an HTML file instead. */
declare const OUTREACH_PAGES: Readonly<Record<Page, string>>;

/** Replaces the page that is open. */
function openPage(page: Page): Answer<object> {
  const html =
    typeof OUTREACH_PAGES === 'undefined'
      ? HtmlService.createHtmlOutputFromFile(page)
      : HtmlService.createHtmlOutput(OUTREACH_PAGES[page]);
  SpreadsheetApp.getUi().showSidebar(html.setTitle(MENU.title));
  return { ok: true };
}

/** From the menu, and from Help to repair. */
export function setUpThisSheet(): Answer<object> {
  const ui = SpreadsheetApp.getUi();
  const first = setUp([]);
  // Outside the lock: an alert suspends the script, which ends locks.
  const foreign = first.ok ? first.foreign : [];
  if (foreign.length === 0) toast(first, first.ok ? first.settings : undefined);
  else {
    const question = SET_UP_WORDS.foreignTabs(foreign, SET_UP_WORDS.renamed(foreign[0] ?? ''));
    if (!isConstant(ui.alert(MENU.title, question, ui.ButtonSet.OK_CANCEL), ui.Button.OK))
      return { ok: true };
    const second = setUp(foreign);
    toast(second, second.ok ? second.settings : undefined);
  }
  return openPage('Sidebar');
}

interface SetUpDone {
  words: string;
  /** Tabs to be asked about first: nothing was done. */
  foreign: string[];
  /** As they are afterwards, where that is known. */
  settings?: SettingsCells;
}

/** `agreed` are tabs of the library's that may be given other names. */
const setUp = (agreed: readonly string[]): Answer<SetUpDone> =>
  answerLocked<SetUpDone>((clock) => {
    agreed.forEach(renameForeignTab);
    const tabs = findTabs();
    const foreign = agreed.length === 0 ? foreignTabs(tabs) : [];
    if (foreign.length > 0) return { ok: true, words: '', foreign };
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
    // What stopped the check may just have been repaired.
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
  const ui = SpreadsheetApp.getUi();
  const question = WEEK_START.askAnyway(done.problem);
  if (isConstant(ui.alert(MENU.title, question, ui.ButtonSet.OK_CANCEL), ui.Button.OK))
    toast(startWeekAnyway());
}

/** The same for the sidebar. */
export const startWeek = () => start('week');

/** Once that was asked. */
export const startWeekAnyway = () => start('week without undo');

function start(scope: PlanScope): Answer<{ words: string }> {
  const done = refresh(scope);
  // A new tab would be shown instead.
  if (done.ok) sheetOf('plan').activate();
  return done.ok ? { ok: true, words: done.words } : done;
}

/** After a save; `saved` are ids of rows whose lines need not wait for the next week. */
export function updateRelationships(...saved: string[]): Answer<{ changed: number }> {
  const done = refresh('save', saved.filter(Boolean));
  return done.ok ? { ok: true, changed: done.added } : done;
}

const refresh = (scope: PlanScope, saved: readonly string[] = []) =>
  answerLocked((clock) => ({ ok: true, ...checkByHand(clock, scope, saved) }));

/** Whatever was pressed, one learns that the daily check has stopped. */
function toast(done: Answer<{ words: string }>, settings?: SettingsCells): void {
  const words = [done.ok ? done.words : done.problem, stoppedWords(settings)].filter(Boolean);
  if (words.length > 0) SpreadsheetApp.getActiveSpreadsheet().toast(words.join(' '), MENU.title, 15);
}

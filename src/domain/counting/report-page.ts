// The report on paper: last month for the state, or the fiscal year in one page. The same rows as in the tab.

import { REPORT_TAB } from '../../words/report-tab';
import { excerpt, linesTaken } from '../basics/text';
import { audienceRows } from './audience-rows';
import { yearTables } from './first-page';
import { fiscalYearName, periodsAt } from './periods';
import { monthOf } from './report-names';
import { ReportFacts, stateTable } from './report';
import { ReportRow, row, section } from './report-rows';
import { shownAttendance } from './shown-attendance';
import { pageStories } from './stories';
import { pageGoals } from './year-of-work';

/** How many types of outreach and kinds of partners, stories, goals and audiences are on the page: the first that fits. */
const ROOMS = [
  [9, 3, 5, 4],
  [8, 3, 4, 4],
  [7, 3, 3, 3],
  [6, 2, 3, 3],
  [5, 2, 2, 2],
  [4, 1, 2, 2],
  [3, 1, 1, 2],
  [2, 1, 1, 1],
] as const;
type Room = (typeof ROOMS)[number];
/** As many letters of what the library needs as a page has room for. */
const NEEDS_LETTERS = 300;

export const REPORT_PAGES = ['month', 'year'] as const;
export type PageName = (typeof REPORT_PAGES)[number];

export interface PrintedPage {
  title: string;
  rows: ReportRow[];
}

export function reportPages(facts: ReportFacts): Record<PageName, PrintedPage> {
  const { lastMonth, year } = periodsAt(facts.today, facts.profile.firstMonth);
  const attendance = shownAttendance(facts.events, facts.profile, facts.today);
  return {
    month: {
      title: REPORT_TAB.monthly(monthOf(lastMonth.from)),
      rows: stateTable(facts, attendance, [lastMonth]),
    },
    year: {
      title: REPORT_TAB.yearly(fiscalYearName(year.from)),
      rows: onOnePage(([groups, stories, goals, audiences]) => [
        ...needsOnPage(facts.needs),
        ...pageStories(facts.stories, stories),
        ...pageGoals(facts.work?.goals ?? [], year, goals),
        ...audienceRows(facts, audiences),
        ...yearTables(facts, attendance, groups),
      ]),
    },
  };
}

function onOnePage(rowsWith: (room: Room) => ReportRow[]): ReportRow[] {
  let rows: ReportRow[] = [];
  for (const room of ROOMS) {
    rows = rowsWith(room);
    if (pointsOf(rows) <= MOST_POINTS) break;
  }
  return rows;
}

/** On Letter, the shorter one, below the title of the page. */
const MOST_POINTS = 705;
const TITLE = 25;
const LINE = 11.9;
/** Letters in a line of a paragraph, in the first column, and in all the others. */
const WIDE = 130;
const FIRST = 40;
const OTHERS = 72;

/** How high they are on paper, about: see .numbers in sidebar.css. */
const pointsOf = (rows: readonly ReportRow[]): number =>
  rows.reduce((points, { look, cells }) => {
    if (look === 'section') return points + TITLE;
    const other = OTHERS / Math.max(1, cells.length - 1);
    const letters = (at: number) => (cells.length === 1 ? WIDE : at === 0 ? FIRST : other);
    const lines = cells.map((cell, at) => linesTaken(String(cell), letters(at)));
    return points + LINE * Math.max(0, ...lines);
  }, 0);

const needsOnPage = (needs: string): ReportRow[] =>
  needs.trim() === '' ? [] : section(REPORT_TAB.needs, [row('text', excerpt(needs, NEEDS_LETTERS))]);

const cellsOf = (rows: readonly ReportRow[]): string[][] => rows.map(({ cells }) => cells.map(String));

/** With tabs, so that it becomes cells where it is pasted. */
export const textOfPage = ({ title, rows }: PrintedPage): string =>
  [title, ...cellsOf(rows).map((cells) => cells.join('\t'))].join('\n');

/** What a spreadsheet would take for a formula begins with an apostrophe. */
const csvCell = (text: string): string => {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');

export const csvOfPage = ({ title, rows }: PrintedPage): string => csvOf([[title], ...cellsOf(rows)]);

// The report on paper: last month for the state, or the fiscal year in one page. The same rows as in the tab.

import { REPORT_TAB } from '../../words/report-tab';
import { excerpt } from '../basics/text';
import { audienceRows } from './audience-rows';
import { yearTables } from './first-page';
import { fiscalYearName, periodsAt } from './periods';
import { monthOf } from './report-names';
import { ReportFacts, stateTable } from './report';
import { ReportRow, row, section } from './report-rows';
import { pageStories } from './stories';
import { pageGoals } from './year-of-work';

/** Types of outreach, and kinds of partners, for which a page has room. */
const MOST_GROUPS = 9;
/** The same on a page that also has audiences, and how many of those. */
const MOST_GROUPS_BESIDE = 6;
const MOST_AUDIENCES = 4;
/** As many letters of what the library needs as a page has room for. */
const NEEDS_LETTERS = 300;

export const REPORT_PAGES = ['month', 'year'] as const;
export type PageName = (typeof REPORT_PAGES)[number];

export interface PrintedPage {
  title: string;
  rows: ReportRow[];
}

export function reportPages(facts: ReportFacts): Record<PageName, PrintedPage> {
  const { lastMonth, year, yearBefore } = periodsAt(facts.today, facts.profile.firstMonth);
  return {
    month: { title: REPORT_TAB.monthly(monthOf(lastMonth.from)), rows: stateTable(facts, [lastMonth]) },
    year: {
      title: REPORT_TAB.yearly(fiscalYearName(year.from)),
      rows: [
        ...needsOnPage(facts.needs),
        ...pageStories(facts.stories),
        ...pageGoals(facts.work?.goals ?? [], year),
        ...audienceRows(facts, MOST_AUDIENCES),
        ...yearTables(facts, year, yearBefore, facts.reach.length > 0 ? MOST_GROUPS_BESIDE : MOST_GROUPS),
      ],
    },
  };
}

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

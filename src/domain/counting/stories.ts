// What came of done lines, in the words of the plan: the librarian chooses those that a supervisor should read.

import { REPORT_TAB } from '../../words/report-tab';
import { excerpt } from '../basics/text';
import { ReportRow, inLines, row, section } from './report-rows';

/** A done line with an outcome: in Outreach Done, or filed with its week. */
export interface Story {
  /** Of the line, in the plan and in the archive. */
  id: string;
  item: string;
  partner: string;
  outcome: string;
}

/** As many as a supervisor will read, and as long. */
export const MOST_STORIES = 10;
const MOST_LETTERS = 600;
/** On the page, so that it stays one page. */
const PAGE_LETTERS = 220;

/** Only lines with an outcome. If a line is there several times, the first in the list counts. */
export function storiesIn(lines: readonly Story[]): Story[] {
  const found = new Map<string, Story>();
  for (const line of lines)
    if (line.id !== '' && line.outcome.trim() !== '' && !found.has(line.id)) found.set(line.id, line);
  return [...found.values()];
}

/** In the order of the lines. A chosen line that was deleted, or lost its outcome, is left out. */
export const chosenStories = (lines: readonly Story[], ticked: readonly string[]): Story[] =>
  storiesIn(lines).filter(({ id }) => ticked.includes(id));

/** Empty if none is chosen. What people wrote is in quotes, so nobody takes it for the report's own words. */
export const storyRows = (stories: readonly Story[]): ReportRow[] =>
  stories.length === 0
    ? []
    : section(
        REPORT_TAB.stories,
        stories.flatMap(({ item, outcome }) =>
          inLines(REPORT_TAB.story(excerpt(item), excerpt(outcome, MOST_LETTERS))).map((text) =>
            row('line', text),
          ),
        ),
      );

/** On paper: the first few, and how many more the tab has. */
export function pageStories(stories: readonly Story[], most: number): ReportRow[] {
  if (stories.length === 0) return [];
  const more = stories.length - most;
  return section(REPORT_TAB.stories, [
    ...stories
      .slice(0, most)
      .map(({ item, outcome }) =>
        row('text', REPORT_TAB.story(excerpt(item), excerpt(outcome, PAGE_LETTERS))),
      ),
    ...(more > 0 ? [row('text', REPORT_TAB.moreStories(more))] : []),
  ]);
}

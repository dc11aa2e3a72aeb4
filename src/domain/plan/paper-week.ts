// The Weekly Plan as a page to print and carry along: its outline, boxes to check off, and whom to call.

import { isItem } from './plan-blocks';
import { PlannedLine } from './week-dates';

/** The id of an element: a sidebar that holds it opens with this page. */
export const PAPER_MARK = 'outreach-paper-week';

export interface PaperLine {
  /** 0 for a section. */
  level: number;
  text: string;
  when: string;
  who: string;
  /** 'Kim Lee 555-0117', or ''. */
  call: string;
  /** A heading has no box. */
  box: 'open' | 'checked' | 'none';
}

/** Without blank lines. `callOf` words whom to call about a line that isn't done. */
export const paperWeek = (
  lines: readonly PlannedLine[],
  callOf: (line: PlannedLine) => string,
): PaperLine[] =>
  lines
    .filter(({ text }) => text.trim() !== '')
    .map((line): PaperLine => {
      const box = !isItem(line) ? 'none' : line.isDone ? 'checked' : 'open';
      const { level } = line;
      const [text = '', when = '', who = ''] = [line.text, line.when, line.who].map((one) => one.trim());
      return { level, text, when, who, call: box === 'open' ? callOf(line) : '', box };
    });

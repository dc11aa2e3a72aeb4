import { isItem } from './plan-blocks';
import { PlannedLine } from './week-dates';
import { isOfRule } from './week-sources';
import { SECTIONS } from './week-plan';

/** The id of an element that makes the sidebar open with this page. */
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

/** To write by hand, below a section with nothing planned. */
const BLANK: PaperLine = { level: 1, text: '', when: '', who: '', call: '', box: 'open' };

/** Without blank rows. `callOf` says whom to call about an open line. */
export function paperWeek(lines: readonly PlannedLine[], callOf: (line: PlannedLine) => string): PaperLine[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  return filled.flatMap((line, at): PaperLine[] => {
    // The paper is for this week: it shows the day, so it omits the rule.
    if (isOfRule(filled[at + 1], line.id)) return [];
    const box = !isItem(line) ? 'none' : line.isDone ? 'checked' : 'open';
    const [text = '', when = '', who = ''] = [line.text, line.when, line.who].map((one) => one.trim());
    const call = box === 'open' ? callOf(line) : '';
    const onPaper: PaperLine = { level: line.level, text, when, who, call, box };
    return hasRoomBelow(filled, at) ? [onPaper, BLANK, BLANK] : [onPaper];
  });
}

/** Outreach Done needs no room. */
function hasRoomBelow(lines: readonly PlannedLine[], at: number): boolean {
  if (lines[at + 1] && lines[at + 1]?.level !== 0) return false;
  const section = lines.slice(0, at + 1);
  const start = section.map(({ level }) => level).lastIndexOf(0);
  const rest = section.slice(Math.max(start, 0));
  return start >= 0 && rest[0]?.id !== SECTIONS.done && !rest.some(isItem);
}

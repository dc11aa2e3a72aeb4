import { describeWhen } from '../../domain/dates/stored-when';
import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { weekStartOf } from '../../domain/dates/week-start';
import { firstPersonLine } from '../../domain/partners/first-person';
import { paperWeek } from '../../domain/plan/print-week';
import { PlannedLine, partnerOfLine } from '../../domain/plan/week-dates';
import { weekIn } from '../../sheets/tables/settings';
import type { Answer } from '../run/answers';
import type { PaperWeek } from '../run/today-answers';
import { answer } from '../run/to-answer';
import { reachOnPaper } from './hidden-places';
import { openLibrary } from './library';

/** Nobody carries a longer plan around. */
const MOST_LINES = 300;
const LONGEST = 300;

export function readPaperWeek(): Answer<PaperWeek> {
  return answer<PaperWeek>(({ zone, today }) => {
    const library = openLibrary(zone);
    const { directory } = library;
    const { partners, contacts, lines } = library.rows;
    const callOf = (line: PlannedLine): string => {
      const partner = partners[partnerOfLine(line, contacts, directory) ?? -1];
      return partner ? firstPersonLine(reachOnPaper(library, partner)) : '';
    };
    const all = paperWeek(lines, callOf).map((line) => ({
      ...line,
      text: excerpt(line.text, LONGEST),
      when: excerpt(describeWhen(line.when, today)),
      who: excerpt(line.who),
    }));
    const { items, more } = capItems(all, MOST_LINES, ANSWER_BYTES / 2);
    return { ok: true, week: weekIn(library.settings, zone) || weekStartOf(today), lines: items, more };
  });
}

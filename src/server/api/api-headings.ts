import { isAboutRows } from '../../domain/upkeep/frame-questions';
import { repairRows } from '../../sheets/setup/frame-repair';
import { addColumn } from '../../sheets/setup/setup';
import { markWhile } from '../../sheets/setup/unfinished';
import { askAboutHeadings, lookAt, sheetOf } from '../../sheets/tables/table';
import { TAB_NAMES, hasTitle, headingRow } from '../../sheets/tables/layout';
import type { Answer, HeadingAsk } from '../run/answers';
import { answerLocked } from '../run/to-answer';
import { BUSY } from '../../words/busy';
import { HEADING_ANSWERS } from '../../words/saving';

/** Only if the headings haven't changed since. A second press does nothing. */
export function repairHeading({ table: name, key, step }: HeadingAsk): Answer<{ words: string }> {
  return answerLocked(({ zone }) => {
    // Made before the last look at the headings.
    const row = hasTitle(name) ? lookAt(name).frame.header + 1 : headingRow(name);
    const cell = step.position < 0 ? undefined : sheetOf(name).getRange(row, step.position + 1);
    const asked = askAboutHeadings(name);
    // If rows around the headings moved since, that question comes first.
    const question = asked.find((one) => one.key === key) ?? asked.find(isAboutRows);
    const words = HEADING_ANSWERS.inOrder(TAB_NAMES[name]);
    if (!question) return { ok: true, words };
    const isAsked = question.steps.some(
      ({ position, from, to, rows }) =>
        position === step.position && from === step.from && to === step.to && rows === step.rows,
    );
    if (!isAsked) {
      const problem = BUSY.headingsChanged(TAB_NAMES[name]);
      return { ok: false, problem, headings: [question] };
    }
    const { rows } = step;
    if (rows) markWhile(sheetOf(name), () => repairRows(name, rows, zone));
    else if (cell) cell.setValue(step.to);
    else markWhile(sheetOf(name), () => addColumn(name, key, zone));
    return { ok: true, words };
  });
}

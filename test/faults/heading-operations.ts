// Fixing a heading with one press.
import type { Runtime } from 'apps-script-runtime';
import type { HeadingAsk } from '../../src/server/run/answers';
import type { Opening } from '../../src/server/run/today-answers';
import { ask, ok, openAddon, sheetOf } from '../server/addon';
import { LIVED_IN } from './random-sequences';
import { copyOf, type Operation } from './operations';

/** The library after an edit of row 1, and a press of the button at that position below the first question. */
function mending(hand: (partners: GoogleAppsScript.Spreadsheet.Sheet) => unknown, button: number): Operation {
  const runtime = openAddon({ workbook: copyOf(LIVED_IN) });
  hand(sheetOf(runtime, 'Partners'));
  const opening = ask<Opening>(runtime, 'openSidebar');
  const [question] = opening.ok ? opening.today.headings : (opening.headings ?? []);
  const step = question?.steps[button];
  if (!question || !step) throw new Error('Nothing is asked');
  const asked: HeadingAsk = { table: question.table, key: question.key, step };
  return { start: copyOf(runtime.save()), act: (again: Runtime) => ok(ask(again, 'repairHeading', asked)) };
}

export const HEADINGS: Record<string, Operation> = {
  'a renamed heading': mending((partners) => partners.getRange('F1').setValue('Phone'), 0),
  'a deleted id column': mending((partners) => partners.deleteColumn(2), 0),
  'a heading that is there twice': mending(
    (partners) => partners.insertColumnAfter(27).getRange('AB1').setValue('Notes'),
    0,
  ),
};

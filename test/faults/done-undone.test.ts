// Google fails at one call of an operation, the user tries again and then undoes it: the workbook must be exactly as if
// nothing had failed.
import { failEvery } from 'apps-script-runtime';
import { notingTrials, rowsIn } from './note-trials';
import { contentsOf } from './operations';
import { isWorthTrying, opening, untroubled } from './trial';
import { DONE_AND_UNDONE, undoingSince } from './undo-operations';

test.each(DONE_AND_UNDONE)('%s, and Undo', async (_name, operation) => {
  const open = opening(operation);
  const { runtime, names } = untroubled(operation);
  const undoAll = undoingSince(operation);
  undoAll(runtime);
  const wanted = contentsOf(runtime);
  const noted = notingTrials('failing');
  const { calls, trials } = await failEvery({
    ...{ start: operation.start, open, act: operation.act, isTried: isWorthTrying(names) },
    check: (after) => {
      undoAll(after);
      expect(contentsOf(after)).toEqual(wanted);
      noted.count(rowsIn(runtime), rowsIn(after));
    },
  });
  noted.write(calls, trials);
});

// Google failing at every service call of every operation, one by one; then the user tries once more. The workbook
// holds exactly what it would hold had nothing happened.
import { failEvery } from '../../../local/runtime';
import { openAddon } from '../addon';
import { contentsOf, copyOf, OPERATIONS } from './operations';

test.each(Object.entries(OPERATIONS))('%s', async (_name, { start, act }) => {
  const untroubled = openAddon({ workbook: copyOf(start) });
  act(untroubled);
  const wanted = contentsOf(untroubled);
  const { calls, trials } = await failEvery({
    start,
    open: (workbook) => openAddon({ workbook }),
    act,
    check: (runtime) => {
      expect(contentsOf(runtime)).toEqual(wanted);
    },
  });
  expect(trials).toBeGreaterThanOrEqual(calls);
});

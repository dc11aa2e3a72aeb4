// Two people at once, and manual edits of cells while an operation runs.
import { interleaveEvery, type Runtime } from 'apps-script-runtime';
import { afterLooks, longestAfterLook } from '../server/last-looks';
import { notingTrials, rowsIn } from './note-trials';
import { contentsOf, copyOf, type Operation } from './operations';
import { isWorthTrying, opening, untroubled } from './trial';

type Act = (runtime: Runtime) => unknown;

/** Runs a function of the server; a refusal and a fault both mean: try again. */
function isDone(run: () => unknown): boolean {
  try {
    return (run() as { ok?: boolean } | undefined)?.ok !== false;
  } catch {
    return false;
  }
}

/** A person who is refused, or shown a colleague’s contact, presses once more. */
function finish(act: Act, runtime: Runtime): void {
  for (let tries = 0; tries < 3; tries++) if (isDone(() => act(runtime))) return;
  throw new Error('Refused again and again');
}

/** The other acts once during the one's calls; anyone refused tries again; then all is as if they had taken turns. */
async function interleave(
  { start, act, options }: Operation,
  other: Act,
  isTried: (call: number) => boolean,
  show: (runtime: Runtime) => unknown,
  afterLook?: readonly string[],
): Promise<void> {
  const acted = new WeakSet<Runtime>();
  const done = new WeakSet<Runtime>();
  const noted = notingTrials('meanwhile');
  const operation: Operation = { start, act, ...(options && { options }) };
  const turns = afterBoth(operation, other, (runtime) => ({ shown: show(runtime), rows: rowsIn(runtime) }));
  const [shown, rows] = [turns.map((turn) => turn.shown), turns.map((turn) => turn.rows)];
  const { calls, trials } = await interleaveEvery({
    start,
    open: opening(operation),
    isTried,
    act: (runtime) => {
      if (!isDone(() => act(runtime))) throw new Error('Refused');
    },
    other: (runtime) => {
      if (acted.has(runtime)) return;
      acted.add(runtime);
      if (isDone(() => other(runtime))) done.add(runtime);
    },
    remembers: (runtime) => [acted.has(runtime), done.has(runtime)],
    check: (runtime, _trial, { isDone: isMineDone }) => {
      if (!isMineDone) finish(act, runtime);
      if (!done.has(runtime)) finish(other, runtime);
      expect(shown).toContainEqual(show(runtime));
      const found = rowsIn(runtime);
      noted.count(rows.find((count) => count === found) ?? rows[0] ?? 0, found);
    },
  });
  noted.write(calls, trials, afterLook);
}

/** The workbook after both operations, in either order. */
function afterBoth<Shown>(operation: Operation, other: Act, show: (runtime: Runtime) => Shown): Shown[] {
  const both = [operation.act, other];
  return [both, [...both].reverse()].map((turns) => {
    const runtime = opening(operation)(copyOf(operation.start));
    for (const turn of turns) finish(turn, runtime);
    return show(runtime);
  });
}

/** Expects the workbook to be as if the two had taken turns. */
export async function tryBoth(operation: Operation, other: Act): Promise<void> {
  await interleave(operation, other, isWorthTrying(untroubled(operation).names), contentsOf);
}

/**
 * A manual edit of the cells. No lock stops it, and no script can see what moves between its last look and the write.
 * Whatever doesn't depend on the order of rows must be as if the edit had been made before or after.
 */
export async function tryHand(
  operation: Operation,
  hand: Act,
  show: (runtime: Runtime) => unknown,
): Promise<void> {
  const { act } = operation;
  // What somebody edits while it computes is seen the next time, at the latest.
  const showLater = (runtime: Runtime) => {
    if (operation.isRepeated) act(runtime);
    return show(runtime);
  };
  const { names } = untroubled(operation);
  const unseen = new Set<number>();
  for (const { from, to } of afterLooks(names))
    for (let call = Math.max(from + 1, 2); call <= to + 1; call++) unseen.add(call);
  // What moves out of sight during the read itself is seen by the next run, so not by an operation that runs once.
  names.forEach((name, at) => {
    if (name === 'Sheet.getDataRange' && !operation.isRepeated) unseen.add(at + 2);
  });
  const isTried = (call: number) => isWorthTrying(names)(call) && !unseen.has(call);
  const runtime = opening(operation)(copyOf(operation.start));
  const afterLook = longestAfterLook(runtime, () => act(runtime));
  await interleave(operation, hand, isTried, showLater, afterLook);
}

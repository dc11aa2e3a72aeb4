// The data for docs/reliability.md: each test writes what it tried and what it found to its own file, because the tests
// run in several processes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import type { Runtime } from 'apps-script-runtime';
import { contentsOf } from './operations';

const FOLDER = path.resolve(__dirname, '../../out/trials');

interface Noted {
  /** failing: Google fails at a call. meanwhile: somebody acts during one. typed: harmful text. forged: bad input. */
  kind: 'failing' | 'meanwhile' | 'typed' | 'forged';
  operation: string;
  /** Service calls of the operation if nothing goes wrong. */
  calls: number;
  trials: number;
  /** Different states that the trials ended in, each of which was checked (every trial was, with TRIALS=all). */
  states: number;
  /** Rows that all workbooks together should have after the trials, and rows that they have. */
  rowsExpected: number;
  rowsFound: number;
  /** For manual edits: the calls from the last look to the last write, during which no edit can be seen. */
  afterLook?: readonly string[];
}

/** Counts rows as states are checked; call `write` once all trials have passed. */
export function notingTrials(kind: Noted['kind'], operation = expect.getState().currentTestName ?? '') {
  const noted: Noted = { kind, operation, calls: 0, trials: 0, states: 0, rowsExpected: 0, rowsFound: 0 };
  return {
    count(rowsExpected: number, rowsFound: number): void {
      noted.states++;
      noted.rowsExpected += rowsExpected;
      noted.rowsFound += rowsFound;
    },
    write(calls: number, trials: number, afterLook?: readonly string[]): void {
      mkdirSync(FOLDER, { recursive: true });
      const { testPath = '', currentTestName = '' } = expect.getState();
      const name = createHash('sha1').update(`${testPath} ${currentTestName}`).digest('hex');
      writeFileSync(
        path.join(FOLDER, `${name}.json`),
        JSON.stringify({ ...noted, calls, trials, ...(afterLook && { afterLook }) }),
      );
    },
  };
}

/** Rows that aren't empty, in all tabs. */
export const rowsIn = (runtime: Runtime): number =>
  Object.values(contentsOf(runtime))
    .flat()
    .filter((row) => row.some((cell) => cell !== '' && cell !== false)).length;

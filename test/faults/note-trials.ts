// What docs/reliability.md is written from: each test notes what it tried and what it found, in a file of its own, as
// the tests run in several processes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import type { Runtime } from 'apps-script-runtime';
import { contentsOf } from './operations';

const FOLDER = path.resolve(__dirname, '../../out/trials');

interface Noted {
  /** failing: Google fails at a call. meanwhile: somebody does something inside a call. typed: a text that may do harm. */
  kind: 'failing' | 'meanwhile' | 'typed' | 'forged';
  operation: string;
  /** Service calls of the operation when nothing goes wrong. */
  calls: number;
  trials: number;
  /** Different states that they came to, each of which was checked (all trials were, where TRIALS=all). */
  states: number;
  /** Rows that all workbooks together should have held after the trials, and those that they held. */
  rowsExpected: number;
  rowsFound: number;
  /** Where a hand was tried: the calls from the last look to the last write, which no hand can be seen in. */
  afterLook?: readonly string[];
}

/** Counts rows while states are checked; `write` is called once all trials have passed. */
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

/** Rows with something in them, in all tabs. */
export const rowsIn = (runtime: Runtime): number =>
  Object.values(contentsOf(runtime))
    .flat()
    .filter((row) => row.some((cell) => cell !== '' && cell !== false)).length;

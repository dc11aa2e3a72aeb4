// Runs one operation again and again: either its n-th service call fails, or somebody else acts inside that call. The
// caller checks what must be true afterwards. Many trials end in the same state, so the retry and the check run once
// per state, unless the environment has TRIALS=all.
import { BAD_DAYS } from '../gate/google-failures';
import { kindOfCall } from '../gate/call-kinds';
import type { Runtime, SavedRuntime } from '../run/open-runtime';
import { bookOf, noteAnswers, shortened, TrialStates } from './trial-state';

/** One trial, about one service call of the operation. */
export interface Trial {
  call: number;
  name: string;
  /** The error that the call threw; undefined if somebody else acted. */
  message?: string;
  /** Whether the failing call also lost the writes that no read or flush had sent yet. */
  isCacheLost: boolean;
  /** The state before the retry and the check, as a short text. Equal texts mean equal states. */
  state: string;
}

interface Operation {
  /** The workbook before the operation. */
  start: SavedRuntime;
  /** Opens a workbook with the script; called for every trial. */
  open: (workbook: SavedRuntime) => Runtime;
  /** Starts the operation: one execution. A promise is awaited. The user would see an error; the trial continues. */
  act: (runtime: Runtime) => unknown;
  /** Which calls are tried; by default all. Several processes can share a long operation. */
  isTried?: (call: number) => boolean;
  /**
   * What else the retry or the check depends on, besides the runtime and the script's answers: variables of the test, or the
   * call. It becomes part of the state.
   */
  remembers?: (runtime: Runtime, trial: Omit<Trial, 'state'>) => unknown;
}
export interface FailEvery extends Operation {
  /** What the user does after the failure. It must succeed. By default, the same again. */
  again?: (runtime: Runtime) => unknown;
  /** Throws if something was lost, duplicated or left half done. */
  check: (runtime: Runtime, trial: Trial) => unknown;
}
/** How both ended: whether the operation succeeded, and the other's error, such as a lock that timed out. */
interface Outcome {
  isDone: boolean;
  otherError: unknown;
}
export interface InterleaveEvery extends Operation {
  /** What somebody else does inside the call, synchronously: another user's execution (run, not scriptRun), or an edit. */
  other: (runtime: Runtime, trial: Omit<Trial, 'state'>) => unknown;
  check: (runtime: Runtime, trial: Trial, outcome: Outcome) => unknown;
}
export interface TrialReport {
  /** Service calls of the operation if nothing goes wrong. */
  calls: number;
  /** How often it was tried. */
  trials: number;
  /** How many different states the trials ended in. Each was checked. */
  states: number;
}

/** A service call of the undisturbed operation. */
interface Step {
  name: string;
  /**
   * The number of the call since which writes have been waiting in the cache. Set only for the last call before they
   * are sent: losing them earlier leaves the same workbook.
   */
  unsentSince: number | undefined;
}

/** A copy for each trial. Through JSON, because a structured clone is of another realm under a test runner. */
const fresh = (json: string): SavedRuntime => JSON.parse(json) as SavedRuntime;

/** Whether every trial is checked, or only one for each state. */
function isEveryTrialChecked(): boolean {
  const { process } = globalThis as { process?: { env: Record<string, string | undefined> } };
  return process?.env['TRIALS'] === 'all';
}

/** Runs the operation undisturbed and records its calls. A read or a flush sends earlier writes. */
async function stepsOf({ open, act }: Operation, start: string): Promise<Step[]> {
  const runtime = open(fresh(start));
  const opening = runtime.lastExecution;
  await act(runtime);
  const calls = runtime.lastExecution === opening ? [] : (runtime.lastExecution?.calls ?? []);
  if (calls.length === 0) throw new Error('The operation made no service call: there is nothing to try.');
  let sentAt = 1;
  let isWaiting = false;
  const steps = calls.map((name, place) => {
    const [className = '', method = ''] = name.split('.');
    const kind = kindOfCall(className, method);
    const step = { name, unsentSince: isWaiting ? sentAt : undefined };
    if (kind === 'write') isWaiting = true;
    if (kind === 'read' || kind === 'flush') [sentAt, isWaiting] = [place + 2, false];
    return step;
  });
  return steps.map(({ name, unsentSince }, place) =>
    steps[place + 1]?.unsentSince === unsentSince ? { name, unsentSince: undefined } : { name, unsentSince },
  );
}

/** Runs something and returns its error, or undefined. */
async function errorOf(run: () => unknown): Promise<unknown> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error ?? new Error('Thrown: nothing');
  }
}

/** Ends the turn, so that the engine's pending events do not keep every workbook of every trial in memory. */
function breathe(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** Adds to an error in which trial it happened. */
async function inTrial({ call, name, isCacheLost }: Trial, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    const lost = isCacheLost ? ', unsent writes lost' : '';
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Call ${String(call)}, ${name}${lost}: ${message}`, { cause });
  }
}

/** A runtime with the workbook before the operation. */
interface Opened {
  runtime: Runtime;
  answers: unknown[];
}
function opened({ open }: Operation, start: string): Opened {
  const runtime = open(fresh(start));
  return { runtime, answers: noteAnswers(runtime) };
}

/** Runs the operation with one call failing. If unsent writes are to be lost, returns the books before them, too. */
async function failAt({ act }: Operation, opened: Opened, { call, message, unsentSince }: Failing) {
  const { runtime, answers } = opened;
  answers.length = 0;
  let unsent: string | undefined;
  if (unsentSince !== undefined)
    runtime.beforeCall((_name, at) => {
      if (at === unsentSince) unsent = JSON.stringify(runtime.save().books);
    });
  runtime.failCall(call, message);
  const failure = await errorOf(() => act(runtime));
  runtime.beforeCall(undefined);
  return { runtime, answers, failure, unsent };
}
interface Failing {
  call: number;
  message: string;
  unsentSince: number | undefined;
}

/**
 * Runs the operation once for each of its service calls and lets that call fail; then retries as a user would, and
 * checks, once per state. If writes are waiting to be sent, a second trial loses them with the failing call.
 */
export async function failEvery(operation: FailEvery): Promise<TrialReport> {
  const { open, act, again = act, check, isTried = () => true, remembers } = operation;
  const start = JSON.stringify(operation.start);
  const steps = await stepsOf(operation, start);
  const states = new TrialStates(start);
  const isEachChecked = isEveryTrialChecked();
  let trials = 0;
  // If a failure leaves everything as it was opened, the next trial needs no other runtime.
  let ready: Opened | undefined;
  let untouched: string | undefined;
  for (const [place, { name, unsentSince }] of steps.entries()) {
    const call = place + 1;
    if (!isTried(call)) continue;
    const message = BAD_DAYS[place % BAD_DAYS.length] ?? '';
    let failed: Awaited<ReturnType<typeof failAt>> | undefined;
    for (const isCacheLost of unsentSince === undefined ? [false] : [false, true]) {
      // Both trials share one failure, unless a retry has changed its workbook.
      if (!failed) {
        ready ??= opened(operation, start);
        untouched ??= bookOf(ready.runtime.save(), ready.runtime);
        failed = await failAt(operation, ready, { call, message, unsentSince });
      }
      const { runtime, answers, failure, unsent } = failed;
      // If the script catches the failure, it continues writing, and what its cache loses is undefined.
      if (isCacheLost && failure === undefined) continue;
      trials++;
      const isReopened = isCacheLost && unsent !== undefined;
      const now = runtime.save();
      const saved = isReopened ? { ...now, books: JSON.parse(unsent) as SavedRuntime['books'] } : now;
      const about = { call, name, message, isCacheLost };
      const remembered = remembers?.(runtime, about);
      const book = bookOf(saved, runtime);
      // A test that remembers something may also begin anew whenever it opens a workbook.
      if (remembers || book !== untouched) ready = undefined;
      const state = states.of({ book, isReopened, answers, errors: [failure], remembered }, message);
      if (!states.isNew(state) && !isEachChecked) continue;
      ready = failed = undefined;
      const trial = { ...about, state: await shortened(state) };
      await inTrial(trial, async () => {
        const after = isReopened ? open(fresh(JSON.stringify(saved))) : runtime;
        await again(after);
        await check(after, trial);
      });
    }
    await breathe();
  }
  return { calls: steps.length, trials, states: states.count };
}

/** Runs the operation once per service call while somebody else acts inside that call; then checks, once per state. */
export async function interleaveEvery(operation: InterleaveEvery): Promise<TrialReport> {
  const { act, other, check, isTried = () => true, remembers } = operation;
  const start = JSON.stringify(operation.start);
  const steps = await stepsOf(operation, start);
  const states = new TrialStates(start);
  const isEachChecked = isEveryTrialChecked();
  let trials = 0;
  for (const [place, { name }] of steps.entries()) {
    const about = { call: place + 1, name, isCacheLost: false };
    if (!isTried(about.call)) continue;
    trials++;
    const { runtime, answers } = opened(operation, start);
    let otherError: unknown;
    runtime.beforeCall((_name, call) => {
      if (call !== about.call) return;
      // The other execution's error doesn't concern the operation.
      try {
        other(runtime, about);
      } catch (error) {
        otherError = error;
      }
    });
    const failure = await errorOf(() => act(runtime));
    runtime.beforeCall(undefined);
    const state = states.of({
      ...{ book: bookOf(runtime.save(), runtime), isReopened: false, answers },
      ...{ errors: [failure, otherError], remembered: remembers?.(runtime, about) },
    });
    if (states.isNew(state) || isEachChecked) {
      const trial = { ...about, state: await shortened(state) };
      await inTrial(trial, async () => {
        await check(runtime, trial, { isDone: failure === undefined, otherError });
      });
    }
    await breathe();
  }
  return { calls: steps.length, trials, states: states.count };
}

// Trials: one operation run again and again, each time with other bad luck. Either the service fails at its n-th call, or
// somebody else does something inside its n-th call. What should be true afterwards is said by who tries. Many trials come
// to the same state: the retry and the check are done once for each, unless the environment says TRIALS=all.
import { BAD_DAYS } from '../gate/bad-days';
import { kindOfCall } from '../gate/call-kinds';
import type { Runtime, SavedRuntime } from '../run/open-runtime';
import { noteAnswers, TrialStates } from './trial-state';

/** One try: which service call of the operation it was about. */
export interface Trial {
  call: number;
  name: string;
  /** The error the call threw; none where somebody else came between. */
  message?: string;
  /** Whether writes that no read or flush had sent yet were lost with the failing call, as a write cache may lose them. */
  isCacheLost: boolean;
  /** What the trial came to before the retry and the check: equal for states that nothing can tell apart. */
  state: string;
}

interface Operation {
  /** The workbook as it is before the operation. */
  start: SavedRuntime;
  /** Opens a workbook with the script; called for every trial. */
  open: (workbook: SavedRuntime) => Runtime;
  /** Starts the operation: one execution; a promise is awaited. What it throws is the user's to see and ends nothing here. */
  act: (runtime: Runtime) => unknown;
  /** Which calls are tried; default all. Long operations are tried in parts, by several processes. */
  isTried?: (call: number) => boolean;
  /**
   * What the retry or the check goes by beside the runtime and what its script answered: variables of the test that the
   * operation sets, and the call itself where the check asks for it. Trials that differ in it are not the same state.
   */
  remembers?: (runtime: Runtime, trial: Omit<Trial, 'state'>) => unknown;
}
export interface FailEvery extends Operation {
  /** What the user does after the failure, and must succeed in; default the same once more. */
  again?: (runtime: Runtime) => unknown;
  /** Throws when something was lost, doubled or left half done. */
  check: (runtime: Runtime, trial: Trial) => unknown;
}
/** How both ended: whether the operation threw, and what the other threw (a lock it waited for in vain, say). */
interface Outcome {
  isDone: boolean;
  otherError: unknown;
}
export interface InterleaveEvery extends Operation {
  /** What somebody else does meanwhile, at once: a whole execution of another user (run, not scriptRun), or a change by hand. */
  other: (runtime: Runtime, trial: Omit<Trial, 'state'>) => unknown;
  check: (runtime: Runtime, trial: Trial, outcome: Outcome) => unknown;
}
export interface TrialReport {
  /** Service calls of the operation when nothing goes wrong. */
  calls: number;
  /** How often it was tried. */
  trials: number;
  /** To how many different states the trials came; each was checked. */
  states: number;
}

/** A service call of the undisturbed operation. */
interface Step {
  name: string;
  /**
   * The number of the call since which writes wait in the cache. Only the last call before they are sent has it: with an
   * earlier one fewer writes are lost, and what is left of the workbook is the same.
   */
  unsentSince: number | undefined;
}

/** A copy of its own for each trial; through JSON, as a saved workbook is: a clone would be of another realm where tests run in one of their own. */
const fresh = (json: string): SavedRuntime => JSON.parse(json) as SavedRuntime;

/** Whether every trial is checked, or only one of those that came to the same state. */
function isEveryTrialChecked(): boolean {
  const { process } = globalThis as { process?: { env: Record<string, string | undefined> } };
  return process?.env['TRIALS'] === 'all';
}

/** Runs the operation undisturbed and notes its calls. A read or a flush sends what was written before. */
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

/** Runs something and keeps its error: what was thrown, or undefined. */
async function errorOf(run: () => unknown): Promise<unknown> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error ?? new Error('Thrown: nothing');
  }
}

/** Lets what a trial left behind be forgotten: in one long turn the engine's pending news would keep every workbook. */
function breathe(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** Errors say in which trial they happened. */
async function inTrial({ call, name, isCacheLost }: Trial, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    const lost = isCacheLost ? ', unsent writes lost' : '';
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Call ${String(call)}, ${name}${lost}: ${message}`, { cause });
  }
}

/** What an operation left that failed at a call; with the books as they were when unsent writes are lost with it. */
async function failAt({ open, act }: Operation, start: string, { call, message, unsentSince }: Failing) {
  const runtime = open(fresh(start));
  const answers = noteAnswers(runtime);
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
 * Runs the operation once for each of its service calls, that call failing; then once more as a user would, then the
 * check, once for each state that came of it. Where writes wait to be sent, a second trial loses them with the failing call.
 */
export async function failEvery(operation: FailEvery): Promise<TrialReport> {
  const { open, act, again = act, check, isTried = () => true, remembers } = operation;
  const start = JSON.stringify(operation.start);
  const steps = await stepsOf(operation, start);
  const states = new TrialStates(start);
  const isEachChecked = isEveryTrialChecked();
  let trials = 0;
  for (const [place, { name, unsentSince }] of steps.entries()) {
    const call = place + 1;
    if (!isTried(call)) continue;
    const message = BAD_DAYS[place % BAD_DAYS.length] ?? '';
    let failed: Awaited<ReturnType<typeof failAt>> | undefined;
    for (const isCacheLost of unsentSince === undefined ? [false] : [false, true]) {
      // One failure serves both trials, unless a retry has changed what it left.
      failed ??= await failAt(operation, start, { call, message, unsentSince });
      const { runtime, answers, failure, unsent } = failed;
      // A script that lives through the failure goes on writing; what its cache loses then is not defined.
      if (isCacheLost && failure === undefined) continue;
      trials++;
      const isReopened = isCacheLost && unsent !== undefined;
      const now = runtime.save();
      const saved = isReopened ? { ...now, books: JSON.parse(unsent) as SavedRuntime['books'] } : now;
      const about = { call, name, message, isCacheLost };
      const remembered = remembers?.(runtime, about);
      const left = { saved, isReopened, runtime, answers, errors: [failure], remembered };
      const state = await states.of(left, message);
      if (!states.isNew(state) && !isEachChecked) continue;
      failed = undefined;
      const trial = { ...about, state };
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

/**
 * Runs the operation once for each of its service calls, somebody else acting inside that call; then the check, once for
 * each state that came of it.
 */
export async function interleaveEvery(operation: InterleaveEvery): Promise<TrialReport> {
  const { open, act, other, check, isTried = () => true, remembers } = operation;
  const start = JSON.stringify(operation.start);
  const steps = await stepsOf(operation, start);
  const states = new TrialStates(start);
  const isEachChecked = isEveryTrialChecked();
  let trials = 0;
  for (const [place, { name }] of steps.entries()) {
    const about = { call: place + 1, name, isCacheLost: false };
    if (!isTried(about.call)) continue;
    trials++;
    const runtime = open(fresh(start));
    const answers = noteAnswers(runtime);
    let otherError: unknown;
    runtime.beforeCall((_name, call) => {
      if (call !== about.call) return;
      // Their error is theirs: the operation's call goes on as if nothing had been.
      try {
        other(runtime, about);
      } catch (error) {
        otherError = error;
      }
    });
    const failure = await errorOf(() => act(runtime));
    runtime.beforeCall(undefined);
    const state = await states.of({
      ...{ saved: runtime.save(), isReopened: false, runtime, answers },
      ...{ errors: [failure, otherError], remembered: remembers?.(runtime, about) },
    });
    if (states.isNew(state) || isEachChecked) {
      const trial = { ...about, state };
      await inTrial(trial, async () => {
        await check(runtime, trial, { isDone: failure === undefined, otherError });
      });
    }
    await breathe();
  }
  return { calls: steps.length, trials, states: states.count };
}

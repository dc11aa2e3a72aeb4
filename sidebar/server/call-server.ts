// Calls the script behind the sheet. This is the only file that knows google.script. Any failure becomes a plain sentence
// that says what to do, never the raw error.

import { errorMessage, isPermissionFault, isPermissionMissing } from '../../src/domain/basics/google-fault';
import { setLocale } from '../../src/domain/basics/locale';
import { excerpt } from '../../src/domain/basics/text';
import type { PageCalls } from '../../src/server/page-calls';
import { FAULTS } from '../../src/words/google-faults';

/** A call that takes longer has failed, so that the button can be pressed again. */
const TIMEOUT_MS = 120000;

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}
type ScriptRun = Runner & Record<string, (...given: unknown[]) => void>;

declare global {
  interface Window {
    google?: { script?: { run?: object } };
  }
}

/** How many calls in a row have failed. */
let failures = 0;

/** Calls a function of the script. Always resolves with an answer. */
export function callServer<Name extends keyof PageCalls>(
  name: Name,
  ...given: Parameters<PageCalls[Name]>
): Promise<ReturnType<PageCalls[Name]>> {
  type Reply = ReturnType<PageCalls[Name]>;
  return new Promise<Reply>((resolve) => {
    const refuse = (problem: string): void => resolve({ ok: false, problem } as Reply);
    const run = window.google?.script?.run as ScriptRun | undefined;
    if (!run) {
      refuse(FAULTS.outside);
      return;
    }
    const isSaving = name === 'saveRow' || name === 'saveContact';
    let isOver = false;
    const settle = (finish: () => void): void => {
      clearTimeout(patience);
      if (!isOver) finish();
      isOver = true;
    };
    const fail = (fault?: unknown): void => {
      failures += 1;
      refuse(faultSentence(fault, { isSaving, failures }));
    };
    const patience = setTimeout(() => settle(fail), TIMEOUT_MS);
    const receive = (answer: unknown): void => {
      if (!isAnswer(answer)) return fail();
      failures = 0;
      if (typeof answer.locale === 'string') setLocale(answer.locale);
      resolve(answer as Reply);
    };
    try {
      const prepared = run
        .withSuccessHandler((answer) => settle(() => receive(answer)))
        .withFailureHandler((error) => settle(() => fail(error))) as ScriptRun;
      const call = prepared[name];
      // A missing function means that the page and the script have different versions.
      if (typeof call !== 'function') settle(() => refuse(FAULTS.versions));
      else call(...given);
    } catch (error) {
      settle(() => fail(error));
    }
  });
}

/** The error that Google passes to a page when the script throws; undefined if it passes none. */
export function catchFault(): Promise<unknown> {
  return new Promise((resolve) => {
    const run = window.google?.script?.run as ScriptRun | undefined;
    setTimeout(() => resolve(undefined), TIMEOUT_MS);
    const prepared = run
      ?.withSuccessHandler(() => resolve(undefined))
      .withFailureHandler(resolve) as ScriptRun;
    prepared['failForHelp']?.();
  });
}

function isAnswer(answer: unknown): answer is { ok: boolean; locale?: unknown } {
  return (
    typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean'
  );
}

const MOST_LETTERS = 120;
/** After this many, the page itself may be too old: every call from a page left open overnight fails. */
const TOO_MANY_FAILURES = 2;

/** What to do about a fault. Google's wording identifies the special ones; the text of any other is quoted. */
export function faultSentence(
  fault: unknown,
  { isSaving = false, failures = 1 }: { isSaving?: boolean; failures?: number } = {},
): string {
  const message = errorMessage(fault);
  if (isPermissionMissing(fault)) return FAULTS.permission;
  if (/protected cell|protected range/i.test(message)) return FAULTS.isProtected;
  if (/Lock timeout|running simultaneously/i.test(message)) return FAULTS.crowded;
  if (/too many times for one day/i.test(message)) return FAULTS.dayIsFull;
  return [
    isPermissionFault(fault) ? FAULTS.accounts : isSaving ? FAULTS.silentSave : FAULTS.silent,
    failures >= TOO_MANY_FAILURES ? FAULTS.openAgain : '',
    message === '' ? '' : FAULTS.says(excerpt(message, MOST_LETTERS)),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

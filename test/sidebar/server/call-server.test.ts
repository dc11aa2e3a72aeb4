import { runInNewContext } from 'node:vm';
import { callServer, faultSentence } from '../../../sidebar/server/call-server';

/** Google creates its errors in another window, with a different Error. */
const fromGoogle = (message: string, more: object = {}): unknown =>
  runInNewContext('Object.assign(new Error(message), more)', {
    message,
    more: { name: 'ScriptError', ...more },
  });

/** google.script.run as Google creates it: functions that the script lacks are missing. */
function script(functions: Record<string, () => unknown>): void {
  const runner = (done: (answer: unknown) => void, failed: (error: unknown) => void): object => ({
    ...Object.fromEntries(
      Object.entries(functions).map(([name, work]) => [
        name,
        () => {
          try {
            done(work());
          } catch (error) {
            failed(error);
          }
        },
      ]),
    ),
    withSuccessHandler: (handler: typeof done) => runner(handler, failed),
    withFailureHandler: (handler: typeof failed) => runner(done, handler),
  });
  const nothing = (): void => undefined;
  Object.assign(globalThis, { window: { google: { script: { run: runner(nothing, nothing) } } } });
}

test('an error that Google made in another window is worded like any other', () => {
  const words: [string, string][] = [
    ['You are trying to edit a protected cell or object.', 'because it’s protected'],
    ['Lock timeout: another process was holding the lock for too long.', 'busy'],
    ['There are too many scripts running simultaneously for this Google user account.', 'busy'],
    ['Service invoked too many times for one day: email.', 'try again tomorrow'],
    ['PERMISSION_DENIED', 'signed in to several Google accounts'],
    ['Authorization is required to perform that action.', 'signed in to several Google accounts'],
  ];
  for (const [message, sentence] of words) {
    expect(fromGoogle(message) instanceof Error).toBe(false);
    expect(faultSentence(fromGoogle(message))).toContain(sentence);
    expect(faultSentence(new Error(message))).toContain(sentence);
  }
});

test('a missing permission is recognized in every language, and isn’t mistaken for a second account', () => {
  const asked = fromGoogle('Autorisierung ist erforderlich.', {
    name: 'AuthRequiredError',
    authUrl: 'https://accounts.google.example/',
  });
  const unticked = fromGoogle(
    'Autorisations insuffisantes : https://www.googleapis.com/auth/script.container.ui',
  );
  for (const fault of [asked, unticked]) {
    expect(faultSentence(fault)).toContain('Google needs your permission first.');
    expect(faultSentence(fault)).not.toContain('accounts');
  }
});

test('an unknown fault ends with what Google says, in one line of at most 120 characters', () => {
  expect(faultSentence(fromGoogle('Exception: Das Dokument\nist gerade nicht da.'))).toBe(
    'Google didn’t answer. Try again in a moment. Google says: Das Dokument ist gerade nicht da.',
  );
  const long = faultSentence(fromGoogle('x'.repeat(500)), { isSaving: true });
  expect(long).toContain('press Save again');
  expect(/Google says: (.*)$/.exec(long)?.[1]?.length).toBeLessThanOrEqual(120);
});

test('an error that says nothing adds nothing to the sentence', () => {
  for (const thrown of [undefined, null, 5, {}, { message: 5 }, ''])
    expect(faultSentence(thrown)).toBe('Google didn’t answer. Try again in a moment.');
});

describe('calling the script', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'window'));

  test('says at once that the script lacks a function', async () => {
    script({});
    const answer = await callServer('openSidebar');
    expect(answer).toEqual({
      ok: false,
      problem: expect.stringContaining('from different versions') as unknown,
    });
  });

  test('asks for the sidebar to be reopened after two failures in a row; an answer resets the count', async () => {
    const failing = (): never => {
      throw fromGoogle('NetworkError: Connection failure due to HTTP 0');
    };
    const problem = async (work: () => unknown): Promise<string> => {
      script({ readUndo: work });
      const answer = await callServer('readUndo');
      return answer.ok ? '' : answer.problem;
    };
    const again = 'If this keeps happening, close the sidebar';
    await problem(() => ({ ok: true, operations: [] }));
    expect(await problem(failing)).not.toContain(again);
    expect(await problem(failing)).toContain(again);
    expect(await problem(failing)).toContain(again);
    expect(await problem(() => ({ ok: true, operations: [] }))).toBe('');
    expect(await problem(failing)).not.toContain(again);
  });
});

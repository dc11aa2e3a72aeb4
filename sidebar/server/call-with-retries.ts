// Repeats a call that failed, for work that nobody watches at each step.

import type { Answer } from '../../src/server/run/answers';

/** In seconds. Together they are longer than most daily checks, which lock the sheet. */
const PAUSES = [1, 4, 10, 20];

/** Only for calls that the server can take twice. */
export async function callWithRetries<Data extends object>(
  isStopped: () => boolean,
  call: () => Promise<Answer<Data>>,
): Promise<Answer<Data>> {
  let answer = await call();
  for (const seconds of PAUSES) {
    if (answer.ok || isStopped()) break;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    if (!isStopped()) answer = await call();
  }
  return answer;
}

// The questions of Check this installation that only a page can answer: about its frame, the browser, and its calls to the
// script.

import { errorMessage } from '../../src/domain/basics/google-fault';
import { excerpt } from '../../src/domain/basics/text';
import { type Finding, type PageProbe, withoutIds } from '../../src/domain/upkeep/probes';
import { callServer, catchFault } from '../server/call-server';
import { storedTexts } from '../kit/stored-texts';

export type PageProbes = { [Id in PageProbe]: () => Finding<Id> | Promise<Finding<Id>> };

const CALLS = 3;
const SLOW_MS = 5000;

/** The median time of a few empty calls. */
async function callTime(): Promise<Finding<'callTime'>> {
  const times: number[] = [];
  for (let call = 0; call < CALLS; call++) {
    const start = performance.now();
    const answer = await callServer('checkInstallation', { probes: [] });
    if (!answer.ok) throw new Error(answer.problem);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const middle = times[Math.floor(CALLS / 2)] ?? 0;
  const detail = times.map((time) => `${(time / 1000).toFixed(1)} s`).join(', ');
  return { outcome: middle > SLOW_MS ? 'slow' : 'usual', detail };
}

async function pageErrors(): Promise<Finding<'pageErrors'>> {
  const fault = await catchFault();
  const words = errorMessage(fault);
  const name = (fault as { name?: unknown } | undefined)?.name;
  const detail = `${String(fault instanceof Error)}, ${String(name)}: ${withoutIds(excerpt(words, 120))}`;
  return { outcome: words === '' ? 'silent' : 'worded', detail };
}

export const MARK = 'outreach-installation-check';

/** Only a mark left when the page opened before shows that storage lasts. */
function storage(opening: string): Finding<'storage'> {
  const texts = storedTexts(() => window.localStorage);
  const before = texts.read(MARK);
  const isStored = texts.write(MARK, opening);
  if (!isStored) return { outcome: 'forbidden', detail: '' };
  return { outcome: before !== null && before !== opening ? 'kept' : 'begun', detail: '' };
}

function origin(): Finding<'origin'> {
  const isGoogles = /\.googleusercontent\.com$/.test(location.hostname);
  // The first part of the host is specific to this script.
  const detail = isGoogles ? '….googleusercontent.com' : location.protocol;
  return { outcome: isGoogles ? 'google' : 'elsewhere', detail };
}

/** Asks instead of trying, so that the reader's clipboard doesn't change. */
async function clipboard(): Promise<Finding<'clipboard'>> {
  const name = 'clipboard-write' as PermissionName;
  const state = await navigator.permissions.query({ name }).then(
    (permission) => permission.state,
    () => 'not known',
  );
  const canCommand = document.queryCommandSupported('copy');
  return {
    outcome: state === 'granted' || canCommand ? 'open' : 'closed',
    detail: `${state}, copy command ${canCommand ? 'there' : 'missing'}`,
  };
}

/** Two slashes in a text: HtmlService has been seen to treat what follows as a comment. */
function pageScript(): Finding<'pageScript'> {
  const slash = String.fromCharCode(47);
  const isWhole = 'https://x' === `https:${slash}${slash}x`;
  return { outcome: isWhole ? 'whole' : 'cut', detail: '' };
}

/** `opening` is different each time the page opens. */
export const pageProbes = (opening: string): PageProbes => ({
  callTime,
  pageErrors,
  storage: () => storage(opening),
  origin,
  clipboard,
  pageScript,
});

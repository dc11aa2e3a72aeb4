// What clasp's error messages mean, and what to do about each.

const SWITCH_ON = 'Switch the Apps Script API on, once: https://script.google.com/home/usersettings';
/** Of the file that names your script. */
export const UNREADABLE = [
  'If you know your script’s id (Apps Script > Project Settings), write {"scriptId": "…", "rootDir": "dist"} into .clasp.mine.json.',
  'Otherwise delete .clasp.mine.json, if it is there: the next push makes a new sheet and script.',
];
export const LOG_IN = [SWITCH_ON, 'Log in, once: npx clasp login'];

/** By what clasp or Google writes; the first match counts. */
const FAILURES = [
  [
    /has not enabled the Apps Script API/i,
    'Nothing was pushed: Google lets no program change your scripts yet.',
    [SWITCH_ON, 'Wait a minute: Google needs that long.'],
  ],
  [
    /no credentials|not logged in|invalid_grant|invalid_rapt|unauthenticated|invalid authentication|\b401\b/i,
    'Nothing was pushed: your login has ended.',
    ['Log in again: npx clasp login'],
  ],
  [
    /requested entity was not found|script.*not found|\b404\b/i,
    'Nothing was pushed: Google finds no such script or sheet for this account.',
    [
      'Check that you’re logged in with the account that owns the sheet: npx clasp show-authorized-user',
      'If the script was deleted, delete .clasp.mine.json (or the id in .clasp.json): the next push makes a new one.',
    ],
  ],
  [
    /caller does not have permission|insufficient permission|permission_denied|\b403\b/i,
    'Nothing was pushed: this account may not change that script.',
    [
      'Ask the sheet’s owner for edit access, or log in with another account: npx clasp login',
      'If your organization blocks Apps Script for programs, paste dist/Outreach.gs instead: docs/install.md',
    ],
  ],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|network/i,
    'Nothing was pushed: Google can’t be reached from this computer.',
    ['Check the network and its proxy.'],
  ],
  [
    /quota|rate limit|too many|\b429\b/i,
    'Nothing was pushed: Google’s limit for now is used up. It allows 50 new scripts a day.',
    ['Wait, at most until tomorrow.'],
  ],
  [
    /syntax error/i,
    'Nothing was pushed: Google can’t read a file in dist/.',
    ['Build again: npm run build', 'If it says so again, please report it with the lines below.'],
  ],
  [
    /ENOENT.*clasp|clasp.*ENOENT|not recognized as/i,
    'Nothing was pushed: clasp isn’t installed.',
    ['Install what this project needs: npm ci'],
  ],
];

/** The problem in one sentence, and the steps that help. Anything unknown is quoted. */
export function describeFailure(said) {
  const text = said.trim();
  const known = FAILURES.find(([pattern]) => pattern.test(text));
  if (known) return { problem: `${known[1]}\nclasp says: ${text}`, steps: known[2] };
  return {
    problem: `Nothing was pushed. clasp says:\n${text || 'nothing'}`,
    steps: ['Paste dist/Outreach.gs instead if this keeps happening: docs/install.md'],
  };
}

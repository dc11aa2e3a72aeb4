// What the sidebar says when Google didn't do what it was asked.

const TYPED = 'What you typed is still here';
const OPEN = 'Outreach > Open the sidebar';

export const FAULTS = {
  silent: 'Google didn’t answer. Try again in a moment.',
  silentSave: `Google didn’t answer. ${TYPED}: press Save again in a moment.`,
  crowded: `The sheet is busy. ${TYPED}: try again in a moment.`,
  dayIsFull: `Google’s limit for today is used up. ${TYPED}: try again tomorrow.`,
  accounts: `Google doesn’t let the sidebar in. This happens when you’re signed in to several Google accounts: use just one in this browser, such as in a private window or a separate Chrome profile. ${TYPED}.`,
  isProtected: `You can’t edit this part of the sheet because it’s protected. Ask the sheet’s owner to let you edit it. ${TYPED}.`,
  permission: `Google needs your permission first. Press Review permissions if Google shows it; otherwise choose Outreach > Set up this sheet and allow everything. Then try again. ${TYPED}.`,
  versions:
    'The Outreach files are from different versions. Choose Extensions > Apps Script, replace all of them with the new ones, then open the sidebar again.',
  openAgain: `If this keeps happening, close the sidebar and choose ${OPEN}.`,
  says: (words: string) => `Google says: ${words}`,
  outside: `This page works only inside Google Sheets. Open your sheet there and choose ${OPEN}.`,
} as const;

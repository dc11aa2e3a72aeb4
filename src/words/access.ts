// The view Who can see this?

import { counted, listed } from './count';

export const ACCESS = {
  title: 'Who can see this?',
  help: 'Who has access to this sheet, and what they can do with it.',

  link: 'Google doesn’t tell Outreach whether anyone with the link can open this sheet. Press Share at the top right and look under General access: Restricted is safest.',
  strangers: (count: number) =>
    count === 1
      ? 'One person who isn’t on your staff list can edit this sheet.'
      : `${count} people who aren’t on your staff list can edit this sheet.`,
  strangersDo:
    'If they don’t need to edit it, press Share at the top right and change Editor to Viewer. Or remove them and give them a page instead.',
  noStrangers: 'As far as Google tells Outreach, everyone who can edit this sheet is on your staff list.',

  owner: 'Owner',
  editors: 'Can edit',
  viewers: 'Can view or comment',
  nobody: 'Nobody has been added by name, but anyone with the link may get in. Press Share to see.',
  sharedDrive: 'This sheet is in a shared drive. The drive’s members can see it; no one person owns it.',
  notStaff: 'not on your staff list',
  hidden: (count: number) =>
    count === 1
      ? 'Google hides the address of one more person.'
      : `Google hides the addresses of ${count} more people.`,
  unread: (parts: readonly string[]) =>
    `Google didn’t say ${listed(parts)}. Press Share at the top right to see it.`,
  parts: {
    owner: 'who owns the sheet',
    editors: 'who can edit it',
    viewers: 'who can view it',
  },

  sees: 'What they see',
  seesAll: [
    'Everyone with access sees every tab: partners, contacts, notes, the log, and the archive.',
    'Hiding or protecting a tab doesn’t make it private. Even somebody who can only view can make a copy, and everything is in it.',
  ],
  editing: 'What an editor can do',
  canEdit: [
    'Change or delete any row, show hidden tabs, and undo what colleagues did.',
    'Look through the version history, where deleted text is still there.',
    'Change this add-on’s script, which runs under the account of the person who presses a button.',
    'Share the sheet with other people, unless the owner has turned that off.',
  ],
  instead: 'What to do instead',
  doInstead: [
    'For a partner: make a page for them, and share a copy of that page only.',
    'For your supervisor or board: send the report on paper or as a PDF, or give them view access.',
    'For one tab: right-click it, choose *Copy to > New spreadsheet*, and share the copy. Links and formulas in the copy may still point to this sheet, so look through it first.',
  ],
  untold: 'What Google doesn’t tell Outreach',
  notTold: [
    'Who is in a group. A group’s address covers everyone in the group.',
    'Whether it’s published to the web. Choose *File > Share > Publish to web* to see.',
    'Who has a copy, a download, or a printout.',
  ],

  staff: 'Who is staff?',
  staffHelp:
    'List your staff’s emails, and this page can tell you who isn’t staff. They’re saved in Settings, in the column Staff email, where everyone with access can see them.',
  askStaff: 'Which of these are staff?',
  other: 'Another email',
  otherHelp: 'Or your whole domain: @library.org',
  notEmail: 'Type a full email address, or @ and a domain.',
  save: 'Save as staff',
  saving: 'Saving…',
  saved: (count: number) =>
    count === 0 ? 'They were already listed.' : `Saved ${counted(count, 'email')} in Settings.`,
  choose: 'Check an email above, or type one.',
} as const;

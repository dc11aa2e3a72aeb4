// Whom the spreadsheet is shared with, as far as Google tells a script.

import { SharedWith } from '../../domain/access/sharing';

/** Google refuses some of it to some people: each part is asked for by itself. */
export function readSharedWith(): SharedWith {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const emails = (users: GoogleAppsScript.Base.User[]): string[] => users.map((user) => user.getEmail());
  return {
    owner: unlessRefused(() => spreadsheet.getOwner()?.getEmail() ?? ''),
    editors: unlessRefused(() => emails(spreadsheet.getEditors())),
    viewers: unlessRefused(() => emails(spreadsheet.getViewers())),
  };
}

function unlessRefused<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

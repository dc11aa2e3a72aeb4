// Who has access to the spreadsheet, as far as Google tells a script.

import { SharedWith } from '../../domain/access/sharing';

/** Google refuses parts of it to some people, so each part is read separately. */
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

// Who can see this? Who has access, as far as Google tells, compared with the staff's addresses in Settings.

import { sharingOf } from '../../domain/access/sharing';
import { STAFF_EMAILS } from '../../domain/tables/settings';
import { readLaterColumn } from '../../sheets/setup/later-column';
import { addStaffEmails } from '../../sheets/setup/staff-emails';
import { LaterColumn } from '../../sheets/tables/later-column';
import { readSharedWith } from '../help/shared-with';
import type { Answer } from '../run/answers';
import type { AccessView } from '../run/sharing-answers';
import type { StaffAsk } from '../run/sharing-shapes';
import { answer, answerLocked } from '../run/to-answer';

export const readAccess = (): Answer<AccessView> =>
  answer(() => ({ ok: true, ...viewOf(readLaterColumn(STAFF_EMAILS)) }));

/** Adds staff. Also makes the column, if it isn't there. */
export const addStaff = ({ emails }: StaffAsk): Answer<AccessView> =>
  answerLocked(() => ({ ok: true, ...viewOf(addStaffEmails(emails)) }));

const viewOf = ({ cells, hasColumn }: LaterColumn): AccessView => ({
  sharing: sharingOf(readSharedWith(), cells),
  hasColumn,
});

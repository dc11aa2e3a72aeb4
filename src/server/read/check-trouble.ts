import type { CheckProblem } from '../../domain/upkeep/heartbeat';
import { checkProblemOf } from '../../domain/upkeep/heartbeat';
import { textOf } from '../../sheets/cells/cells';
import { Zone } from '../../sheets/cells/zone';
import { SettingsCells, heartbeatIn } from '../../sheets/tables/settings';
import { Clock } from '../run/clock';

export const currentSpreadsheetId = () => SpreadsheetApp.getActiveSpreadsheet().getId();

export const moment = (zone: Zone, at: Date) => textOf(at, 'when', zone, (text) => text);

/** Undefined if the check runs. */
export function checkTrouble({ zone, now }: Clock, settings: SettingsCells): CheckProblem | undefined {
  const beat = heartbeatIn(settings, zone);
  const troubleFor = (isMine: boolean) =>
    checkProblemOf(beat, currentSpreadsheetId(), moment(zone, now), isMine);
  const trouble = troubleFor(false);
  return trouble && troubleFor(beat.account !== '' && beat.account === Session.getEffectiveUser().getEmail());
}

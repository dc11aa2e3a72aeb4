// The clock trigger of the daily update. Google shows people only their own triggers, so a property of the document says that
// one is at work: a second person who presses Set up starts none. A sheet whose trigger stopped gets a new one that way.

import { errorMessage } from '../domain/basics/google-fault';
import { requireScopes } from '../server/run/scopes';
import { ROLL_UP } from '../words/roll-up';

const HANDLER = 'rollUpDaily';
const KEY = 'rollUpDaily';
/** After the branches' own daily checks, which usually run at 6. */
const HOUR = 8;
const TWO_DAYS_MS = 2 * 24 * 60 * 60000;

interface Ran {
  /** A copied spreadsheet has neither the property nor the trigger; one restored from a copy may have an odd one. */
  spreadsheetId: string;
  at: number;
}

const store = () => PropertiesService.getDocumentProperties();
const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();

function lastRun(): Ran | undefined {
  const { spreadsheetId, at } = JSON.parse(store().getProperty(KEY) ?? '{}') as Partial<Ran>;
  return spreadsheetId === spreadsheet().getId() && typeof at === 'number'
    ? { spreadsheetId, at }
    : undefined;
}

/** At each run of the clock. */
export const noteDailyRun = (now: Date): unknown =>
  store().setProperty(
    KEY,
    JSON.stringify({ spreadsheetId: spreadsheet().getId(), at: now.getTime() } satisfies Ran),
  );

/** Says whether it runs; the report is made either way. */
export function startDailyUpdate(now: Date): string {
  try {
    const ran = lastRun();
    if (ran && now.getTime() - ran.at < TWO_DAYS_MS) return ROLL_UP.runsDaily;
    requireScopes('script.scriptapp');
    const old = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
    ScriptApp.newTrigger(HANDLER)
      .timeBased()
      .everyDays(1)
      .atHour(HOUR)
      .inTimezone(spreadsheet().getSpreadsheetTimeZone())
      .create();
    old.forEach((trigger) => ScriptApp.deleteTrigger(trigger));
    noteDailyRun(now);
    return ROLL_UP.runsDaily;
  } catch (error) {
    return ROLL_UP.noTrigger(errorMessage(error));
  }
}

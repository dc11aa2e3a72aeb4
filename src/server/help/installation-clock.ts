// What Google passes to a function started by the clock. A one-time trigger notes the answer, and the next Check this
// installation shows it.

import { Finding } from '../../domain/upkeep/probes';

const TICK = 'installationTick';
const NOTE = 'installationCheck';
const SOON_MS = 60000;
const LATE_MS = 15 * 60000;

interface Note {
  /** A copied spreadsheet may contain the note, but never the trigger. */
  spreadsheetId: string;
  triggerUid: string;
  /** Milliseconds: when the trigger was made. */
  since: number;
  answer?: string;
  isAsExpected?: boolean;
}

const store = () => PropertiesService.getDocumentProperties();
const currentSpreadsheetId = () => SpreadsheetApp.getActiveSpreadsheet().getId();
function readNote(): Note | null {
  const note = JSON.parse(store().getProperty(NOTE) ?? 'null') as Note | null;
  return note?.spreadsheetId === currentSpreadsheetId() ? note : null;
}
const writeNote = (note: Note) => store().setProperty(NOTE, JSON.stringify(note));

function deleteTriggers(): void {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (trigger.getHandlerFunction() === TICK) ScriptApp.deleteTrigger(trigger);
}

export function clock(now: number): Finding<'clock'> {
  const note = readNote();
  if (note?.answer !== undefined) {
    store().deleteProperty(NOTE);
    return { outcome: note.isAsExpected ? 'ran' : 'odd', detail: note.answer };
  }
  if (note && now - note.since < LATE_MS) return { outcome: 'waiting', detail: '' };
  deleteTriggers();
  if (note) {
    store().deleteProperty(NOTE);
    return { outcome: 'never', detail: '' };
  }
  const trigger = ScriptApp.newTrigger(TICK).timeBased().after(SOON_MS).create();
  try {
    const triggerUid = trigger.getUniqueId();
    writeNote({ spreadsheetId: currentSpreadsheetId(), triggerUid, since: now });
    return { outcome: 'waiting', detail: typeof triggerUid };
  } catch (error) {
    ScriptApp.deleteTrigger(trigger);
    throw error;
  }
}

/** Silent, because Google would email a fault. */
export function installationTick(event?: { triggerUid?: unknown }): void {
  try {
    const note = readNote();
    deleteTriggers();
    if (!note) return;
    const uid = event?.triggerUid;
    const facts = {
      id: typeof uid,
      isSameId: String(uid) === note.triggerUid,
      hasAccount: Session.getEffectiveUser().getEmail() !== '',
      hasSpreadsheet: currentSpreadsheetId() !== '',
    };
    const isAsExpected = facts.isSameId && facts.hasAccount && facts.hasSpreadsheet;
    writeNote({ ...note, answer: JSON.stringify(facts), isAsExpected });
  } catch {
    // Then the next check says that it never ran.
  }
}

// Logs the answers of the form as contacts, each once. All of them are one operation for Undo. What is dealt with is
// remembered last, so a run that died can be repeated: it finds the contacts by their ids and does the rest.

import { idOfKey } from '../../domain/basics/phone-id';
import { FormMemory, MOST_OPEN, afterLook } from '../../domain/responses/form-memory';
import { verdictOn } from '../../domain/responses/response-to-contact';
import { SettingsCells } from '../../sheets/tables/settings';
import { cellOfMemory, keepMemory, memoryIn } from '../../sheets/tables/form-tab';
import { openLibrary } from '../read/library';
import { Clock } from '../run/clock';
import { RecordedPlan, commitRecorded } from '../run/commit';
import { NewContact, logAll } from './log-all';
import { FormLook, knownIn, loggedKeys, lookAtForm, waitingIn } from '../read/waiting-responses';

/** If a form was in use for long, the next look takes the rest. */
const MOST_AT_ONCE = 100;

export interface Taken {
  logged: number;
  /** Asked about in Today, for the first time. */
  asked: number;
  /** One look can't take all of them. */
  isCut: boolean;
}

/** Call it under the lock; at night nobody is the user. Without a form it reads nothing; without new answers it reads the form's tab. */
export function takeResponses(clock: Clock, settings: SettingsCells, userOf = () => ''): Taken {
  const memory = memoryIn(settings);
  const none: Taken = { logged: 0, asked: 0, isCut: false };
  if (!memory?.isOn) return none;
  const look = lookAtForm(memory, clock.zone);
  const remember = (next: FormMemory) => {
    if (cellOfMemory(next) !== cellOfMemory(memory)) keepMemory(settings, next);
  };
  if (look.trouble !== '') {
    remember({ ...memory, trouble: look.trouble });
    return none;
  }
  const here = { ...memory, tab: look.tab };
  if (waitingIn(look, memory).length === 0) {
    remember(afterLook(here, { done: [], open: [], trouble: '' }));
    return none;
  }
  const { taken, next } = commitRecorded(clock, () => planTaking(look, here, clock, settings, userOf));
  SpreadsheetApp.flush();
  remember(next);
  return taken;
}

interface Plan {
  taken: Taken;
  next: FormMemory;
}

function planTaking(
  look: FormLook,
  memory: FormMemory,
  clock: Clock,
  settings: SettingsCells,
  userOf: () => string,
): RecordedPlan<Plan> {
  const library = openLibrary(clock.zone, { settings });
  const logged = loggedKeys(library);
  const waiting = waitingIn(look, memory, logged);
  const isLogged = new Set(logged);
  const known = knownIn(library, look, clock.today);
  const [contacts, open, done]: [NewContact[], string[], string[]] = [[], [], []];
  let left = 0;
  for (const response of waiting) {
    const { key } = response;
    const isOpen = memory.open.includes(key);
    const isFull = contacts.length >= MOST_AT_ONCE || open.length >= MOST_OPEN;
    // Somebody answered its question with the form of a contact.
    if (isOpen && isLogged.has(key)) done.push(key);
    else if (isFull && !isOpen) left++;
    else {
      const { values, question } = verdictOn(response, known(response));
      // A run that died logged it, and perhaps not all that follows.
      if (question === '' || isLogged.has(key)) {
        contacts.push({ id: idOfKey(key), values });
        done.push(key);
      } else open.push(key);
    }
  }
  const asked = open.filter((key) => !memory.open.includes(key)).length;
  const trouble = left > 0 && contacts.length < MOST_AT_ONCE ? 'full' : '';
  const next = afterLook(memory, { done, open, trouble });
  const taken = { logged: contacts.length, asked, isCut: left > 0 && trouble === '' };
  const who = contacts.length > 0 ? userOf() : '';
  return { ...logAll(library, contacts, clock, who), answer: () => ({ taken, next }) };
}

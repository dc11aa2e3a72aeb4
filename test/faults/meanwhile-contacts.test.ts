// Two people at once while contacts are logged.
import { tryBoth } from './both';
import { BEN_LOGS, BEN_STARTS, clock, CONTACTS } from './random-operations';
import type { Operation } from './operations';

function operation(name: string): Operation {
  const found = CONTACTS[name];
  if (!found) throw new Error(`No operation ${name}`);
  return found;
}

test.each([
  ['logging a contact', 'Ben logs one with the same partner', BEN_LOGS],
  ['logging a contact', 'Ben starts the week', BEN_STARTS],
  ['logging a contact', 'the daily check runs', clock],
  ['correcting a contact’s day and promise', 'Ben starts the week', BEN_STARTS],
  ['Undo of a contact', 'Ben logs one with another partner', BEN_LOGS],
  ['Undo of a contact', 'the daily check runs', clock],
])('%s while %s', (mine, _theirs, other) => tryBoth(operation(mine), other));

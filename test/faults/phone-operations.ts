// A library that gets contacts from a form: clear answers, one unclear answer, and two of the same partner.
import type { SavedRuntime } from 'apps-script-runtime';
import type { Undoable } from '../../src/server/run/answers';
import { ask, ok, openAddon } from '../server/addon';
import { name, namingIn, questionsOf, QUESTIONS, send } from '../server/phone-form';
import { clock } from './random-operations';
import { LIVED_IN, MONDAY } from './random-sequences';
import { copyOf, takingBack, type Operation } from './operations';

const opened = (workbook: SavedRuntime) => openAddon({ workbook: copyOf(workbook), now: MONDAY });

/** A form with four answers, which isn't named yet. */
const UNNAMED: SavedRuntime = (() => {
  const runtime = opened(LIVED_IN);
  runtime.linkForm(QUESTIONS);
  send(runtime, { heard: 'one', next: 'Call again', at: '2026-03-06T15:00:00Z' });
  send(runtime, { partner: 'Abey', heard: 'which one', at: '2026-03-06T16:00:00Z' });
  send(runtime, { partner: 'Zoo', heard: 'two', came: 'Left a message', at: '2026-03-07T15:00:00Z' });
  send(runtime, { heard: 'three', at: '2026-03-08T15:00:00Z' });
  return copyOf(runtime.save());
})();

const NAMED: SavedRuntime = (() => {
  const runtime = opened(UNNAMED);
  name(runtime);
  return copyOf(runtime.save());
})();

const TAKEN: SavedRuntime = (() => {
  const runtime = opened(NAMED);
  ok(ask(runtime, 'takePhoneAnswers'));
  return copyOf(runtime.save());
})();

function undoIdOf(workbook: SavedRuntime): string {
  const { operations } = ok(ask<{ operations: Undoable[] }>(opened(workbook), 'readUndo'));
  return operations.find(({ words }) => words.includes('from the phone'))?.id ?? '';
}

const at = (start: SavedRuntime, act: Operation['act']): Operation => ({
  start,
  act,
  options: { now: MONDAY },
});
const NAMING = namingIn(opened(UNNAMED));
const key = questionsOf(opened(TAKEN))[0]?.key ?? '';

export const LOGGING = at(NAMED, (runtime) => ok(ask(runtime, 'takePhoneAnswers')));

export const PHONE: Record<string, Operation> = {
  'naming the form': at(UNNAMED, (runtime) => ok(ask(runtime, 'namePhoneForm', NAMING))),
  'logging answers from the phone': LOGGING,
  'skipping an answer': at(TAKEN, (runtime) => {
    const answer = ask(runtime, 'skipPhoneAnswer', { key });
    // The answer to the first try was lost.
    if (!answer.ok && !answer.problem.includes('isn’t waiting')) throw new Error(answer.problem);
  }),
  'Undo of contacts from the phone': at(TAKEN, takingBack(undoIdOf(TAKEN))),
};

export const PHONE_NIGHT: Operation = at(NAMED, clock);

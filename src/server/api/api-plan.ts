import { idOf, isLinked } from '../../domain/origins/line-origin';
import { movedUnder, withIds } from '../../domain/plan/done-lines';
import { withAnswer, withoutAnswer } from '../../domain/plan/done-questions';
import { syncStateFor } from '../../domain/plan/links';
import { refuse } from '../../domain/basics/refusal';
import { readPlan } from '../../sheets/plan/plan';
import { writePlan } from '../../sheets/plan/plan-block';
import { findId, readTable } from '../../sheets/tables/table';
import type { Answer, SettleAsk } from '../run/answers';
import { answerLocked } from '../run/to-answer';
import { findRef } from './api-read';
import { newIds } from '../run/ids';
import { BUSY } from '../../words/busy';
import { SECTIONS } from '../../domain/plan/week-plan';

/** A line that became an event follows it. A done line stores what was made of it. */
export function settleLine({ ref, event, isContact, isToDo, isUndone }: SettleAsk): Answer<object> {
  return answerLocked(({ zone }) => {
    const table = readTable('plan', zone);
    const linked = event === '' ? -1 : findId(table, idOf({ kind: 'event', eventId: event }));
    // The answer to a first try may have been lost.
    if (linked >= 0 && !isUndone) return { ok: true };
    const index = linked >= 0 ? linked : findRef(table, ref);
    const before = readPlan(table);
    let lines = withIds(before, newIds()).map((line) => {
      if (line.index !== index) return line;
      if (isUndone) {
        const free = linked >= 0 ? { ...line, id: newIds()(), given: '' } : line;
        return withoutAnswer(free, isContact ? 'contact' : 'event');
      }
      const becomes = event !== '' && !isLinked(line.id);
      const follower = becomes
        ? { ...line, id: idOf({ kind: 'event', eventId: event }), given: syncStateFor(line) }
        : line;
      const made = event !== '' ? 'event' : isContact ? 'contact' : '';
      return line.isDone ? withAnswer(follower, made) : follower;
    });
    const id = lines.find((line) => line.index === index)?.id ?? '';
    if (isToDo) lines = movedUnder(lines, id, SECTIONS.outreach);
    if (writePlan(table, before, lines) === 'moved') refuse(BUSY.planChanged);
    return { ok: true };
  });
}

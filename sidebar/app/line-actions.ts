// Turns a plan line into a row: an event, a logged contact or a to-do.

import type { TableName } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import type { DoneLine } from '../../src/server/run/today-answers';
import type { RowRef } from '../../src/server/run/answers';
import { isUnsaved } from '../form/row-form';
import type { RowSession } from '../form/session-contract';
import type { LineFollow } from '../plan/line-follow';
import { contactFromLine, eventFromLine } from '../plan/line-to-row';
import { callServer } from '../server/call-server';
import type { TodaySession } from '../today/today-session';
import type { WorkspaceSession } from './workspace-contract';

interface LineActionsContext {
  line: LineFollow;
  today: TodaySession;
  sessions: Record<TableName, RowSession>;
  replaceForm: (table: TableName, fill: () => void) => void;
  onProblem: (problem: string) => void;
  /** Marks the contact as begun in Today, so it returns there. */
  onFromToday: () => void;
}

type LineActions = Pick<WorkspaceSession, 'eventFrom' | 'contactFrom' | 'ideaToEvent' | 'ideaToDo'>;

export function lineActions(given: LineActionsContext): LineActions {
  const { line, today, sessions, replaceForm, onProblem, onFromToday } = given;
  /** Once the new row is saved, the line is settled or follows the row. */
  const makeFrom = (ref: RowRef, table: TableName, values: Values, isToDo = false): void =>
    replaceForm(table, () => line.begin(sessions[table].startNew(values), ref, isToDo));
  const textsOf = ({ ref, ...rest }: DoneLine) => ({ text: ref.name, ...rest });
  return {
    eventFrom: (done) => makeFrom(done.ref, 'events', eventFromLine(textsOf(done), today.day())),
    contactFrom: (done) => {
      makeFrom(done.ref, 'log', contactFromLine(textsOf(done), today.day()));
      onFromToday();
    },
    ideaToEvent: () => {
      const { ref, values } = sessions.plan.form;
      const { item = '', when = '', partner = '', who = '', outcome = '' } = values;
      const idea = { text: item, when, partner, who, outcome };
      if (ref) makeFrom(ref, 'events', eventFromLine(idea, today.day()), true);
    },
    ideaToDo: async () => {
      const { plan } = sessions;
      const { ref } = plan.form;
      if (!ref) return;
      const ask = { ref, event: '', isContact: false, isToDo: true, isUndone: false };
      const answer = await callServer('settleLine', ask);
      if (!answer.ok) onProblem(answer.problem);
      else if (!isUnsaved(plan.form)) await plan.open(ref);
      today.markOld();
    },
  };
}

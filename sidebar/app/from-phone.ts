// Answers from the phone: logs the new ones once the sidebar is open, and opens a waiting one in the contact form.

import { idOfKey } from '../../src/domain/basics/phone-id';
import type { TableName } from '../../src/domain/tables';
import { PHONE_FORM } from '../../src/words/phone-form';
import type { RowSession } from '../form/session-contract';
import { callServer } from '../server/call-server';
import type { TodaySession } from '../today/today-session';
import type { TodayWork } from '../today/today-work';
import type { WorkspaceSession } from './workspace-contract';

interface FromPhoneContext {
  today: TodaySession;
  work: TodayWork;
  log: RowSession;
  replaceForm: (table: TableName, fill: () => void) => void;
  /** Marks the contact as begun in Today, so it returns there. */
  onFromToday: () => void;
}

export function fromPhone(
  given: FromPhoneContext,
): Pick<WorkspaceSession, 'takePhoneAnswers' | 'logFromPhone'> {
  const { today, work, log, replaceForm, onFromToday } = given;
  return {
    takePhoneAnswers: async () => {
      if (!today.today.hasPhoneForm) return;
      const answer = await callServer('takePhoneAnswers');
      // Nobody asked for this, and the daily check tries again.
      if (!answer.ok || answer.logged + answer.asked === 0) return;
      work.show({ words: PHONE_FORM.taken(answer.logged, answer.asked) }, '', '');
      today.markOld();
    },
    logFromPhone: async (key) => {
      const answer = await callServer('loadPhoneAnswer', { key });
      if (!answer.ok) {
        today.markOld();
        return answer.problem;
      }
      replaceForm('log', () => void log.startNew(answer.values, idOfKey(key)));
      onFromToday();
      return '';
    },
  };
}

// The milestones of a partnership: lines of the Action Plan, each with its day and who does it.

import type { JSX } from 'preact';
import { PARTNERSHIP_QUESTIONS } from '../../src/words/partnership-questions';
import { MILESTONES } from '../../src/words/partnership-steps';
import { ActionList } from './action-list';
import { NO_LISTS } from './no-lists';
import { type PartnershipsSession, openProjectOf } from './partnerships-session';

export function Milestones({
  session,
  incomplete,
}: {
  session: PartnershipsSession;
  incomplete: () => string[];
}): JSX.Element {
  const { milestone, state } = session;
  return (
    <>
      <p>
        <strong>{PARTNERSHIP_QUESTIONS.milestones}</strong>
      </p>
      <ActionList
        actions={openProjectOf(session).milestones}
        form={milestone}
        words={MILESTONES}
        lists={state.read?.lists ?? NO_LISTS}
        onEdit={(ref) => void session.editMilestone(ref)}
        onSave={() => void session.saveMilestone(incomplete())}
        onCancel={session.newMilestone}
      />
    </>
  );
}

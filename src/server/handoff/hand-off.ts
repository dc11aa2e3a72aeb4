// Gives a colleague's work to others: Partners, events ahead, the log's next steps and the plan, as one change set.

import { ChangeSet, RowChange, added, recordedEdits } from '../../domain/changes/change';
import { Successors, handedOverLines, handoffEdits, staffedRows } from '../../domain/handoff/handoff';
import { namesStaff } from '../../domain/basics/staff';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { SECTIONS, findHeading, missingSectionMessage } from '../../domain/plan/week-plan';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { lookIn, rereadTable } from '../../sheets/tables/last-look';
import { columnIn } from '../../sheets/tables/table';
import { removeStaff } from '../../sheets/setup/staff-emails';
import type { HandedOver } from '../run/handoff-answers';
import type { HandoffAsk } from '../run/handoff-shapes';
import { Clock, momentOf } from '../run/clock';
import { RecordedPlan, Step, commitRecorded } from '../run/commit';
import { readUser } from '../run/user';
import { readLibraryWithIds } from '../read/linked-rows';
import { Library, present } from '../read/library';
import { filedThisWeek } from '../read/owed-in';
import { addToFollowUps } from '../save/contact-lines';
import { HANDOFF_ANSWERS } from '../../words/handoff';

/** Rows that an earlier attempt handed over aren't the colleague's anymore, so a second press does the rest. */
export function handOff(ask: HandoffAsk, clock: Clock): HandedOver {
  const { leaving, to, byPartner, isOffList } = ask;
  const successors: Successors = { to, byPartner: new Map(Object.entries(byPartner)) };
  for (const name of [to, ...successors.byPartner.values()])
    if (namesStaff(name, leaving)) refuse(HANDOFF_ANSWERS.samePerson(excerpt(leaving)));
  const isAny = commitRecorded(
    clock,
    () => {
      const read = readLibraryWithIds(clock.zone);
      return read && planHandoff(read.library, ask, successors, clock);
    },
    HANDOFF_ANSWERS,
  );
  const { isOff, email } = isOffList ? removeStaff(leaving) : { isOff: false, email: '' };
  const name = excerpt(leaving);
  const words = [
    isAny ? HANDOFF_ANSWERS.done(name) : HANDOFF_ANSWERS.nothingLeft(name),
    isOff ? HANDOFF_ANSWERS.offList(name, email) : '',
  ];
  return { id: ask.id, words: words.filter(Boolean).join(' '), isAny };
}

function planHandoff(
  library: Library,
  { id, leaving }: HandoffAsk,
  successors: Successors,
  clock: Clock,
): RecordedPlan<boolean> {
  const { today } = clock;
  const { rows, directory, partners, events, plan, actions, goals } = library;
  // If a heading is missing, nothing says whose the rows are.
  columnIn(partners, 'staff');
  columnIn(events, 'staff');
  columnIn(plan, 'who');
  if (actions) columnIn(actions, 'who');
  if (goals) columnIn(goals, 'who');
  const all = { ...rows, filed: filedThisWeek(library, clock), directory };
  const edits = handoffEdits(staffedRows(all, today), leaving, successors).filter(
    ({ rowId }) => rowId !== '',
  );
  const lines = handedOverLines(all, leaving, successors, today);
  const changes: RowChange[] = [...edits, ...lines];
  if (changes.length > 0 && successors.to.trim() === '') refuse(HANDOFF_ANSWERS.nobody);
  if (lines.length > 0 && findHeading(rows.lines, SECTIONS.followUps) < 0)
    refuse(missingSectionMessage(SECTIONS.followUps));
  const record: ChangeSet = {
    ...{ id, at: momentOf(clock), who: readUser(), what: 'handoff', subject: excerpt(leaving) },
    changes: [...recordedEdits(edits), ...lines.map(({ rowId, values }) => added('plan', rowId, values))],
  };
  return {
    record,
    steps: [...present(library), ...(goals ? [goals] : [])].map((table): Step => ({
      table,
      changes: changes.filter((change) => change.table === table.name),
      done: { edit: HANDOFF_ANSWERS.savedIn(TAB_NAMES[table.name]) },
      ...(table === plan && {
        // Their section may have moved since the plan was read.
        add: (values, writing) => addToFollowUps(lookIn(writing, plan)?.table ?? rereadTable(plan), values),
      }),
    })),
    answer: () => changes.length > 0,
  };
}

// A person left a partner: their line leaves the row, Notes say so, and the plan asks who replaced them. One change set. It
// isn't a contact, so nothing about the relationship changes.

import { ChangeSet, RowChange, added, editsOf, recordedEdits } from '../../domain/changes/change';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { personName, withoutPerson } from '../../domain/partners/people-left';
import { SECTIONS, findHeading, missingSectionMessage } from '../../domain/plan/week-plan';
import { readPlan } from '../../sheets/plan/plan';
import { lookIn, rereadTable } from '../../sheets/tables/last-look';
import { MAX_CELL_TEXT } from '../../domain/tables/description';
import { reconcile } from '../../domain/changes/reconcile';
import { editableAt, findId, readTable, textAt } from '../../sheets/tables/table';
import type { Answer } from '../run/answers';
import type { LeftAsk } from '../run/handoff-shapes';
import { Clock, momentOf } from '../run/clock';
import { RecordedPlan, commitRecorded } from '../run/commit';
import { answerLockedToTheEnd } from '../run/to-answer';
import { idOfRow } from '../read/give-ids';
import { addToFollowUps } from '../save/contact-lines';
import { findRef } from './api-read';
import { NOTES } from '../../words/notes';
import { LEFT } from '../../words/handoff';

type Left = Answer<{ undoId: string; words: string }>;

export const contactLeft = (ask: LeftAsk): Left =>
  answerLockedToTheEnd((clock) => commitRecorded(clock, () => planLeft(ask, clock), LEFT));

/** The plan line is written first: after a run that died, the next one finds it by its id, and the person by their line. */
function planLeft({ id, ref, person, seen, who }: LeftAsk, clock: Clock): RecordedPlan<Left> {
  const plan = readTable('plan', clock.zone);
  const partners = readTable('partners', clock.zone);
  const index = findRef(partners, ref);
  const now = editableAt(partners, index);
  const before = { ...seen, notes: now.notes ?? '' };
  const after = withoutPerson(before, person, clock.today) ?? refuse(LEFT.changed);
  if ((after.notes ?? '').length > MAX_CELL_TEXT) refuse(LEFT.notesFull);
  const { id: rowId, fills } = idOfRow(partners, index);
  const wanted = editsOf('partners', rowId, before, after).filter(({ from, to }) => from !== to);
  // A run that died may have written some of these cells.
  const { apply: edits, conflicts } = reconcile(wanted, () => now);
  if (conflicts.length > 0) refuse(LEFT.changed);
  const name = excerpt(personName(person));
  const [partner, staff] = [textAt(partners, index, 'name'), textAt(partners, index, 'staff')];
  const item = NOTES.askWhoFollows(name);
  const line = { done: '', item, partner, who: staff, contactKind: 'Continuing' };
  const isThere = findId(plan, id) >= 0;
  // A colleague was faster.
  if (edits.length === 0 && !isThere)
    return { steps: [], answer: () => ({ ok: true, undoId: '', words: LEFT.already(name) }) };
  if (!isThere && findHeading(readPlan(plan), SECTIONS.followUps) < 0)
    refuse(missingSectionMessage(SECTIONS.followUps));
  const lines: RowChange[] = isThere ? [] : [{ kind: 'add', table: 'plan', rowId: id, values: line }];
  const record: ChangeSet = {
    ...{ id, at: momentOf(clock), who: excerpt(who), what: 'contact left' },
    subject: [name, excerpt(partner)].join(', '),
    changes: [...(isThere ? [] : [added('plan', id, line)]), ...recordedEdits(edits)],
  };
  return {
    ids: fills,
    record,
    whenMoved: 'follow',
    steps: [
      {
        table: plan,
        changes: lines,
        // Their section may have moved since the plan was read.
        add: (rows, writing) => addToFollowUps(lookIn(writing, plan)?.table ?? rereadTable(plan), rows),
      },
      { table: partners, changes: edits },
    ],
    answer: () => ({ ok: true, undoId: id, words: LEFT.done(name) }),
  };
}

// Long texts come from the sheet in pieces, for one answer is limited: here they are put together, all or nothing.
// A form never holds a part of a text, because saving it would cut the text in the sheet.

import type { Values } from '../../src/domain/basics/fields';
import { bytesOf } from '../../src/domain/basics/text-budget';
import type { Answer, Loaded, RowRef } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';
import { WORDS } from '../kit/words';

/** A conflict is answered with at most so many bytes; one that is nearly that long may go on. */
const CONFLICT_MAY_BE_CUT_BYTES = 3900;

/** A loaded row with the rest of its long texts. */
export async function loadWhole(call: Promise<Answer<Loaded>>): Promise<Answer<Loaded>> {
  const answer = await call;
  if (!answer.ok) return answer;
  const values = { ...answer.values };
  for (const [field, length] of Object.entries(answer.unfinished)) {
    const text = await readOn(answer.ref, field, values[field] ?? '', length);
    if (text === undefined || text.length !== length) return { ok: false, problem: WORDS.form.loadBroken };
    values[field] = text;
  }
  return { ...answer, values, unfinished: {} };
}

/** A text from its beginning to its end, or to `length` characters; undefined if the rest cannot be had. */
async function readOn(
  ref: RowRef,
  field: string,
  begun: string,
  length: number,
): Promise<string | undefined> {
  let text = begun;
  while (text.length < length) {
    const answer = await callServer('readMoreText', { ref, field, from: text.length });
    if (!answer.ok) return undefined;
    if (answer.text === '') break;
    text += answer.text;
  }
  return text;
}

/** The conflicts with their whole texts, so that theirs can be used without losing its end. */
export async function wholeConflicts(ref: RowRef | null, conflicts: Values): Promise<Values | undefined> {
  const whole = { ...conflicts };
  for (const [field, begun] of Object.entries(conflicts)) {
    if (ref && bytesOf(begun) > CONFLICT_MAY_BE_CUT_BYTES) {
      const text = await readOn(ref, field, begun, Infinity);
      if (text === undefined) return undefined;
      whole[field] = text;
    }
  }
  return whole;
}

// Puts long texts together: one answer is limited, so the sheet sends them in pieces. A form gets the whole text or none,
// because saving a part would cut the text in the sheet.

import { FORMS } from '../../src/words/forms';
import type { Values } from '../../src/domain/tables/description';
import { bytesOf } from '../../src/domain/basics/text-budget';
import type { Answer, Loaded, RowRef } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';

/** The server cuts conflicts off at a limit, so a text this long may continue. */
const CONFLICT_MAY_BE_CUT_BYTES = 3900;

/** A loaded row with the rest of its long texts. */
export async function loadWhole(call: Promise<Answer<Loaded>>): Promise<Answer<Loaded>> {
  const answer = await call;
  if (!answer.ok) return answer;
  const values = { ...answer.values };
  for (const [field, length] of Object.entries(answer.unfinished)) {
    const text = await readOn(answer.ref, field, values[field] ?? '', length);
    if (text === undefined || text.length !== length) return { ok: false, problem: FORMS.loadBroken };
    values[field] = text;
  }
  return { ...answer, values, unfinished: {} };
}

/** The text up to `length` characters; undefined if the rest can't be read. */
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

/** The conflicts with whole texts, so that using the other text loses nothing. */
export async function completeConflicts(ref: RowRef | null, conflicts: Values): Promise<Values | undefined> {
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

// What Today asks about answers of the form.

import { verdictOn } from '../../domain/responses/response-to-contact';
import { memoryIn } from '../../sheets/tables/form-tab';
import { SettingsCells } from '../../sheets/tables/settings';
import { knownIn, loggedKeys, lookAtForm, waitingIn } from './waiting-responses';
import { Clock } from '../run/clock';
import type { PhoneForm, PhoneQuestion } from '../run/phone-answers';
import { PHONE_ANSWERS } from '../../words/phone-answers';
import { Library } from './library';

/** Reads the form's tab only while an answer waits. */
export function phoneQuestions(library: Library, { zone, today }: Clock): PhoneQuestion[] {
  const memory = memoryIn(library.settings);
  if (!memory?.isOn || memory.open.length === 0) return [];
  const logged = new Set(loggedKeys(library));
  const look = lookAtForm(memory, zone);
  const known = knownIn(library, look, today);
  return waitingIn(look, memory).flatMap((response) => {
    const { key } = response;
    if (!memory.open.includes(key) || logged.has(key)) return [];
    const { question } = verdictOn(response, known(response));
    // What is clear by now is logged at the next look.
    return question === '' ? [] : [{ key, sentence: question }];
  });
}

export function phoneForm(settings: SettingsCells): PhoneForm | null {
  const memory = memoryIn(settings);
  if (!memory) return null;
  const { tab, isOn, trouble } = memory;
  const words = PHONE_ANSWERS.trouble;
  const sentence =
    trouble === 'tab' || trouble === 'columns' ? words[trouble](tab) : trouble === '' ? '' : words.full;
  return { tab, isOn, trouble: isOn ? sentence : '' };
}

// The form for the phone: naming it in Help, logging its answers, and loading those that Today asks about.

import { lackingIn } from '../../domain/responses/column-use';
import { chosenColumns, recallColumns } from '../../domain/responses/form-columns';
import { FormMemory, afterLook } from '../../domain/responses/form-memory';
import { withKeys } from '../../domain/responses/response-keys';
import { verdictOn } from '../../domain/responses/response-to-contact';
import { fieldOf } from '../../domain/tables';
import { refuse } from '../../domain/basics/refusal';
import { findForms, keepMemory, memoryIn, readFormTab } from '../../sheets/tables/form-tab';
import { readSettings } from '../../sheets/tables/settings';
import { settingsWithPlace } from '../../sheets/setup/setup-settings';
import { tabNamed } from '../../sheets/tables/tabs';
import type { Answer } from '../run/answers';
import type { FormAsk } from '../run/call-shapes';
import type { FoundForms, LoadedResponse } from '../run/phone-answers';
import { answer, answerLocked, answerLockedToTheEnd } from '../run/to-answer';
import { Clock } from '../run/clock';
import { readUser } from '../run/user';
import { openLibrary } from '../read/library';
import { takeResponses } from '../responses/take-responses';
import { knownIn, loggedKeys, lookAtForm, responsesIn, waitingIn } from '../read/waiting-responses';
import { PHONE_ANSWERS, PHONE_LACKING } from '../../words/phone-answers';

/** Tabs with answers, each with what its questions seem to be; for the one in use, with what was chosen. */
export const findPhoneForms = (): Answer<FoundForms> =>
  answer(({ zone }) => {
    const memory = memoryIn(readSettings());
    const forms = findForms(zone).map((form) =>
      form.tab === memory?.tab
        ? {
            ...form,
            columns: recallColumns(
              form.columns.map(({ heading }) => heading),
              memory.columns,
            ),
          }
        : form,
    );
    return { ok: true, forms };
  });

/** From now on the answers in this tab are contacts: all of them, or those to come. */
export const namePhoneForm = ({ tab, headings: seen, uses, isAll }: FormAsk): Answer<{ words: string }> =>
  answerLocked((clock) => {
    const sheet = tabNamed(tab) ?? refuse(PHONE_ANSWERS.tabGone(tab));
    const { headings, rows } = readFormTab(sheet, clock.zone);
    if (seen.length !== uses.length || seen.some((heading, at) => heading !== headings[at]))
      refuse(PHONE_ANSWERS.tabGone(tab));
    const columns = seen.map((heading, at) => ({ heading, use: uses[at] ?? '' }));
    refuseLacking(uses);
    // A sheet that was set up before there was a form gets the hidden cell now.
    const settings = settingsWithPlace('form');
    const before = memoryIn(settings);
    const number = sheet.getSheetId();
    const known = before?.sheet === number ? before : newMemory(number, clock);
    const memory: FormMemory = {
      ...known,
      ...{ tab: sheet.getName(), isOn: true, columns: chosenColumns(columns), trouble: '' },
    };
    const keys = withKeys(responsesIn(rows, columns), [...memory.done, ...memory.open]).map(({ key }) => key);
    const done = isAll ? [] : keys.filter((key) => !memory.open.includes(key));
    keepMemory(settings, afterLook(memory, { done, open: memory.open, trouble: '' }));
    return { ok: true, words: PHONE_ANSWERS.started };
  });

function refuseLacking(uses: FormAsk['uses']): void {
  const lacking = lackingIn(uses);
  if (lacking?.kind === 'twice' && lacking.use !== '' && lacking.use !== 'note' && lacking.use !== 'stamp')
    refuse(PHONE_LACKING.twice(fieldOf('log', lacking.use).label));
  else if (lacking) refuse(PHONE_LACKING[lacking.kind === 'stamp' ? 'stamp' : 'partner']);
}

/** Answers already in the Contact Log, from before the form was forgotten, are done. */
function newMemory(sheet: number, { zone }: Clock): FormMemory {
  const done = loggedKeys(openLibrary(zone));
  const blank: FormMemory = {
    ...{ tab: '', sheet, isOn: true, columns: {}, before: 0, done: [], open: [], trouble: '' },
  };
  return afterLook(blank, { done, open: [], trouble: '' });
}

/** Logged contacts stay. So do waiting answers, for when it starts again. */
export const stopPhoneForm = (): Answer<{ words: string }> =>
  answerLocked(() => {
    const settings = readSettings();
    const memory = memoryIn(settings);
    if (!memory) return refuse(PHONE_ANSWERS.notNamed);
    keepMemory(settings, { ...memory, isOn: false, trouble: '' });
    return { ok: true, words: PHONE_ANSWERS.stopped(memory.tab) };
  });

/** The sidebar also calls this after it opens, if a form is in use. */
export const takePhoneAnswers = (): Answer<{ logged: number; asked: number; isCut: boolean }> =>
  answerLockedToTheEnd((clock) => ({ ok: true, ...takeResponses(clock, readSettings(), readUser) }));

/** A waiting answer, as the beginning of a contact. */
export const loadPhoneAnswer = ({ key }: { key: string }): Answer<LoadedResponse> =>
  answer((clock) => {
    const library = openLibrary(clock.zone);
    const memory = memoryIn(library.settings);
    if (!memory) return refuse(PHONE_ANSWERS.answerGone);
    const look = lookAtForm(memory, clock.zone);
    const response =
      waitingIn(look, memory).find((one) => one.key === key) ?? refuse(PHONE_ANSWERS.answerGone);
    return { ok: true, values: verdictOn(response, knownIn(library, look, clock.today)(response)).values };
  });

export const skipPhoneAnswer = ({ key }: { key: string }): Answer<{ words: string }> =>
  answerLocked(() => {
    const settings = readSettings();
    const memory = memoryIn(settings);
    if (!memory?.open.includes(key)) return refuse(PHONE_ANSWERS.answerGone);
    const open = memory.open.filter((one) => one !== key);
    keepMemory(settings, afterLook(memory, { done: [key], open, trouble: memory.trouble }));
    return { ok: true, words: PHONE_ANSWERS.skipped };
  });

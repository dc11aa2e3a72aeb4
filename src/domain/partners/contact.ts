// What follows from a logged contact: the last touch, the follow-ups it answers, what it puts into the plan.

import { idOf } from '../basics/line-origin';
import { countsAsReached } from './came-of-it';
import { MAX_CELL_TEXT, Values } from '../basics/fields';
import { Day, isDay, laterDay } from '../basics/day';
import { excerpt } from '../basics/text';

const LINE_LENGTH = 200;

/** Last Contact Date once a contact is logged: never earlier, never over a date that cannot be read. */
export const lastContactAfter = (stands: string, day: Day): string =>
  stands.trim() === '' || (isDay(stands) && stands < day) ? day : stands;

/**
 * Last Contact Date once a contact of the day `was` is corrected or taken back: the latest day that is left, else
 * `otherwise`. If that contact had not set it, it stays.
 */
export const lastContactWithout = (
  stands: string,
  was: string,
  left: readonly string[],
  otherwise: string,
): string => (stands === was ? left.filter(isDay).reduce(laterDay, '') || otherwise : stands);

/** The day on which somebody was reached; '' for a contact that does not count. */
export const touchOf = ({ when = '', cameOfIt = '' }: { when?: string; cameOfIt?: string }): string =>
  countsAsReached(cameOfIt) ? when : '';

/** Days that a contact replaced in Last Contact Date, as its row keeps them. */
export const replacedDays = (text: string): Day[] => text.split(/[,\s]+/).filter(isDay);
export const withReplaced = (text: string, day: string): string =>
  isDay(day) && !replacedDays(text).includes(day) ? [...replacedDays(text), day].join(', ') : text;

/** The lines that a contact puts into the plan, by key of its field. */
export function linesOfContact(contactId: string, contact: Values): { key: string; line: Values }[] {
  const text = (key: string) => (contact[key] ?? '').trim();
  const lineOf = (key: string, id: string, item: string, by: string, who: string) =>
    text(key) === ''
      ? []
      : [{ key, line: { id, done: '', item, when: text(by), partner: text('partner'), who } }];
  const partner = excerpt(text('partner'));
  return [
    ...lineOf(
      'promised',
      idOf({ kind: 'promise', contactId }),
      `Promised to ${partner}: ${excerpt(text('promised'), LINE_LENGTH)}`,
      'promisedBy',
      text('staff'),
    ),
    ...lineOf(
      'next',
      idOf({ kind: 'next', contactId }),
      `${partner}: ${excerpt(text('next'), LINE_LENGTH)}`,
      'nextBy',
      text('nextWho') || text('staff'),
    ),
  ];
}

/** What a follow-up that is answered by a contact says: '2026-03-02, Phone, Ana: They need flyers'. */
function outcomeOf(contact: Values): string {
  const [when, how, staff, heard] = ['when', 'how', 'staff', 'heard'].map((key) =>
    excerpt(contact[key] ?? '', LINE_LENGTH),
  );
  return [[when, how, staff].filter(Boolean).join(', '), heard].filter(Boolean).join(': ');
}

/** Without what was heard, where there is no room for it. */
const outcomesOf = (contact: Values): string[] => [outcomeOf(contact), outcomeOf({ ...contact, heard: '' })];

/**
 * What stood there stays above it, whole; what is there already does not come twice. Where nothing more goes into the
 * cell it stays as it is: the contact stands in the log all the same.
 */
export function withOutcome(stands: string, contact: Values): string {
  if (withoutOutcome(stands, contact) !== undefined) return stands;
  return outcomesOf(contact).reduce(
    (all, outcome) => (all === stands ? below(stands, outcome) : all),
    stands,
  );
}

/** On a line of its own; where it does not fit any more, all stays as it is. */
export function below(stands: string, words: string): string {
  const all = stands.trim() === '' ? words : `${stands}\n${words}`;
  return all.length < MAX_CELL_TEXT ? all : stands;
}

/** What stood there before; undefined if the outcome is no longer its end. */
export function withoutOutcome(stands: string, contact: Values): string | undefined {
  const outcome = outcomesOf(contact).find((one) => stands === one || stands.endsWith(`\n${one}`));
  return outcome === undefined ? undefined : stands.slice(0, Math.max(0, stands.length - outcome.length - 1));
}

/** Whether it ends with what a contact answered. */
export const tellsOfContact = (outcome: string): boolean =>
  /(?:^|\n)\d{4}-\d\d-\d\d(?:[,:][^\n]*)?$/.test(outcome);

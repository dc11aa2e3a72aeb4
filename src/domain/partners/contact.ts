import { NOTES } from '../../words/notes';
import { idOf } from '../origins/line-origin';
import { countsAsReached } from './came-of-it';
import type { FieldKey, ValuesOf } from '../tables';
import { MAX_CELL_TEXT } from '../tables/description';
import { Day, isDay, laterDay } from '../dates/day';
import { FULL_DAY, WAYS_OF_A_FULL_DAY, fullDay } from '../dates/day-names';
import { excerpt } from '../basics/text';

type ContactValues = ValuesOf<'log'>;

const LINE_LENGTH = 200;

/** A promise and a next step, each with the field for its day. */
export const DAY_OF = { promised: 'promisedBy', next: 'nextBy' } as const satisfies Partial<
  Record<FieldKey<'log'>, FieldKey<'log'>>
>;

/** Never moves back, and never overwrites a date that can't be read. */
export const lastContactAfter = (current: string, day: Day): string =>
  current.trim() === '' || (isDay(current) && current < day) ? day : current;

/**
 * After a contact of the day `was` is corrected or undone: the latest remaining day, else `otherwise`. A date that the
 * contact didn't set stays.
 */
export const lastContactWithout = (
  current: string,
  was: string,
  left: readonly string[],
  otherwise: string,
): string => (current === was ? left.filter(isDay).reduce(laterDay, '') || otherwise : current);

/** '' for a contact that reached nobody. */
export const touchOf = ({ when = '', cameOfIt = '' }: { when?: string; cameOfIt?: string }): string =>
  countsAsReached(cameOfIt) ? when : '';

export const replacedDays = (text: string): Day[] => text.split(/[,\s]+/).filter(isDay);
export const withReplaced = (text: string, day: string): string =>
  isDay(day) && !replacedDays(text).includes(day) ? [...replacedDays(text), day].join(', ') : text;

/** If nobody is named for its lines, they go to the staff contact of the partner. */
export function linesOfContact(
  contactId: string,
  contact: ContactValues,
  staffOfPartner: string,
): { key: FieldKey<'log'>; line: ValuesOf<'plan'> & { id: string } }[] {
  const text = (key: FieldKey<'log'>) => (contact[key] ?? '').trim();
  const lineOf = (key: FieldKey<'log'>, id: string, item: string, by: FieldKey<'log'>, who: string) =>
    text(key) === ''
      ? []
      : [{ key, line: { id, done: '', item, when: text(by), partner: text('partner'), who } }];
  const partner = excerpt(text('partner'));
  const staff = text('staff') || staffOfPartner.trim();
  return [
    ...lineOf(
      'promised',
      idOf({ kind: 'promise', contactId }),
      NOTES.promisedTo(partner, excerpt(text('promised'), LINE_LENGTH)),
      DAY_OF.promised,
      staff,
    ),
    ...lineOf(
      'next',
      idOf({ kind: 'next', contactId }),
      `${partner}: ${excerpt(text('next'), LINE_LENGTH)}`,
      DAY_OF.next,
      text('nextWho') || staff,
    ),
  ];
}

/** 'Mar 2, 2026, Phone, Ana: They need flyers' */
function outcomeOf(contact: ContactValues, wordsOf: (day: Day) => string): string {
  const [when = '', how, staff, heard] = (['when', 'how', 'staff', 'heard'] as const).map((key) =>
    excerpt(contact[key] ?? '', LINE_LENGTH),
  );
  const day = isDay(when) ? wordsOf(when) : when;
  return [[day, how, staff].filter(Boolean).join(', '), heard].filter(Boolean).join(': ');
}

/** The second one, without what was heard, is for cells with little room. */
const outcomesOf = (contact: ContactValues, wordsOf: (day: Day) => string): string[] => [
  outcomeOf(contact, wordsOf),
  outcomeOf({ ...contact, heard: '' }, wordsOf),
];

/** Also those from another locale or an older version: 2026-03-02. */
const knownOutcomes = (contact: ContactValues): string[] =>
  [...WAYS_OF_A_FULL_DAY, (day: Day) => day].flatMap((wordsOf) => outcomesOf(contact, wordsOf));

/** Once, below the existing text. A cell without room is unchanged. */
export function withOutcome(current: string, contact: ContactValues): string {
  if (withoutOutcome(current, contact) !== undefined) return current;
  return outcomesOf(contact, fullDay).reduce(
    (all, outcome) => (all === current ? below(current, outcome) : all),
    current,
  );
}

export function below(current: string, words: string): string {
  const all = current.trim() === '' ? words : `${current}\n${words}`;
  return all.length < MAX_CELL_TEXT ? all : current;
}

/** Undefined if the text no longer ends with the outcome. */
export function withoutOutcome(current: string, contact: ContactValues): string | undefined {
  const outcome = knownOutcomes(contact).find((one) => current === one || current.endsWith(`\n${one}`));
  return outcome === undefined
    ? undefined
    : current.slice(0, Math.max(0, current.length - outcome.length - 1));
}

export const mentionsContact = (outcome: string): boolean => MENTION.test(outcome);
const MENTION = new RegExp(`(?:^|\\n)(?:\\d{4}-\\d\\d-\\d\\d|${FULL_DAY})(?:[,:][^\\n]*)?$`);

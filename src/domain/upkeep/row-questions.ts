import { answerQuestion } from '../partners/came-of-it';
import { SAYS_CANCELLED } from '../events/cancelled';
import { Day } from '../dates/day';
import { fullDay } from '../dates/day-names';
import { EventFacts, isCancelled, partnersOfEvents } from '../events/event';
import { readEnd, spanOf } from '../events/event-span';
import { LoggedContact } from '../partners/history';
import { PartnerDirectory, normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { implausibleDate, isLikelyDay } from '../dates/odd-dates';
import { ContactFacts, partnersOfContacts } from '../partners/last-contact';
import { readWhen, whyUnread } from '../dates/parse-when';
import { ROW_QUESTIONS } from '../../words/tab-questions';

/** A row and the question about it. */
interface Asked<Row> {
  row: Row;
  words: string;
}

export function questionsAboutEvents<Row extends EventFacts & { name: string }>(
  events: readonly Row[],
  directory: PartnerDirectory,
): Asked<Row>[] {
  const held = events.filter((event) => !isCancelled(event));
  const unreadable = held.filter(
    (event) => event.when !== '' && !spanOf(event) && implausibleDate(event.when, 'when') === '',
  );
  const endless = held.filter((event) => {
    if (event.endsAt.trim() === '') return false;
    const first = spanOf(event)?.first ?? '';
    return first !== '' && (readEnd(event.endsAt)?.day || first) < first;
  });
  const doubtful = held.filter(({ name, cancelled }) => cancelled.trim() === '' && SAYS_CANCELLED.test(name));
  const partners = partnersOfEvents(events, directory);
  const strangers = firstsOf(events, (event, at) =>
    isCancelled(event) ? [] : (partners[at]?.unknown ?? []),
  );
  return [
    ...unreadable.map((row) => ({
      row,
      words: ROW_QUESTIONS.eventUnread(excerpt(row.when), whyUnread(readWhen(row.when))),
    })),
    ...endless.map((row) => ({
      row,
      words: ROW_QUESTIONS.endsBefore(excerpt(row.endsAt)),
    })),
    ...doubtful.map((row) => ({
      row,
      words: ROW_QUESTIONS.saysCancelled,
    })),
    ...strangers.map(({ row, name, more }) => ({
      row,
      words: ROW_QUESTIONS.eventStranger(excerpt(name), more),
    })),
  ];
}

const WRITTEN = ['when', 'partner', 'staff', 'how', 'cameOfIt', 'heard', 'promised', 'next'] as const;

type LoggedRow = ContactFacts & LoggedContact & { index: number };

/** The question names its row, because the row may have no partner. */
export function questionsAboutContacts<Row extends LoggedRow>(
  contacts: readonly Row[],
  directory: PartnerDirectory,
  today: Day,
): Asked<Row>[] {
  const ask = (row: Row, words: string): Asked<Row> => ({
    row,
    words: ROW_QUESTIONS.inLog(
      row.partner.trim() === '' ? ROW_QUESTIONS.rowNumber(row.index + 1) : excerpt(row.partner),
      words,
    ),
  });
  // The daily check tidies up rows that people cleared.
  const isWritten = (row: Row) => WRITTEN.some((key) => row[key].trim() !== '');
  const askAbout = (problemWith: (row: Row) => string): Asked<Row>[] =>
    contacts
      .filter((row) => problemWith(row) !== '' && isWritten(row))
      .map((row) => ask(row, problemWith(row)));
  const positions = partnersOfContacts(contacts, directory);
  const unlinked = contacts.filter((row, at) => positions[at] === undefined && isWritten(row));
  const isNameless = ({ partner }: Row) => partner.trim() === '';
  const strangers = firstsOf(unlinked, (row) => (isNameless(row) ? [] : [row.partner]));
  return [
    ...askAbout(({ when }) => problemWithDay(when, today)),
    ...askAbout(({ cameOfIt }) => answerQuestion(cameOfIt, excerpt(cameOfIt))),
    ...unlinked.filter(isNameless).map((row) => ask(row, ROW_QUESTIONS.noPartner)),
    ...strangers.map(({ row, more }) => ask(row, ROW_QUESTIONS.contactStranger(more))),
  ];
}

function problemWithDay(when: string, today: Day): string {
  if (isLikelyDay(when)) return when > today ? ROW_QUESTIONS.inFuture(fullDay(when)) : '';
  if (when.trim() === '') return ROW_QUESTIONS.noDay;
  // Another question covers an implausible date, by its row and column.
  return implausibleDate(when, 'day') === '' ? ROW_QUESTIONS.noDate(excerpt(when)) : '';
}

/**
 * Each name once, with the first row that has it and the number of further rows. A mistake copied down is one
 * question.
 */
function firstsOf<Row>(
  rows: readonly Row[],
  namesOf: (row: Row, at: number) => readonly string[],
): { row: Row; name: string; more: number }[] {
  const firsts = new Map<string, { row: Row; name: string; more: number }>();
  rows.forEach((row, at) => {
    const names = namesOf(row, at);
    if (names.length === 0) return;
    for (const [plain, name] of new Map(names.map((one) => [normalizeName(one), one]))) {
      const first = firsts.get(plain);
      if (first) first.more++;
      else firsts.set(plain, { row, name, more: 0 });
    }
  });
  return [...firsts.values()];
}

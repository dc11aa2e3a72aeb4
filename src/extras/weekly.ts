// One mail a week to everyone who asked for it, on their day. At most once: the mark is written before the mail goes.

import { shortDay, shortFullDay, weekdayName } from '../domain/dates/day-names';
import { setLocale } from '../domain/basics/locale';
import { weekStartOf } from '../domain/dates/week-start';
import { WEEKDAYS } from '../words/days';
import { Day, addDays, weekdayIndex } from '../domain/dates/day';
import { errorMessage } from '../domain/basics/google-fault';
import type { Answer } from '../server/run/answers';
import type { MyWeeks } from '../server/run/today-answers';
import { MOST_ADDRESSES, mayReceive, ownerOf } from './addresses';
import {
  MailRequest,
  MailRequestRow,
  EVERYONE,
  NAMED_LABEL,
  isSame,
  note,
  readMailRequests,
  textsOf,
  wantsWholeWeek,
} from './asked';
import { mailOf } from './mail';
import { MAIL } from '../words/mail';
import { MENU } from '../words/menu';

/** From Code.js: what My week shows, by the same rules. */
declare function readMyWeek(names: readonly string[]): Answer<MyWeeks>;

const ONE_ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;

/** Run by the clock every day. */
export function digestWeekly(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  setLocale(spreadsheet.getSpreadsheetLocale());
  const today = Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd');
  const { rows, named } = readMailRequests();
  const problems = problemsOf(rows, ownerOf(spreadsheet), textsOf(named));
  const failures: unknown[] = [];
  // A failure for one person doesn't keep the mail from the others.
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      failures.push(error);
    }
  };
  problems.forEach((result, one) => attempt(() => note(one, { result })));
  const due = rows.filter(
    (one) => !problems.has(one) && dayOf(one) === weekdayIndex(today) && !hasHad(rows, one, today),
  );
  if (due.length > 0) {
    let left = MailApp.getRemainingDailyQuota();
    const answer = readMyWeek(due.map(nameOf));
    due.forEach((one, position) =>
      attempt(() => {
        const week = answer.ok ? answer.weeks[position] : undefined;
        const problem = answer.ok ? MAIL.unreadable : answer.problem;
        const mail = week && mailOf(week, nameOf(one) === '', today, spreadsheet.getUrl());
        if (!week) note(one, { result: notSent(today, problem) });
        else if (!mail) note(one, { result: MAIL.nothingToSay(shortDay(today)) });
        else if (left < 1) note(one, { result: notSent(today, MAIL.quota) });
        else if (isClaimed(one, today)) {
          left--;
          note(one, { result: send(one, mail, today) });
        }
      }),
    );
  }
  // Thrown so that Google tells the owner of the trigger.
  if (failures.length > 0) throw failures[0];
}

/** The mark comes before the mail: if the run dies in between, this week has no mail rather than two. */
function isClaimed(one: MailRequestRow, today: Day): boolean {
  const mark = { tried: shortFullDay(today), result: MAIL.sending(shortDay(today)) };
  try {
    return note(one, mark, (now) => !hasHad(now, one, today));
  } catch (error) {
    note(one, { result: notSent(today, errorMessage(error)) });
    throw error;
  }
}

function send(
  one: MailRequest,
  mail: { subject: string; body: string; htmlBody: string },
  today: Day,
): string {
  try {
    MailApp.sendEmail({ to: one.address, name: MENU.title, ...mail });
    return MAIL.sent(shortDay(today));
  } catch (error) {
    return notSent(today, errorMessage(error));
  }
}

const notSent = (today: Day, why: string): string => MAIL.notSent(shortDay(today), why);

const nameOf = (one: MailRequest): string => (wantsWholeWeek(one) ? '' : one.staff);

/** 0 for Monday; -1 if it isn't a weekday. */
const dayOf = ({ weekday }: MailRequest): number =>
  weekday.length < 3
    ? -1
    : WEEKDAYS.findIndex((name) => name.toLowerCase().startsWith(weekday.toLowerCase().slice(0, 3)));

/** Why a row gets no mail. */
function problemsOf(
  rows: readonly MailRequestRow[],
  owner: string,
  named: readonly string[],
): Map<MailRequestRow, string> {
  const served = new Set<string>();
  return new Map(
    rows.flatMap((one): [MailRequestRow, string][] => {
      const problem = problemWith(one);
      if (problem !== '') return [[one, problem]];
      if (!mayReceive(one.address, owner, named)) return [[one, MAIL.notAllowed(NAMED_LABEL)]];
      const address = one.address.toLowerCase();
      if (!served.has(address) && served.size === MOST_ADDRESSES)
        return [[one, MAIL.tooMany(MOST_ADDRESSES)]];
      served.add(address);
      return [];
    }),
  );
}

function problemWith(one: MailRequestRow): string {
  if (one.nth > 0) return MAIL.twice;
  if (one.staff === '') return MAIL.noName(EVERYONE);
  if (!ONE_ADDRESS.test(one.address)) return MAIL.noAddress;
  return dayOf(one) < 0 ? MAIL.noWeekday(WEEKDAYS[0] ?? '') : '';
}

/** Whether they got their mail this week, or may have. */
function hasHad(rows: readonly MailRequest[], one: MailRequest, today: Day): boolean {
  const start = weekStartOf(today);
  const marks = new Set([0, 1, 2, 3, 4, 5, 6].flatMap((days) => marksOf(addDays(start, days))));
  return rows.some((row) => isSame(row, one) && marks.has(row.tried));
}

/**
 * The forms of a mark: as written now, as it reads after the sheet's locale changed, and as older versions wrote it:
 * 'Mon 2026-03-02'.
 */
const marksOf = (day: Day): string[] => [
  shortFullDay(day, { order: 'mdy' }),
  shortFullDay(day, { order: 'dmy' }),
  `${weekdayName(day).slice(0, 3)} ${day}`,
];

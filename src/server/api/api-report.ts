// The state report: turned on and off, looked at, and made.

import { fiscalYearName, isIn, periodsAt } from '../../domain/counting/periods';
import { eventsShown } from '../../domain/counting/report';
import {
  eventsMissing,
  eventsNotCounted,
  missingWords,
  notCountedWords,
} from '../../domain/counting/report-lists';
import { fieldsMissing } from '../../domain/counting/missing-fields';
import { OFF, ReportMemory, fieldsOfReport } from '../../domain/counting/report-memory';
import { CountedEvent, titleOf } from '../../domain/counting/report-facts';
import { PageName, PrintedPage, reportPages } from '../../domain/counting/report-page';
import { amountCell } from '../../domain/counting/report-numbers';
import { storiesIn } from '../../domain/counting/stories';
import { totalsOf } from '../../domain/counting/totals';
import { labelOf } from '../../domain/tables';
import { refuse } from '../../domain/basics/refusal';
import { sortBy } from '../../domain/basics/sort';
import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { describeDay } from '../../domain/dates/day-names';
import { readArchive } from '../../sheets/tables/archive';
import { emptyDirectory } from '../../sheets/report/report-data-tab';
import { findReportTab } from '../../sheets/report/report-tab';
import { addRequested } from '../../sheets/setup/setup';
import { settingsWithPlace } from '../../sheets/setup/setup-settings';
import { hideColumns } from '../../sheets/tables/reveal';
import { SettingsCells, readSettings } from '../../sheets/tables/settings';
import { Table, readTable } from '../../sheets/tables/table';
import { REPORT_ANSWERS } from '../../words/report-answers';
import { NAME_LENGTH, openLibrary, refOf } from '../read/library';
import { ReadReport, readReportFacts, putReport } from '../report/report';
import { doneLines } from '../report/stories';
import { keepReportMemory, reportMemoryIn } from '../../sheets/report/report-memory';
import type { Answer, Capped } from '../run/answers';
import type { NeedsAsk, ReportAsk } from '../run/call-shapes';
import { Clock } from '../run/clock';
import type { ReportInShort, ReportView, ReportedEvent, StoryChoice } from '../run/report-answers';
import { answer, answerLocked } from '../run/to-answer';

const MOST_EVENTS = 200;
const STORY_LETTERS = 300;

export const readReport = (): Answer<ReportView> =>
  answer((clock) => ({ ok: true, ...viewOf(clock, readSettings()) }));

function viewOf(clock: Clock, settings: SettingsCells): ReportView {
  const memory = reportMemoryIn(settings) ?? OFF;
  const { isOn, profile, hasHours, hasShared, hasData, hasDirectory, needs, stories = [] } = memory;
  const short = isOn ? inShort(clock, memory, readReportFacts(clock, settings, memory)) : null;
  return {
    ...{ isOn, profile, hasHours, hasShared, hasData, hasDirectory, needs, stories, short },
    onRequest: fieldsOfReport(memory),
  };
}

/** `tab` is the report's, if it is known. */
function inShort(
  clock: Clock,
  memory: ReportMemory,
  { facts, events }: ReadReport,
  tab = findReportTab(memory)?.getName() ?? '',
): ReportInShort {
  const { today } = clock;
  const { year, yearBefore } = periodsAt(today, memory.profile.firstMonth);
  const inYear = facts.events.filter(({ outcome: { day } }) => isIn(year, day));
  const shown = eventsShown(facts.events, yearBefore, today);
  const { sessions, attendance } = totalsOf(inYear.map(({ outcome }) => outcome)).program.all.all;
  const list = (found: readonly CountedEvent[], words: (event: CountedEvent) => string) =>
    capItems(
      found.map((event) => reported(events, event, words(event), clock)),
      MOST_EVENTS,
      ANSWER_BYTES / 3,
    );
  return {
    year: fiscalYearName(year.from),
    sessions,
    people: String(amountCell(attendance)),
    missing: list(eventsMissing(shown), missingWords),
    notCounted: list(eventsNotCounted(shown), notCountedWords),
    lacking: fieldsOfReport(memory).flatMap((key) => (events.columns.has(key) ? [] : labelOf('events', key))),
    tab,
  };
}

const reported = (table: Table, event: CountedEvent, words: string, { today }: Clock): ReportedEvent => {
  const { index, name, outcome } = event;
  return {
    ref: refOf(table, index, excerpt(name, NAME_LENGTH)),
    title: excerpt(titleOf(event)),
    day: outcome.day === '' ? '' : describeDay(outcome.day, today),
    words,
    missing: [...new Set(fieldsMissing(outcome).map(({ field }) => field))],
  };
};

/** The columns first: without the memory they are only columns, and the next press finds them. */
export const turnOnReport = (ask: ReportAsk): Answer<{ words: string } & ReportView> =>
  answerLocked((clock) => {
    const settings = settingsWithPlace('report');
    const before = reportMemoryIn(settings) ?? OFF;
    const memory: ReportMemory = { ...before, ...ask, isOn: true };
    const fields = fieldsOfReport(memory);
    const table = addRequested('events', fields, clock.zone);
    hideColumns(
      table,
      fieldsOfReport(before).filter((key) => !fields.includes(key)),
    );
    if (!memory.hasDirectory) emptyDirectory(memory, clock.zone);
    keepReportMemory(settings, memory);
    SpreadsheetApp.flush();
    return {
      ok: true,
      words: before.isOn ? REPORT_ANSWERS.saved : REPORT_ANSWERS.turnedOn,
      ...viewOf(clock, settings),
    };
  });

/** Nothing that people typed is deleted: the columns are hidden, and the tabs stay. Only a directory doesn't stay readable. */
export const turnOffReport = (): Answer<{ words: string } & ReportView> =>
  answerLocked((clock) => {
    const settings = readSettings();
    const memory = reportMemoryIn(settings);
    if (!memory?.isOn) return refuse(REPORT_ANSWERS.notOn);
    emptyDirectory(memory, clock.zone);
    keepReportMemory(settings, { ...memory, isOn: false });
    hideColumns(readTable('events', clock.zone), fieldsOfReport(memory));
    return { ok: true, words: REPORT_ANSWERS.turnedOff, ...viewOf(clock, settings) };
  });

/** Long lists of types end in one line for the rest. */
export const readReportPages = (): Answer<{ pages: Record<PageName, PrintedPage> }> =>
  answer((clock) => {
    const settings = readSettings();
    const memory = reportMemoryIn(settings);
    if (!memory?.isOn) return refuse(REPORT_ANSWERS.notOn);
    const { facts } = readReportFacts(clock, settings, memory, { isWhole: true });
    return { ok: true, pages: reportPages(facts) };
  });

/** Lines to choose from: what was done since the start of the last fiscal year, and what came of it. */
export const readStories = (): Answer<{ stories: Capped<StoryChoice> }> =>
  answer(({ zone, today }) => {
    const settings = readSettings();
    const memory = reportMemoryIn(settings);
    if (!memory?.isOn) return refuse(REPORT_ANSWERS.notOn);
    const { yearBefore } = periodsAt(today, memory.profile.firstMonth);
    const ticked = memory.stories ?? [];
    const lines = storiesIn(doneLines(openLibrary(zone, { settings }), readArchive(), yearBefore.from));
    const choices = lines.map(({ id, item, outcome }) => ({
      id,
      item: excerpt(item),
      outcome: excerpt(outcome, STORY_LETTERS),
      isTicked: ticked.includes(id),
    }));
    const inOrder = sortBy(choices, ({ isTicked }) => [isTicked ? '0' : '1']);
    return { ok: true, stories: capItems(inOrder, MOST_EVENTS, ANSWER_BYTES / 2) };
  });

/** Without `stories`, the choice stays as it was. */
export const makeReport = ({ needs, stories }: NeedsAsk): Answer<{ words: string; short: ReportInShort }> =>
  answerLocked((clock) => {
    const settings = readSettings();
    const memory = reportMemoryIn(settings);
    if (!memory?.isOn) return refuse(REPORT_ANSWERS.notOn);
    const now = { ...memory, needs, ...(stories && { stories }) };
    if (JSON.stringify(now) !== JSON.stringify(memory)) keepReportMemory(settings, now);
    const { sheet, ...read } = putReport(clock, settings, now);
    const tab = sheet.getName();
    sheet.activate();
    return { ok: true, words: REPORT_ANSWERS.made(tab), short: inShort(clock, now, read, tab) };
  });

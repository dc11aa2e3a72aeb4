// The report: read from the tabs, one read each, and written as one block. Run again, it writes the same.

import { REPORT_WIDTH, ReportFacts, reportOf } from '../../domain/counting/report';
import { reachOf } from '../../domain/audiences/reach';
import { directoryRows } from '../../domain/counting/directory-data';
import { dataRows } from '../../domain/counting/report-data';
import { EventToCount, countEvents, partnersToCount } from '../../domain/counting/report-facts';
import { periodsAt } from '../../domain/counting/periods';
import { chosenStories } from '../../domain/counting/stories';
import { YearOfWork, countGoals } from '../../domain/counting/year-of-work';
import { owedBy } from '../../domain/plan/owed';
import { once } from '../../domain/basics/memoize';
import { Day } from '../../domain/dates/day';
import { ReportMemory } from '../../domain/counting/report-memory';
import type { ColumnKey } from '../../domain/tables';
import { grammarInUse } from '../../sheets/setup/partner-hints';
import { putCharts } from '../../sheets/report/report-charts';
import { DataTab, findDataTab, makeDataTab, writeData } from '../../sheets/report/report-data-tab';
import { findReportTab, makeReportTab, writeReport } from '../../sheets/report/report-tab';
import { SettingsCells } from '../../sheets/tables/settings';
import { rowsWith } from '../../sheets/tables/rows-with';
import { Archive, readArchive } from '../../sheets/tables/archive';
import { Sheet, Table, isVacant, textAt } from '../../sheets/tables/table';
import { libraryReach } from '../read/audiences';
import { Library, Tables, openLibrary } from '../read/library';
import { Clock } from '../run/clock';
import { partnersToList } from './directory';
import { doneLines } from './stories';
import { keepReportMemory, reportMemoryIn } from '../../sheets/report/report-memory';

/** Nothing else of an event goes into the report: no notes, no names of staff, no description. */
const KEYS = [
  'id',
  'name',
  'when',
  'endsAt',
  'type',
  'participants',
  'partners',
  'partnerIds',
  'cancelled',
  'format',
  'ageGroup',
  'countsAs',
  'sessions',
  'online',
  'hours',
  'sharedWith',
] as const satisfies readonly ColumnKey<'events'>[];

/** Without `hasShared`, a column called Shared with is the library's own. */
const eventsToCount = (table: Table<'events'>, { hasShared }: ReportMemory): EventToCount[] =>
  rowsWith(table, KEYS)
    .filter(({ index }) => !isVacant(table, index))
    .map((event) => (hasShared || event.sharedWith === '' ? event : { ...event, sharedWith: '' }));

/** The facts with the tab whose rows they name. */
export interface ReadReport {
  facts: ReportFacts;
  events: Table<'events'>;
  library: Library;
}

/** What the daily check has read already. */
export type ReadTables = Pick<Tables, 'partners' | 'events' | 'log'>;

/**
 * Stories and promises need a read of the plan and one of the archive. So they are read only for the tab and the page,
 * which is `isWhole`, and only if there are any.
 */
export function readReportFacts(
  { zone, today }: Clock,
  settings: SettingsCells,
  memory: ReportMemory,
  { isWhole = false, tables = {} }: { isWhole?: boolean; tables?: Partial<ReadTables> } = {},
): ReadReport {
  const library = openLibrary(zone, { settings, tables });
  const { directory, rows } = library;
  const events = eventsToCount(library.events, memory);
  const partners = rows.partners.map((partner) => ({
    ...partner,
    orgType: textAt(library.partners, partner.index, 'orgType'),
  }));
  const { profile, hasHours, needs, stories: ticked = [] } = memory;
  const archive = once(readArchive);
  const { yearBefore } = periodsAt(today, profile.firstMonth);
  const { cadence } = settings;
  return {
    events: library.events,
    library,
    facts: {
      events: countEvents(events, partners, { directory, profile, today }),
      partners: partnersToCount(partners, events, rows.contacts, { directory, cadence, today }),
      ...{ profile, hasHours, needs, today },
      reach: isWhole && library.audiences ? reachOf(libraryReach(library), today) : [],
      stories:
        isWhole && ticked.length > 0
          ? chosenStories(doneLines(library, archive(), yearBefore.from), ticked)
          : [],
      ...(isWhole && { work: workOf(library, archive, yearBefore.from, today) }),
    },
  };
}

function workOf({ rows }: Library, archive: () => Archive, since: Day, today: Day): YearOfWork {
  const promising = rows.contacts.filter(
    ({ when, promised }) => promised.trim() !== '' && when >= since && when <= today,
  );
  const lines = new Map(promising.length > 0 ? rows.lines.map((line) => [line.id, line]) : []);
  const promises = promising.flatMap((contact) =>
    owedBy(contact, lines, today, { done: archive().done, week: '' }).flatMap(({ kind, state }) =>
      kind === 'promise' ? [{ day: contact.when, isKept: state === 'done' }] : [],
    ),
  );
  const { goals } = rows;
  return { promises, goals: countGoals(goals, goals.length > 0 ? rows.actions : []) };
}

/** Makes the tab, if there is none. Under the lock. */
export function putReport(
  clock: Clock,
  settings: SettingsCells,
  memory: ReportMemory,
  tables: Partial<ReadTables> = {},
): ReadReport & { sheet: Sheet } {
  const report = readReportFacts(clock, settings, memory, { isWhole: true, tables });
  const { facts, events } = report;
  const sheet = findReportTab(memory) ?? makeReportTab();
  const number = sheet.getSheetId();
  // Before the tab has content, so that after a run that died the next one finds it.
  const made = { ...memory, sheet: number };
  if (number !== memory.sheet) keepReportMemory(settings, made);
  const rows = reportOf(facts);
  writeReport(sheet, rows, {
    width: REPORT_WIDTH,
    events: events.sheet,
    grammar: grammarInUse(),
  });
  putCharts(sheet, rows);
  putData(clock, settings, made, report);
  return { ...report, sheet };
}

const dataTabs = ({ hasData, hasDirectory }: ReportMemory): DataTab[] => [
  ...(hasData ? (['data'] as const) : []),
  ...(hasDirectory ? (['directory'] as const) : []),
];

function putData(
  { zone, today }: Clock,
  settings: SettingsCells,
  memory: ReportMemory,
  { facts: { events, profile }, library }: Pick<ReadReport, 'facts' | 'library'>,
): void {
  const { types, orgTypes } = settings.lists;
  const { firstMonth } = profile;
  let known = memory;
  for (const tab of dataTabs(memory)) {
    const sheet = findDataTab(tab, known) ?? makeDataTab(tab);
    const number = sheet.getSheetId();
    if (number !== known[tab]) {
      known = { ...known, [tab]: number };
      keepReportMemory(settings, known);
    }
    const rows =
      tab === 'data'
        ? dataRows(events, { types, orgTypes, firstMonth }, today)
        : directoryRows(partnersToList(library, today), orgTypes, today);
    writeData(sheet, tab, rows, zone);
  }
}

/**
 * At night: only a report that somebody made, and that is still there. The tabs for other programs have a checkbox, so
 * as long as it is checked they are written, whether or not there is a report.
 */
export function refreshReport(clock: Clock, settings: SettingsCells, tables: Partial<ReadTables> = {}): void {
  const memory = reportMemoryIn(settings);
  if (!memory?.isOn) return;
  if (findReportTab(memory)) putReport(clock, settings, memory, tables);
  else if (dataTabs(memory).length > 0)
    putData(clock, settings, memory, readReportFacts(clock, settings, memory, { tables }));
}

// The hand-over pages, in parts that fit in one answer. What was handed over is known from Undo's record, so the pages can
// be printed again for as long as Undo is possible.

import {
  HandOverPart,
  HandOverPartner,
  Given,
  givenIn,
  lineWords,
  partnerOnPage,
} from '../../domain/handoff/hand-over-page';
import { emailOf } from '../../domain/access/staff-email';
import { describeCell } from '../../domain/dates/day-names';
import { excerpt } from '../../domain/basics/text';
import { groupsBy } from '../../domain/basics/groups';
import { idOf } from '../../domain/origins/line-origin';
import { refuse } from '../../domain/basics/refusal';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { partnersOfEvent } from '../../domain/events/event';
import { doneSection, isItem } from '../../domain/plan/plan-blocks';
import { PlannedLine, partnerOfLine } from '../../domain/plan/week-dates';
import { readJournal } from '../../sheets/tables/journal-tab';
import { heartbeatIn } from '../../sheets/tables/settings';
import { textAt } from '../../sheets/tables/table';
import { owedIn } from '../read/owed-in';
import { historyWith } from '../read/partner-history';
import { hiddenPlacesIn, reachOnPaper } from '../read/hidden-places';
import type { HandOverPages } from '../run/handoff-answers';
import type { HandOverAsk } from '../run/handoff-shapes';
import { Clock } from '../run/clock';
import { Library, openLibrary } from '../read/library';
import { HANDOFF_ANSWERS, HAND_OVER } from '../../words/handoff';

/** Each partner looks through every event. */
const MOST_AT_ONCE = 40;
const MOST_OTHERS = 30;

export function handOverPages({ id, from }: HandOverAsk, clock: Clock): HandOverPages {
  const operation =
    readJournal(clock.today).find((one) => one.id === id && one.what === 'handoff') ??
    refuse(HANDOFF_ANSWERS.gone);
  const library = openLibrary(clock.zone);
  const leaving = operation.subject;
  const given = givenIn(operation);
  const positions = new Map(library.rows.partners.map((partner, position) => [partner.id, position]));
  const wanted = given.flatMap(({ partnerIds, to }, page) =>
    partnerIds.flatMap((one) => {
      const position = positions.get(one);
      return position === undefined ? [] : [{ page, position, to }];
    }),
  );
  const linesOf = openLinesByPartner(library);
  const owedOf = owedIn(library, clock.today);
  const hidden = hiddenPlacesIn(library);
  const hiddenEvents = new Set(library.rows.events.filter(hidden.ofEvent).map((event) => event.id));
  const part = wanted.slice(from, from + MOST_AT_ONCE).map(({ page, position, to }): HandOverPartner => {
    const person = library.rows.partners[position];
    if (!person) return refuse(HANDOFF_ANSWERS.gone);
    const { index, name } = person;
    // Anybody may find a paper with the place of a shelter.
    const history = historyWith(library, person, owedOf, clock.today).map((item) =>
      item.kind === 'event' && hiddenEvents.has(item.id) ? { ...item, how: '' } : item,
    );
    const lines = linesOf.get(position) ?? [];
    return partnerOnPage(
      {
        page,
        name,
        status: textAt(library.partners, index, 'status'),
        values: reachOnPaper(library, person),
        history,
        lines,
      },
      to,
      clock.today,
    );
  });
  const { items: partners } = capItems(part, MOST_AT_ONCE, ANSWER_BYTES / 2);
  const end = from + partners.length;
  const { account } = heartbeatIn(library.settings, clock.zone);
  return {
    leaving,
    check: checkWords(account, leaving, library),
    pages: given.map((one) => pageOf(one, library, clock)),
    partners,
    next: end < wanted.length && partners.length > 0 ? end : 0,
  };
}

/** Their address may have been cleared with the name, so the account's own is looked at, too. */
function checkWords(account: string, leaving: string, { settings }: Library): string {
  if (account === '') return HAND_OVER.checkUnknown(leaving);
  const email = emailOf(leaving, settings.lists.staff, [...settings.staffEmails, account]);
  const words = email !== '' && email === account.toLowerCase() ? HAND_OVER.checkTheirs : HAND_OVER.check;
  return words(excerpt(account), leaving);
}

const openLines = ({ rows: { shown: lines } }: Library): PlannedLine[] => {
  const [done, end] = doneSection(lines);
  return lines.filter((line, at) => isItem(line) && !line.isDone && !(at > done && at < end));
};

const openLinesByPartner = (library: Library): Map<number | undefined, PlannedLine[]> =>
  groupsBy(openLines(library), (line) => partnerOfLine(line, library.rows.contacts, library.directory));

/** What belongs to none of the person's partners is listed separately. */
function pageOf({ to, partnerIds, rows }: Given, library: Library, { today }: Clock): HandOverPart {
  const { events, shown: lines, contacts, partners, goals } = library.rows;
  const isTheirs = (position: number | undefined) => partnerIds.includes(partners[position ?? -1]?.id ?? ' ');
  const others = rows.flatMap(({ table, rowId }) => {
    const event = table === 'events' ? events.find((one) => one.id === rowId) : undefined;
    if (event && !partnersOfEvent(event, library.directory).some(isTheirs))
      return [[describeCell('when', event.when), excerpt(event.name)].filter(Boolean).join(' · ')];
    const goal = table === 'goals' ? goals.find((one) => one.id === rowId) : undefined;
    if (goal) return [HAND_OVER.goal(excerpt(goal.goal))];
    // An action that has a line in the plan is in `rows` as that line.
    const waiting = table === 'actions' ? idOf({ kind: 'action', rowId }) : '';
    const line = lines.find((one) =>
      table === 'plan'
        ? one.table === undefined && one.id === rowId
        : one.table === table && one.id === waiting,
    );
    return line && !line.isDone && !isTheirs(partnerOfLine(line, contacts, library.directory))
      ? [lineWords(line, today)]
      : [];
  });
  return { to, others: others.slice(0, MOST_OTHERS), count: partnerIds.length };
}

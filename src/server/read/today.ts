import { noLists } from '../../domain/tables/settings';
import { Day } from '../../domain/dates/day';
import { describeClock } from '../../domain/dates/day-names';
import { describeWhen } from '../../domain/dates/stored-when';
import { REASONS } from '../../words/reasons';
import { sortBy } from '../../domain/basics/sort';
import { excerpt } from '../../domain/basics/text';
import { capItems, capMade } from '../../domain/basics/text-budget';
import { digestOf, focusKey } from '../../domain/digest/digest';
import { DigestEntry } from '../../domain/digest/digest-facts';
import { begunIn } from '../../domain/digest/first-steps';
import { AttentionList, laterFieldOf } from '../../domain/digest/later';
import { notesBeforeCall } from '../../domain/digest/before-a-call';
import { reasonOf } from '../../domain/digest/reason';
import { weekItemsOf } from '../../domain/digest/week-items';
import { REACH_KEYS, firstPersonOf } from '../../domain/partners/first-person';
import { isFocus } from '../../domain/partners/relationship-status';
import { isToBeApproached, isToBegin } from '../../domain/digest/to-approach';
import { isPotential } from '../../domain/partners/stage';
import { linesToAskAbout } from '../../domain/plan/done-questions';
import { weekState } from '../../domain/plan/which-week';
import { PlanRow } from '../../sheets/plan/plan';
import { PartnerStatus, statusesOf } from '../../sheets/tables/partners';
import { SettingsCells, weekIn } from '../../sheets/tables/settings';
import { Table, nameAt, textsAt } from '../../sheets/tables/table';
import { questionsAboutHeadings } from '../../sheets/tables/heading-questions';
import type { Attention, DoneLine, Opening, Today, WeekItem } from '../run/today-answers';
import { Clock, minutesLeft } from '../run/clock';
import { checkTrouble } from './check-trouble';
import { Library, NAME_LENGTH, Read, SHARE, Tables, present, refOf } from './library';
import { filedThisWeek } from './owed-in';
import { phoneForm, phoneQuestions } from './phone-questions';
import { questionsOf } from './today-questions';

const MOST_ITEMS = 30;
/** Few at a time, so that tidying up stays small. */
const MOST_DONE_LINES = 3;
const MOST_HEADINGS = 5;

export function todayOf(tables: Library, clock: Clock): Today {
  const { plan, settings, directory } = tables;
  const { today } = clock;
  const { partners: all, events, contacts, lines, shown, partnerships: projects } = tables.rows;
  const people = statusesOf(all, events, contacts, settings, today, directory);
  const read: Read = { people, directory, events, contacts, lines };
  const filed = filedThisWeek(tables, clock);
  const digest = digestOf({ ...read, lines: shown, filed, projects }, today);
  const planned = weekIn(settings, clock.zone);
  const week = weekItemsOf(digest, today);
  const statusAt = new Map(people.map((one) => [one.index, one]));
  const cardsOf = (list: AttentionList, found: readonly { index: number; day: Day | '' }[]) =>
    capMade(
      found.flatMap(({ index, day }) => {
        const one = statusAt.get(index);
        return one ? [{ one, day }] : [];
      }),
      MOST_ITEMS,
      // The least urgent.
      list === 'potential' ? SHARE : SHARE * 2,
      ({ one, day }) => cardOf(tables, one, day, list, today),
    );
  const itemsOf = (entries: readonly DigestEntry[]) => entries.flatMap((one) => itemOf(tables, one));
  const inOrder = (isIn: (one: PartnerStatus) => boolean) =>
    sortBy(people.filter(isIn), byFocus).map(withoutDay);
  return {
    today,
    minutesLeft: minutesLeft(clock),
    headings: present(tables).flatMap(questionsAboutHeadings).slice(0, MOST_HEADINGS),
    ...weekState(today, planned),
    begun: begunIn({ contacts, lines, week: planned }),
    doneLines: capItems(doneLines(plan, lines, read, settings, today), MOST_DONE_LINES, SHARE),
    lapsed: cardsOf('lapsed', digest.lapsed),
    dueSoon: cardsOf('dueSoon', digest.dueSoon),
    rebuilding: cardsOf('rebuilding', digest.rebuilding),
    toBegin: cardsOf('toBegin', inOrder(isToBegin)),
    noContact: cardsOf(
      'noContact',
      inOrder((one) => one.standing.kind === 'none' && !isToBegin(one)),
    ),
    reviews: cardsOf('reviews', digest.reviews),
    potential: cardsOf(
      'potential',
      inOrder((one) => isToBeApproached(one, today)),
    ),
    thisWeek: cap(itemsOf(week.thisWeek)),
    overdue: capItems(itemsOf(week.overdue), MOST_ITEMS, SHARE),
    undated: capItems(itemsOf(week.undated), MOST_ITEMS, SHARE),
    questions: capItems(questionsOf(tables, read, clock), MOST_ITEMS, SHARE * 2.5),
    phone: capItems(phoneQuestions(tables, clock), MOST_ITEMS, SHARE),
    hasPhoneForm: phoneForm(settings)?.isOn ?? false,
    partnerCount: people.length,
    stopped: checkTrouble(clock, settings) ?? null,
  };
}

const byFocus = (one: PartnerStatus): string[] => [focusKey({ isFocus: isFocus(one) }), one.name];
const withoutDay = ({ index }: PartnerStatus): { index: number; day: '' } => ({ index, day: '' });

const CAP = [MOST_ITEMS, SHARE * 2] as const;
const cap = <Item>(items: Item[]) => capItems(items, ...CAP);

/** While a relationship begins or is being rebuilt, somebody else may make the first call. */
const whoCalls = (one: PartnerStatus): string =>
  (one.standing.kind === 'rebuilding' || isToBegin(one) || isPotential(one)) && one.caller.trim() !== ''
    ? one.caller
    : one.staff;

function cardOf(
  { partners: table, contactsWith }: Library,
  one: PartnerStatus,
  due: Day | '',
  list: AttentionList,
  today: Day,
): Attention {
  const isNew = list === 'potential' || list === 'toBegin';
  return {
    ref: refOf(table, one.index, one.name),
    reason: list === 'potential' ? REASONS.toApproach(excerpt(one.firstStep)) : reasonOf(one, today),
    due,
    staff: excerpt(whoCalls(one)),
    person: firstPersonOf(textsAt(table, one.index, REACH_KEYS)),
    ...(isNew && { about: aboutThem(textsAt(table, one.index, ['need', 'whoKnows'])) }),
    notes: notesBeforeCall(contactsWith(one), textsAt(table, one.index, ['notes']).notes),
    laterNow: excerpt(one[laterFieldOf(list)], NAME_LENGTH),
  };
}

const aboutThem = ({ need, whoKnows }: Record<'need' | 'whoKnows', string>): string[] => [
  ...(need.trim() === '' ? [] : [REASONS.need(excerpt(need))]),
  ...(whoKnows.trim() === '' ? [] : [REASONS.whoKnows(excerpt(whoKnows))]),
];

/** A promise is identified by its partner, no matter which row it is in. */
function itemOf(tables: Tables, { table, index, name, day, time, words }: DigestEntry): WeekItem[] {
  const found = tables[table];
  if (!found) return [];
  const ref = refOf(found, index, nameAt(found, index));
  const isPromise = table === 'log' || (table === 'plan' && name !== nameAt(found, index));
  const saysMore = isPromise || table === 'partnerships';
  return [
    {
      ref,
      name: excerpt(name, NAME_LENGTH),
      day,
      time: describeClock(excerpt(time)),
      words: saysMore ? words : '',
    },
  ];
}

function doneLines(
  plan: Table<'plan'>,
  lines: readonly PlanRow[],
  { people, directory }: Read,
  { lists }: SettingsCells,
  today: Day,
): DoneLine[] {
  return linesToAskAbout(lines, lists.types, people, today, directory).map(
    ({ index, text, when, partner, who, outcome, made }) => ({
      ref: refOf(plan, index, text),
      made,
      when: excerpt(describeWhen(when, today)),
      partner: excerpt(partner, NAME_LENGTH),
      who: excerpt(who),
      outcome: excerpt(outcome, NAME_LENGTH),
    }),
  );
}

export function emptyToday(clock: Clock): Omit<Opening, 'isSetUp' | 'user'> {
  const { today } = clock;
  const none = { items: [], more: 0 };
  const page = {
    lapsed: none,
    dueSoon: none,
    rebuilding: none,
    toBegin: none,
    noContact: none,
    reviews: none,
    potential: none,
    thisWeek: none,
    overdue: none,
    undated: none,
    questions: none,
    doneLines: none,
    phone: none,
  };
  return {
    today: {
      ...{ today, minutesLeft: minutesLeft(clock) },
      ...page,
      headings: [],
      isOldWeek: false,
      startsNext: false,
      begun: { contact: false, week: false },
      hasPhoneForm: false,
      partnerCount: 0,
      stopped: null,
    },
    lists: noLists(),
    locations: [],
    partnerNames: none,
    planParents: none,
    audiences: [],
    onRequest: [],
  };
}

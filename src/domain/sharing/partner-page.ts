// A page for one partner, on one sheet of paper. The tab, the text and the printed page are all made from it.

import { PAGE_FOR_PARTNER as WORDS } from '../../words/page-for-partner';
import { excerpt } from '../basics/text';
import { isDay } from '../dates/day';
import { longFullDay, shortFullDay } from '../dates/day-names';
import { describeWhen } from '../dates/stored-when';
import { writeSpan } from '../events/event-span';
import { readTypeParts } from '../events/type-parts';
import { isNobody, peopleOf } from '../partners/people';
import { FieldKey, TableName } from '../tables';
import {
  LONGEST_TEXT,
  OwedText,
  PageEvent,
  PageFacts,
  Some,
  isOff,
  some,
  spanIn,
  toTick,
} from './page-facts';
import { PageSection, PartnerPage, fitOnPaper } from './page-size';
import { REACH_KEYS } from './reach';

/** `ticked` has keys of textsToTick. */
export function partnerPage(facts: PageFacts, ticked: readonly string[]): PartnerPage {
  const shown = <Table extends TableName>(table: Table, field: FieldKey<Table>, typed = ''): string => {
    const { key, text } = toTick(table, field, typed);
    return ticked.includes(key) ? text : '';
  };
  const { heads } = WORDS;
  const owed = (title: string, field: 'promised' | 'next', { items, more }: Some<OwedText>): PageSection => {
    const rows = items.flatMap(({ text, by }) => {
      const words = shown('log', field, text);
      return words === '' ? [] : [[isDay(by) ? shortFullDay(by) : excerpt(by), words]];
    });
    return { title, heads: [heads.by, heads.what], rows, more: rows.length === items.length ? more : 0 };
  };
  const what = (event: PageEvent, isOver: boolean): string =>
    [
      isOff(event) ? WORDS.cancelled(nameOf(event)) : nameOf(event),
      shown('events', 'description', event.description),
      [shown('events', 'resources', event.resources)]
        .filter(Boolean)
        .map(isOver ? WORDS.brought : WORDS.bring)
        .join(''),
    ]
      .filter(Boolean)
      .join('\n');
  const page = {
    title: WORDS.title(excerpt(facts.partner.name, LONGEST_NAME)),
    about: WORDS.asOf(longFullDay(facts.today)),
    note: facts.isSchool && facts.ahead.items.length > 0 ? WORDS.writeIn : '',
    widths: facts.isSchool ? SCHOOL_WIDTHS : WIDTHS,
  };
  const [ahead, past] = facts.isSchool ? visits(facts, what) : jointEvents(facts, what);
  const sections = [
    contactsOf(facts, shown('partners', 'mainContact', facts.partner.mainContact)),
    ahead,
    owed(WORDS.promises, 'promised', facts.promised),
    owed(WORDS.next, 'next', facts.next),
    past,
    reachOf(facts),
  ].filter(({ rows }) => rows.length > 0);
  return fitOnPaper({ ...page, sections });
}

/** In pixels: narrow enough for a page in Letter or A4. */
const WIDTHS = [205, 260, 130, 105];
const SCHOOL_WIDTHS = [170, 215, 85, 95, 135];

const LONGEST_NAME = 80;
const MOST_PEOPLE = 4;
const nameOf = ({ name = '' }: PageEvent): string => excerpt(name, LONGEST_NAME);

function whenOf(event: PageEvent): string {
  const span = spanIn(event);
  return span ? describeWhen(writeSpan(span), '') : excerpt(event.when ?? '');
}

function contactsOf({ partner }: PageFacts, general: string): PageSection {
  const { staff, contactName, contactEmail, contactPhone } = partner;
  const people = peopleOf({ contactName, contactEmail, contactPhone })
    .filter((person) => !isNobody(person))
    .map((person) =>
      [person.contactName, person.contactEmail, person.contactPhone].filter(Boolean).join(', '),
    );
  const { items, more } = some(people, MOST_PEOPLE);
  const rows = [
    [WORDS.atLibrary, excerpt(staff, LONGEST_NAME)],
    ...items.map((person, at) => [at === 0 ? WORDS.atPartner : '', excerpt(person, LONGEST_TEXT)]),
    [WORDS.general, general],
  ];
  return { title: WORDS.contacts, heads: [], rows: rows.filter(([, words]) => words !== ''), more };
}

/** At the foot. The colleague's name is among the contacts. */
const reachOf = ({ reach }: PageFacts): PageSection => ({
  title: WORDS.reach.title,
  heads: [],
  rows: REACH_KEYS.flatMap((key) =>
    reach[key].trim() === '' ? [] : [[WORDS.reach[key], excerpt(reach[key], LONGEST_TEXT)]],
  ),
  more: 0,
  stays: true,
});

type What = (event: PageEvent, isOver: boolean) => string;

function jointEvents({ ahead, past }: PageFacts, what: What): [PageSection, PageSection] {
  const { when, what: named, where, part } = WORDS.heads;
  const of = (title: string, { items, more }: Some<PageEvent>, isOver: boolean): PageSection => ({
    title,
    heads: [when, named, where, part],
    rows: items.map((event) => [
      whenOf(event),
      what(event, isOver),
      excerpt(event.location ?? ''),
      excerpt(event.part),
    ]),
    more,
  });
  return [of(WORDS.ahead, ahead, false), { ...of(WORDS.past, past, true), isOver: true }];
}

function visits({ ahead, past }: PageFacts, what: What): [PageSection, PageSection] {
  const { school } = WORDS;
  const groupOf = ({ type = '' }: PageEvent): string => excerpt(readTypeParts(type).audience);
  const outcomeOf = ({ participants = '' }: PageEvent): string =>
    /^\d+$/.test(participants) ? WORDS.tookPart(Number(participants)) : '';
  // The sheet has no field for the teacher or the room: these are blanks to write in.
  return [
    {
      title: WORDS.visitsAhead,
      heads: [WORDS.heads.when, school.ahead, school.group, school.teacher, school.room],
      rows: ahead.items.map((event) => [whenOf(event), what(event, false), groupOf(event), '', '']),
      more: ahead.more,
    },
    {
      title: WORDS.visitsPast,
      heads: [WORDS.heads.when, school.past, school.group, school.teacher, school.outcome],
      rows: past.items.map((event) => [
        whenOf(event),
        what(event, true),
        groupOf(event),
        '',
        outcomeOf(event),
      ]),
      more: past.more,
      isOver: true,
    },
  ];
}

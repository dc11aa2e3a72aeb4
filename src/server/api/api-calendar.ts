// The calendar for everyone, for the user, or for one partner. Rows typed by hand get their ids first: a calendar
// recognizes an entry by the id of its row.

import { Whose, calendarOf } from '../../domain/calendar/calendar';
import { isDay } from '../../domain/dates/day';
import { refuse } from '../../domain/basics/refusal';
import { excerpt } from '../../domain/basics/text';
import { capItems } from '../../domain/basics/text-budget';
import { CALENDAR_ANSWERS } from '../../words/calendar-answers';
import { partnersOfEvent } from '../../domain/events/event';
import { readLibraryWithIds } from '../read/linked-rows';
import { Library, NAME_LENGTH } from '../read/library';
import { filedThisWeek } from '../read/owed-in';
import type { Answer } from '../run/answers';
import type { Calendar, CalendarAsk } from '../run/calendar-call';
import { retryWhenMoved } from '../run/retry-when-moved';
import { answerLocked } from '../run/to-answer';
import { readUser } from '../run/user';
import { hiddenPlacesIn } from '../read/hidden-places';
import { pageOf, partnerOf } from '../sharing/partner-page';

const MOST_ENTRIES = 3000;
/** The same as for comparing partners: Google documents no limit. */
const MOST_BYTES = 1_000_000;

export const readCalendar = (ask: CalendarAsk): Answer<Calendar> =>
  answerLocked((clock) => {
    const { zone, today, now } = clock;
    const { library } = retryWhenMoved(() => readLibraryWithIds(zone));
    const { name, whose, ticked } = whoseOf(ask, library);
    const { partners: people, events, contacts, shown: lines } = library.rows;
    const hidden = hiddenPlacesIn(library);
    const position = whose.for === 'partner' ? whose.position : -1;
    const partner = people[position];
    const entries = calendarOf(
      {
        ...{ people, events, contacts, lines, today },
        // What was done before its day must say so until then.
        filed: filedThisWeek(library, clock, ({ by }) => isDay(by) && by >= today),
        instantOf: (day, minutes) => zone.instantOf(day, minutes),
        isPlaceHidden: hidden.ofEvent,
        givesAway: hidden.inText,
      },
      whose,
    );
    return {
      ok: true,
      name: excerpt(name, NAME_LENGTH),
      entries: capItems(entries, MOST_ENTRIES, MOST_BYTES),
      ticked,
      hidesPlaces:
        partner !== undefined &&
        (hidden.ofPartner(partner) ||
          events.some(
            (event) => partnersOfEvent(event, library.directory).includes(position) && hidden.ofEvent(event),
          )),
      readAt: now.getTime(),
    };
  });

function whoseOf(ask: CalendarAsk, library: Library): { name: string; whose: Whose; ticked: string[] } {
  if ('partner' in ask) {
    const partner = partnerOf(library, ask.partner);
    // Rows with the same name are one partner.
    return {
      name: partner.name,
      ticked: pageOf(library.settings, partner)?.ticked ?? [],
      whose: { for: 'partner', position: library.directory.positionOfName(partner.name) ?? -1 },
    };
  }
  if (ask.whose === 'everyone') return { name: '', whose: { for: 'everyone' }, ticked: [] };
  const name = readUser();
  return name.trim() === ''
    ? refuse(CALENDAR_ANSWERS.noName)
    : { name, whose: { for: 'me', name }, ticked: [] };
}

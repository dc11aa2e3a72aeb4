import { countByName, eachOnce, rowsOf, staffedRows } from '../../domain/handoff/handoff';
import { emailOf } from '../../domain/access/staff-email';
import { describeMoment } from '../../domain/dates/day-names';
import { nameInList } from '../../domain/basics/names';
import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { pagesIn } from '../../sheets/sharing/page-memory';
import { pageTabs } from '../../sheets/sharing/page-tab';
import { readJournal } from '../../sheets/tables/journal-tab';
import type { Answer } from '../run/answers';
import type { HandOverPages, HandedOver, HandoffView, Leaving } from '../run/handoff-answers';
import type { HandOverAsk, HandoffAsk } from '../run/handoff-shapes';
import { Clock } from '../run/clock';
import { retryWhenMoved } from '../run/retry-when-moved';
import { answer, answerLocked } from '../run/to-answer';
import { handOff as handOffWork } from '../handoff/hand-off';
import { handOverPages } from '../handoff/hand-over';
import { Library, openLibrary } from '../read/library';
import { readPartnersWithIds } from '../read/give-ids';
import { filedThisWeek } from '../read/owed-in';

const MOST_NAMES = 300;
const MOST_PARTNERS = 500;

/** Without a name, who has work ahead; with one, theirs. Partners typed by hand get their ids, because choices name them. */
export function readHandoff({ leaving }: { leaving: string }): Answer<HandoffView> {
  return answerLocked((clock) => {
    const partners = retryWhenMoved(() => readPartnersWithIds(clock.zone));
    const library = openLibrary(clock.zone, { partners: () => partners });
    const { rows: tabs, directory } = library;
    const filed = filedThisWeek(library, clock);
    const rows = eachOnce(staffedRows({ ...tabs, filed, directory }, clock.today));
    const staff = countByName(rows, library.settings.lists.staff);
    return {
      ok: true,
      staff: capItems(
        staff.map(({ name, ...rest }) => ({ name: excerpt(name), ...rest })),
        MOST_NAMES,
        ANSWER_BYTES / 4,
      ),
      leaving: leaving.trim() === '' ? null : leavingIn(library, rowsOf(rows, leaving), leaving),
      lately: latelyIn(clock),
    };
  });
}

function leavingIn({ settings }: Library, rows: ReturnType<typeof rowsOf>, name: string): Leaving {
  const of = (...tables: string[]) => rows.filter(({ table }) => tables.includes(table));
  const partners = of('partners').map((row) => ({ id: row.id, name: excerpt(row.name) }));
  const ids = new Set(partners.map(({ id }) => id));
  return {
    name,
    isListed: nameInList(name, settings.lists.staff) !== undefined,
    email: emailOf(name, settings.lists.staff, settings.staffEmails),
    partners: capItems(partners, MOST_PARTNERS, ANSWER_BYTES / 2),
    events: of('events').length,
    toDos: of('plan', 'actions', 'goals').length,
    pages: pageTabs(pagesIn(settings).filter(({ partner }) => ids.has(partner))).length,
  };
}

const latelyIn = ({ today }: Clock): HandoffView['lately'] =>
  readJournal(today)
    .filter(({ what }) => what === 'handoff')
    .map(({ id, at, subject }) => ({ id, leaving: subject, when: describeMoment(at) ?? at }));

export const handOff = (ask: HandoffAsk): Answer<HandedOver> =>
  answerLocked((clock) => ({ ok: true, ...handOffWork(ask, clock) }));

export const readHandOver = (ask: HandOverAsk): Answer<HandOverPages> =>
  answer((clock) => ({ ok: true, ...handOverPages(ask, clock) }));

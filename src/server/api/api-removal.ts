// Remove someone's name: find every place that names a person, and clean those that the librarian checked. Nothing is
// recorded for Undo, and Undo steps that name the person are dropped first, so that nothing restores the name.

import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES, capMade } from '../../domain/basics/text-budget';
import { refuse } from '../../domain/basics/refusal';
import { FEWEST_DIGITS } from '../../domain/partners/people';
import { contextOf } from '../../domain/removal/context';
import { Finder, Person, finderOf, isSomebody } from '../../domain/removal/person';
import { withoutPerson } from '../../domain/removal/remove';
import { cleanPlaces } from '../../sheets/removal/clean';
import { HandPlace, Place, Spot, placesIn } from '../../sheets/removal/places';
import { readTabs } from '../../sheets/removal/read-tabs';
import { columnLetters } from '../../sheets/tables/formula-grammar';
import { dropEntriesWith, entriesWith } from '../../sheets/tables/journal-tab';
import { readSettings } from '../../sheets/tables/settings';
import { rangeIfThere, gridSheets } from '../../sheets/tables/tabs';
import { REMOVAL_ANSWERS } from '../../words/removal-answers';
import { forgetMappings } from '../import/import-memory';
import type { Answer } from '../run/answers';
import { CellAsk, MOST_PLACES, RemovalAsk } from '../run/sharing-shapes';
import type {
  HandPlaceShown,
  NamedPlace,
  RemovalDone,
  RemovalFound,
  RemovalPlace,
} from '../run/sharing-answers';
import { answer, answerLocked } from '../run/to-answer';
import { forgetUser, readUser } from '../run/user';

const MOST_BY_HAND = 100;
const BECOMES_LENGTH = 160;

const finderFor = (person: Person): Finder =>
  isSomebody(person) ? finderOf(person) : refuse(REMOVAL_ANSWERS.tooLittle);

/** With the emails and numbers that are the person's because of their line. */
function holdsFor(finder: Finder, places: readonly Place[]): (texts: readonly string[]) => boolean {
  const theirs = places
    .filter((place) => place.finder !== finder && place.level === 'full')
    .flatMap(({ shown: text, matches }) => matches.map(({ from, to }) => text.slice(from, to)))
    .filter((text) => text.includes('@') || text.replace(/\D/g, '').length >= FEWEST_DIGITS);
  return (texts) =>
    texts.some((text) => finder.matchesIn(text).length > 0 || theirs.some((one) => text.includes(one)));
}

export const findPerson = (person: Person): Answer<RemovalFound> =>
  answer((clock) => {
    const finder = finderFor(person);
    const { places, byHand } = placesIn(readTabs(readSettings(), clock.zone), finder);
    const sure = places.filter(({ level }) => level === 'full');
    const others = places.filter(({ level }) => level === 'part');
    return {
      ok: true,
      places: capMade([...sure, ...others], MOST_PLACES, ANSWER_BYTES / 2, shownPlace),
      byHand: capMade(byHand, MOST_BY_HAND, ANSWER_BYTES / 4, shownByHand),
      undo: entriesWith(holdsFor(finder, sure)),
      titles: titlesWith(finder),
    };
  });

function titlesWith(finder: Finder): string[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const titles = [spreadsheet.getName(), ...spreadsheet.getSheets().map((sheet) => sheet.getName())];
  return titles.filter((title) => finder.matchesIn(title).length > 0);
}

const shown = ({
  tab,
  index,
  position,
  isNote,
  shown: text,
  matches,
  heading,
  rowName,
}: Spot): NamedPlace => ({
  tab: tab.name,
  cell: `${columnLetters(position)}${index + 1}`,
  place: { sheet: tab.id, row: index + 1, column: position + 1 },
  heading,
  row: rowName,
  isNote,
  pieces: contextOf(text, matches),
});

const shownByHand = (place: HandPlace): HandPlaceShown => ({ ...shown(place), reason: place.reason });

const shownPlace = (place: Place): RemovalPlace => ({
  ...shown(place),
  key: place.key,
  level: place.level,
  // The whole name beside a part of it is checked already.
  becomes: excerpt(
    withoutPerson(place.shown, place.finder, place.level === 'part' ? ['full', 'part'] : ['full'], place.use),
    BECOMES_LENGTH,
  ),
});

/** Undo first, so that nothing can restore the name. Each step can run again, and finds what is left. */
export const removePerson = ({ person, keys }: RemovalAsk): Answer<RemovalDone> =>
  answerLocked((clock) => {
    const finder = finderFor(person);
    const tabs = readTabs(readSettings(), clock.zone);
    const wanted = new Set(keys);
    const places = placesIn(tabs, finder).places.filter(({ key }) => wanted.has(key));
    const holds = holdsFor(finder, places);
    dropEntriesWith(holds);
    forgetMappings((text) => holds([text]));
    if (finder.matchesIn(readUser()).some(({ level }) => level === 'full')) forgetUser();
    const { done, changed } = cleanPlaces(tabs, places);
    return { ok: true, done, changed: changed + wanted.size - places.length };
  });

export const goToCell = ({ sheet: id, row, column }: CellAsk): Answer<object> =>
  answer(() => {
    const sheet = gridSheets().find((one) => one.getSheetId() === id);
    const cell = sheet && rangeIfThere(sheet, [row, column]);
    if (!sheet || !cell) return refuse(REMOVAL_ANSWERS.cellGone);
    sheet.activate();
    cell.activate();
    return { ok: true };
  });

import { PARTNER_QUESTIONS } from '../../words/relationships';
import { sameNameQuestion } from '../../domain/basics/names';
import { wordsAboutCell } from '../../domain/dates/odd-dates';
import { sortBy } from '../../domain/basics/sort';
import { excerpt } from '../../domain/basics/text';
import { focusKey, reviewQuestion } from '../../domain/digest/digest';
import { isFocus, firstStepQuestion, MOST_FOCUS } from '../../domain/partners/relationship-status';
import { questionsAboutLines } from '../../domain/plan/week-sources';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { implausibleCells } from '../../sheets/tables/odd-cells';
import { PartnerStatus } from '../../sheets/tables/partners';
import { implausibleSettings } from '../../sheets/tables/settings';
import { questionsAboutContacts, questionsAboutEvents } from '../../domain/upkeep/row-questions';
import { Table, nameAt } from '../../sheets/tables/table';
import { RowRef } from '../run/call-shapes';
import { Clock } from '../run/clock';
import { pagesToRefresh } from './pages-to-refresh';
import { Library, Read, present, refOf } from './library';
import { phoneForm } from './phone-questions';

interface RowQuestion {
  ref: RowRef | null;
  sentence: string;
}

const about = (table: Table, { index, name }: { index: number; name: string }, words: string) => ({
  ref: refOf(table, index, name),
  sentence: `${excerpt(name)}: ${words}`,
});

export function questionsOf(tables: Library, read: Read, { today, zone }: Clock): RowQuestion[] {
  const { partners, events, plan, settings, log } = tables;
  const { people, directory, contacts, lines } = read;
  const ofSettings = [
    ...pagesToRefresh(tables),
    ...settings.questions,
    ...[phoneForm(settings)?.trouble ?? ''].filter(Boolean),
    ...focusQuestion(people),
    ...implausibleSettings(settings, zone).map((cell) => wordsAboutCell(TAB_NAMES.settings, cell)),
  ];
  const odd = present(tables).flatMap((table) =>
    implausibleCells(table).map((cell) => ({
      ref: refOf(table, cell.index, nameAt(table, cell.index)),
      sentence: wordsAboutCell(TAB_NAMES[table.name], cell),
    })),
  );
  const partnerQuestions = people.flatMap((person) => {
    const first = people[directory.positionOfName(person.name) ?? -1] ?? person;
    const asked = person.standing.questions.concat(
      reviewQuestion(person),
      firstStepQuestion(person),
      sameNameQuestion(person, first),
    );
    return asked.length > 0 ? [{ person, words: asked.join(' ') }] : [];
  });
  return [
    ...ofSettings.map((sentence) => ({ ref: null, sentence })),
    ...odd,
    ...sortBy(partnerQuestions, ({ person }) => [focusKey({ isFocus: isFocus(person) })]).map(
      ({ person, words }) => about(partners, person, words),
    ),
    ...questionsAboutEvents(read.events, directory).map(({ row, words }) => about(events, row, words)),
    ...questionsAboutContacts(contacts, directory, today).map(({ row, words }) => ({
      ref: log ? refOf(log, row.index, row.partner) : null,
      sentence: words,
    })),
    ...questionsAboutLines(lines, today).map(({ line, words }) =>
      about(plan, { ...line, name: line.text }, words),
    ),
  ];
}

function focusQuestion(people: readonly PartnerStatus[]): string[] {
  const focused = people.filter(isFocus).length;
  return focused > MOST_FOCUS ? [PARTNER_QUESTIONS.tooManyFocus(focused)] : [];
}

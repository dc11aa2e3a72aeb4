// Reads the text of one field from the cells of a list.

import { IMPORT_ROW } from '../../words/import';
import { findField, kindOf, nameFieldOf } from '../tables';
import type { ImportValues } from '../tables';
import { normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { readWhen, whyUnread } from '../dates/parse-when';
import { answerIn } from '../partners/came-of-it';
import { saysCancelled } from '../events/not-held';
import { readEnd } from '../events/event-span';
import { Person, PersonField, isCovered, blankPerson, appendToLine, isNobody } from '../partners/people';
import { Mapping, PutAside, UsedColumn, separatorFor } from './import-mapping';
import { readPeople, severalIn, mailsIn, namesBetweenCommas } from './import-people';
import { isNotReached } from './not-reached';

const YES = /^(?:yes|y|x|true|1|✓|✔|si|oui|ja)$/;

const NO = /^(?:no|n|false|0|non|nein)$/;

/**
 * A cancelled or postponed event isn't a contact, no matter which column says so. Names are left alone, because Today
 * asks about those.
 */
export function readCancelledCell(
  mapping: Mapping,
  texts: readonly string[],
  values: ImportValues,
  aside: PutAside,
): string {
  const column = mapping.columns.findIndex(
    ({ field }, at) => field !== 'name' && saysCancelled(texts[at] ?? ''),
  );
  const use = mapping.columns[column];
  if (!use) return '';
  const text = texts[column] ?? '';
  values.cancelled = 'Yes';
  if (use.field === 'cancelled' && use.as !== 'note') aside({ ...use, column }, text);
  return IMPORT_ROW.notCounted(excerpt(text));
}

/** Converts one text to the form its field takes. What it can't read is set aside. */
export function readField(
  mapping: Mapping,
  use: UsedColumn,
  text: string,
  values: ImportValues,
  aside: PutAside,
): void {
  const field = findField(mapping.table, use.field);
  const kind = kindOf(mapping.table, use.field);
  if (kind === 'day' || kind === 'when') {
    const when = readWhen(text, { order: use.order, isList: true });
    const { day, endDay, to, rest } = when;
    const from = when.from === '00:00' && to === '' ? '' : when.from;
    if (day === '') return aside(use, text, IMPORT_ROW.unread(excerpt(text), whyUnread(when)));
    if (isNotReached(use.field, rest)) return aside(use, text);
    values[use.field] = kind === 'when' && from !== '' ? `${day} ${from}` : day;
    const end = [endDay, to].filter(Boolean).join(' ');
    const hasEnd = mapping.columns.some((one) => one.field === 'endsAt');
    if (kind === 'when' && !hasEnd && end !== '') values.endsAt = end;
    if (rest !== '') {
      aside(use, text, IMPORT_ROW.onlyPart(excerpt(text), kind === 'when' && from !== ''));
    } else if (kind === 'day' && endDay !== '') aside(use, text, IMPORT_ROW.onlyFirstDay(excerpt(text)));
    else if (kind === 'day' ? from !== '' : hasEnd && end !== '') aside(use, text);
  } else if (kind === 'end') {
    const end = readEnd(text, { order: use.order, isList: true });
    values[use.field] = end ? [end.day, end.time].filter(Boolean).join(' ') : text;
  } else if (kind === 'whole') values[use.field] = withoutSeparators(text);
  else if (kind === 'days')
    values[use.field] = /^(\d+) ?(?:days?|d[ií]as?|jours?|tage?)$/i.exec(text)?.[1] ?? text;
  else if (use.field === 'cameOfIt') {
    const result = answerIn(text);
    if (result === undefined) aside(use, text);
    else values.cameOfIt = result;
  } else if (field?.choices) {
    const plain = normalizeName(text);
    const isYes = field.choices.length === 1 && YES.test(plain);
    // A blank already means no.
    if (field.choices.length === 1 && NO.test(plain)) return;
    const same = field.choices.find((choice, at) => normalizeName(choice) === plain || (isYes && at === 0));
    values[use.field] = same ?? text;
  } else values[use.field] = use.field === nameFieldOf(mapping.table) ? text.replace(/\s+/g, ' ') : text;
}

/** '1,250' becomes '1250'. */
const withoutSeparators = (text: string): string =>
  /^\d{1,3}(?:[,.’' \u00a0]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text;

const namesApart = ({ commas }: UsedColumn, text: string): string =>
  (commas === 'apart' ? namesBetweenCommas(text)?.join('\n') : undefined) ?? text;

/** The partner's people, from all columns about them. */
export function readColumns(
  mapping: Mapping,
  uses: readonly UsedColumn[],
  texts: readonly string[],
): Person[] {
  const numbers = [...new Set(uses.map(({ person }) => person))].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const people: Person[] = [];
    const textsOf = (is: (use: UsedColumn) => boolean) =>
      uses.flatMap((use) =>
        use.person === number && is(use) ? [namesApart(use, texts[use.column] ?? '')] : [],
      );
    const joined = (field: PersonField) =>
      textsOf((use) => use.field === field && use.as === 'text').join(separatorFor(mapping, field));
    const give = (field: PersonField, pieces: readonly string[]) =>
      pieces.forEach((piece, at) => {
        if (people.some((one) => one[field] !== '' && isCovered(field, one[field], piece))) return;
        const person = (people[at] ??= blankPerson());
        if (person[field] === '') person[field] = piece;
        else people.push({ ...blankPerson(), [field]: piece });
      });
    for (const text of textsOf(({ as }) => as === 'people')) people.push(...readPeople(text));
    const parts = [...textsOf(({ as }) => as === 'first'), ...textsOf(({ as }) => as === 'last')].join(' ');
    const names = [...(parts === '' ? [] : [parts]), ...severalIn(joined('contactName'))];
    give('contactName', names);
    // If there are as many as people, each person gets one. Otherwise the first person gets all of them.
    const giveAll = (field: 'contactEmail' | 'contactPhone', all: readonly string[], isShared: boolean) =>
      give(field, isShared ? [all.reduce((line, one) => appendToLine(field, line, one), '')] : all);
    const emails = mailsIn(joined('contactEmail'));
    giveAll('contactEmail', emails, emails.length > 1 && names.length === 1);
    const phones = severalIn(joined('contactPhone'));
    giveAll('contactPhone', phones, phones.length > 1 && phones.length !== names.length);
    return people.filter((person) => !isNobody(person));
  });
}

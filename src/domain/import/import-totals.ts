// Whether a row of a list is a total. A partner may be called Total Wine or Count Me In, so only labels that say nothing
// else count, next to nothing but numbers.

import { normalizeName } from '../basics/names';

const STRONG = '(?:grand |sub ?|over ?all |running )';
const SUM =
  '(?:totals?|totaux|sum|summe|gesamt\\S*|insgesamt|zwischensumme|anzahl|suma|somme|subtotale?s?|total general|count|average|avg|mean|durchschnitt|promedio|moyenne)';
const KIND = `${STRONG}?${SUM}`;
/** What lists count. */
const THINGS =
  '(?:organi[sz]ations?|orgs?|partners?|contacts?|schools?|compan(?:y|ies)|businesses|agencies|groups?|churches|clubs?|events?|programs?|people|persons?|members?|visits?|attendees|participants|famil(?:y|ies)|kids|children|teens|adults|rows?|entries|names?|records?|hours?|organizaciones|socios|contactos|escuelas|empresas|eventos|personas|organisationen|vereine|schulen|firmen|kontakte|personen|veranstaltungen|partenaires|ecoles|evenements|personnes)';
const OF_WHAT = `(?: number)?(?: of)?(?: \\p{L}+)? ${THINGS}`;

const LABEL = new RegExp(`^${KIND}$`);
const STRONG_LABEL = new RegExp(`^${STRONG}${SUM}$`);
/** 'total partners', 'total number of partners' */
const LABEL_OF = new RegExp(`^${KIND}${OF_WHAT}$`, 'u');
/** 'subtotal schools', 'grand total of the north' */
const STRONG_OF = new RegExp(`^${STRONG}${SUM}(?: \\p{L}+){1,3}$`, 'u');
/** 'north total', 'schools subtotal' */
const OF_LABEL = /^(?:\p{L}+ ){1,3}(?:sub ?)?totals?$/u;
/** 'total 17', 'total 17 orgs' */
const WITH_NUMBER = new RegExp(`^${KIND}(?:${OF_WHAT})? \\d[\\d ]*(?: ${THINGS})?$`, 'u');
/** '17 total', '17 orgs in all' */
const NUMBER_FIRST = new RegExp(
  `^\\d[\\d ]*(?:(?: \\p{L}+){0,2}(?: in)? (?:totals?|all)|(?: \\p{L}+)? ${THINGS})$`,
  'u',
);
/** The words before the sign and the number in 'Total: 17 orgs' and 'Schools subtotal (5)'. */
const BEFORE_NUMBER = /^(.+?)\s*[:=(–—-]\s*\d[\d.,]*(?: \p{L}+){0,3}\s*\)?$/u;

const NUMBER = /^[\d\s.,'%€$£+-]*\d[\d\s.,'%€$£+-]*$/;
/** '17 orgs', '1,250 people in all' */
const COUNT = /^\d[\d.,]* \p{L}+(?: \p{L}+){0,2}$/u;
/** A number this long may be a phone number. */
const PHONE_DIGITS = 7;

const isCount = (text: string): boolean =>
  COUNT.test(text) ||
  (NUMBER.test(text) &&
    (text.replace(/\D/g, '').length < PHONE_DIGITS || /[€$£%]|\d,\d{3}(?!\d)/.test(text)));

/** `isBottom`: no row of the list follows. */
export function isTotal(row: readonly string[], isBottom: boolean): boolean {
  const filled = row.filter(Boolean);
  const at = filled.findIndex((text) => LABEL.test(normalizeName(text)));
  const [label = ''] = filled.splice(Math.max(at, 0), 1);
  if (!filled.every(isCount)) return false;
  const hasCounts = filled.length > 0;
  const plain = normalizeName(label);
  if (LABEL.test(plain)) return hasCounts || isBottom || STRONG_LABEL.test(plain) || label.endsWith(':');
  const before = normalizeName(BEFORE_NUMBER.exec(label)?.[1] ?? '');
  if ([LABEL, LABEL_OF, STRONG_OF, OF_LABEL].some((form) => form.test(before))) return true;
  if (WITH_NUMBER.test(plain) || NUMBER_FIRST.test(plain)) return true;
  if (!hasCounts) return false;
  return [LABEL_OF, STRONG_OF, OF_LABEL].some((form) => form.test(plain)) || (isBottom && NUMBER.test(label));
}

// What other people's headings mean: a full heading by the list of synonyms, a longer one by a word in it.

import { TableName } from '../tables';
import { normalizeName } from '../basics/names';
import { SYNONYMS } from './import-synonyms';
import { KnownHeadings, Meaning, learnHeadings, meaningOfWhole, partsOfHeading } from './known-headings';

/** Built on first use. */
const learned = new Map<TableName, KnownHeadings>();
function headingsOf(table: TableName): KnownHeadings {
  const known = learned.get(table) ?? learnHeadings(table, SYNONYMS[table] ?? {});
  learned.set(table, known);
  return known;
}

const MAIL = /\b(?:e ?mails?|mails?|correo|courriel|mel|mailadresse)\b/;
const PHONE =
  /\b(?:phones?|cell|mobile|fax|tel|mobil|movil|handy|portable|(?:handy|mobil|ruf)nummer|tel[eé]f\w*|t[eé]l[eé]ph\w*)\b/;
const ORGANISATION =
  /\b(?:organi[sz]ations?|org|agency|company|business|school|institution|partner|main|general|office|entidad|empresa|organisme|structure|einrichtung|firma|schule)\b/;
/**
 * Words for other facts about an organization or a person. A column with such a heading holds no name, email or phone.
 */
const QUALIFIER =
  /\b(?:types?|kinds?|categor(?:y|ies)|class(?:ification)?|sector|industry|size|since|status|stage|sources?|titles?|roles?|positions?|jobs?|labels?|tags?|descri\w*|departments?|dept|divisions?|ids?|codes?|levels?|ratings?|priority|languages?|county|countries|country|region|district|members?|members ?hip|employees|budget|revenue|founded|established|year|month|date|days?|hours?|counts?|total|opt|consent|preferences?|methods?|mode|frequency|history|reason|outcome|results?|relationships?|typ|art|grosse|rolle|funktion|tipo|cargo|puesto|fonction|taille)\b/;
/** What kind of organization it is: a proposal only, as 'Type' and 'Category' may mean anything. */
const ORGANIZATION_TYPE =
  /^(?:(?:organi[sz]ation|org|agency|company|partner|business|group|institution|entity)s? )?(?:types?|kinds?|categor(?:y|ies)|sector|industry)(?: of (?:organi[sz]ation|org|agency|company|partner|business|group|institution)s?)?$|^(?:tipo|categoria)(?: de (?:organizacion|entidad|socio))?$|^(?:type|categorie) (?:de structure|d organisme)$|^(?:art|typ) der einrichtung$|^organisationstyp$|^kategorie$/;
/** Where to find an organization. */
const WHEREABOUTS =
  /\b(?:address|street|city|town|state|zip|postal|postcode|web ?sites?|web|url|homepage|facebook|twitter|instagram|linkedin|social|direccion|ciudad|adresse|ville|ort|plz|strasse|webseite)\b/;
const FIRST_NAME = /\b(?:first|given) ?name$|\b(?:vorname|prenom)$/;
const LAST_NAME = /\b(?:last|family|sur) ?name$|\b(?:nachname|familienname|apellidos?)$/;
/** Google Contacts has a column next to each number, such as “Phone 1 - Label”, for Work or Home. */
const LABEL_OF_VALUE =
  /\b(?:e-?mail|phone|address|website|im|relation|event|custom field)\b.* - (?:label|type)$/i;
const CONTACT = /\b(?:contact\w*|person\w*|ansprech\w*|kontakt\w*|interlocuteur|poc)\b/;
/** What people call a contact that took place. */
const TOUCH =
  'contact\\w*|met|meeting|touch\\w*|visit\\w*|call(?:s|ed)?|phoned|rang|spoke|spoken|talk(?:s|ed)?|chat(?:s|ted)?|conversation|heard|emailed|wrote|written|reached|connected|check ?in|checked in|saw|seen|kontakt\\w*|treffen|gesprach\\w*|gesprochen|telefoniert|gesehen|rencontre\\w*|reunion|appel\\w*|parle|vu|llamad\\w*|habl\\w*|visto|conversacion';
/** Words in longer headings. The first match wins, and it is less certain than a full heading. */
const WITHIN: [Meaning, RegExp][] = [
  [
    'lastContact',
    new RegExp(
      `\\b(?:last|latest|(?:most )?recent(?:ly)?|date|day|when|ultim[oa]|dernier\\w*|letzte\\w*|zuletzt)\\b.*\\b(?:${TOUCH})\\b|\\b(?:${TOUCH})(?: (?:to|with|at|them|us))* on$`,
    ),
  ],
  ['contactEmail', MAIL],
  ['contactPhone', PHONE],
  [
    'notes',
    /\b(?:notes?|comments?|remarks?|bemerkung\w*|notiz\w*|observacion\w*|notas|remarques?|commentaires?)\b/,
  ],
  ['staff', /\b(?:staff|librarian|bibliothekar\w*|bibliotecari\w|bibliothecaire)\b/],
  ['contactName', CONTACT],
  ['name', /\b(?:organi[sz]ations?|agency|company|partner)\b/],
];

/** Which person of a partner a heading is about: 'Second contact', 'E-mail 2'; 0 if it doesn't say. */
export function personOf(heading: string): number {
  const plain = normalizeName(heading);
  if (/\b(?:second(?:ary)?|2nd|alternate|alt|backup|segund[oa]|deuxieme|zweite\w*|weitere\w*)\b/.test(plain))
    return 2;
  if (/\b(?:third|3rd|tercer\w*|troisieme|dritte\w*)\b/.test(plain)) return 3;
  return Number(/\b([1-9])$|^([1-9])\b|\b([1-9])\b/.exec(plain)?.[0] ?? 0);
}

function meaningWithin(text: string): Meaning {
  if (FIRST_NAME.test(text)) return 'first';
  if (LAST_NAME.test(text)) return 'last';
  if (ORGANIZATION_TYPE.test(text)) return 'orgType';
  const found = WITHIN.find(([, words]) => words.test(text))?.[0] ?? '';
  if (found === 'notes') return found;
  // 'Date of last contact' is a day; 'Last contact type' is not.
  const asks = found === 'lastContact' ? text.replace(/\b(?:date|days?)\b/g, '') : text;
  if (QUALIFIER.test(asks)) return '';
  return WHEREABOUTS.test(text) && found !== 'contactEmail' && found !== 'contactPhone'
    ? 'mainContact'
    : found;
}

/**
 * Whether the heading is for another number, no matter whose: 'Phone 2', 'Contact phone 2', but not 'Second contact:
 * phone'.
 */
export function isOneMoreNumber(heading: string): boolean {
  const plain = normalizeName(heading);
  return (
    !CONTACT.test(plain) ||
    /\b(?:e ?mail|mail|phone|mobile|cell|tel\w*)(?: address| number| no)? [1-9]\b/.test(plain)
  );
}

/** Of a list for a table, and whether that is certain. */
export function meaningOf(table: TableName, heading: string): { meaning: Meaning; isSure: boolean } {
  const known = headingsOf(table);
  if (LABEL_OF_VALUE.test(heading)) return { meaning: 'label', isSure: true };
  const whole = meaningOfWhole(known, heading);
  if (whole !== undefined) return { meaning: whole, isSure: true };
  const { group, own: plain } = partsOfHeading(heading);
  const within = (text: string) => (text === '' ? '' : meaningWithin(text));
  const meaning = known.get(plain) ?? (table === 'partners' ? within(plain) : '');
  const isSure =
    known.has(plain) ||
    (meaning !== '' && (MAIL.test(plain) || PHONE.test(plain) || ['first', 'last'].includes(meaning)));
  if (table !== 'partners') return { meaning, isSure };
  // Under 'Organisation', a phone number is the office's. Under 'Contact person', a name is the person's.
  const isPerson = CONTACT.test(`${group} ${plain}`);
  if (/^contact(?:Email|Phone)$/.test(meaning) && ORGANISATION.test(`${group} ${plain}`) && !isPerson)
    return { meaning: 'mainContact', isSure };
  if (meaning === 'anyName' && group !== '')
    return {
      meaning: CONTACT.test(group) ? 'contactName' : ORGANISATION.test(group) ? 'name' : meaning,
      isSure,
    };
  return { meaning, isSure };
}

/**
 * Headings whose words say that their days aren't contacts: born, joined, entered, due. Past days under any other
 * heading are most likely those of the last contact.
 */
const OTHER_DAY =
  /\b(?:next|follow\w*|due|birth\w*|born|dob|founded|established|opened|since|joined|join|member\w*|start\w*|begin\w*|end|ends|ended|expir\w*|renew\w*|until|valid|signed|sign|agreement|mou|contract|added|created|entered|updated|modified|timestamp|submitted|registered|event\w*|program\w*|deadline|paid|invoice\w*|donat\w*|gift\w*|review\w*|sent|geburt\w*|seit|gegrundet|desde|fundad\w*|naissance|depuis|fond\w*)\b/;
export const mayBeLastContact = (heading: string): boolean => !OTHER_DAY.test(normalizeName(heading));

export const isKnownHeading = (table: TableName, heading: string): boolean =>
  meaningOf(table, heading).isSure;

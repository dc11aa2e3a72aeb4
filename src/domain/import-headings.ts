// What other people's headings mean: English, Spanish, French, German, compared by normalised words.

import { EDITABLE, TableName } from './fields';
import { normaliseName } from './names';

/** What a list can be brought into. */
export type ImportTable = Extract<TableName, 'partners' | 'events'>;

/** A field's key, or '' where it is not known. first and last are parts of the contact's name; anyName is a name of whom the other columns say. */
export type Meaning = string;

/** Field, and whole headings. */
const WHOLE: Record<ImportTable, Record<string, string>> = {
  partners: {
    name: `partner, partners, partner name, company, company name, organisation, organization, organisation name,
      organization name, organisations, organizations, org, org name, agency, agency name, group, group name, business,
      business name, institution, community partner, school, school name, library partner, nonprofit, name of organization,
      name of organisation, name of partner, name of group, entidad, organizacion, empresa, institucion, socio, asociacion,
      nombre de la organizacion, colegio, escuela, organisme, association, structure, partenaire, entreprise, societe, etablissement,
      nom de l organisme, nom de la structure, einrichtung, organisation verein, firma, verein, institution name, unternehmen,
      kooperationspartner, schule, name der einrichtung, trager`,
    anyName: 'name, full name, nombre, nom, nombre completo, nom complet, bezeichnung',
    first:
      'first name, firstname, given name, first, contact first name, nombre de pila, prenom, vorname, rufname',
    last: `last name, lastname, surname, family name, last, contact last name, apellido, apellidos, nom de famille, nachname,
      familienname, zuname`,
    contactName: `contact, contacts, contact person, contact persons, contact name, contact names, person, people, key contact,
      main contact, primary contact, point of contact, poc, persona de contacto, contacto, contactos, nombre del contacto,
      responsable, personne de contact, personne contact, interlocuteur, nom du contact, correspondant, ansprechpartner,
      ansprechpartnerin, ansprechperson, kontaktperson, kontakt`,
    mainContact: `address, street, street address, mailing address, city, town, zip, zip code, postcode, postal code, state,
      website, web site, web, url, homepage, general email, general phone, main email, main phone, main number, office phone,
      direccion, domicilio, ciudad, localidad, codigo postal, pagina web, sitio web, adresse, rue, ville, code postal,
      site web, site internet, anschrift, strasse, straße, ort, plz, webseite, internet, zentrale`,
    staff: `staff, library staff, staff contact, staff member, librarian, library contact, our contact, assigned to, owner,
      responsible, liaison, bibliotecario, bibliotecaria, responsable biblioteca, asignado a, bibliothecaire, referent,
      zustandig, zustandige person, bibliothekar, bibliothekarin, betreuer, betreut von, bearbeiter`,
    interest: `interest, interests, goals, goal, focus, focus area, audience, target audience, mission, services, area of interest,
      intereses, objetivos, publico, publico objetivo, interets, objectifs, public, public cible, interessen, ziele, zielgruppe`,
    method: `method, contact method, preferred method, preferred contact method, preferred contact, how to contact, best way to reach,
      metodo de contacto, forma de contacto, moyen de contact, contact prefere, kontaktweg, bevorzugter kontaktweg, kontaktart`,
    lastContact: `last contact, last contacted, last contact date, date of last contact, last met, last meeting, last touch, last spoke,
      last call, last visit, last outreach, date last contacted, contacted, contacted on, date contacted, contact date, ultimo contacto,
      fecha de contacto, ultima reunion, ultima visita, fecha del ultimo contacto, dernier contact, derniere rencontre, dernier echange,
      date du dernier contact, date de contact, letzter kontakt, letztes treffen, letztes gesprach, zuletzt kontaktiert, kontaktiert am`,
    previous: `past events, previous events, events, history, programs, past programs, previous programs, past partnerships,
      eventos anteriores, eventos, historial, evenements, historique, veranstaltungen, bisherige veranstaltungen, verlauf`,
    cadence: 'frequency days, cadence, contact every days, days between contacts',
    notes: `note, notes, comment, comments, remarks, misc, other, additional information, additional info, details, notas,
      nota, observaciones, comentarios, remarque, remarques, commentaire, commentaires, observations, bemerkung, bemerkungen,
      anmerkung, anmerkungen, notiz, notizen, kommentar, kommentare, sonstiges`,
  },
  events: {
    name: `event, events, event name, program, program name, programme, title, activity, activity name, event title, name,
      evento, actividad, titulo, nombre, nombre del evento, evenement, activite, titre, nom, intitule, veranstaltung, titel,
      aktion, bezeichnung`,
    when: `date, dates, when, day, date time, event date, time, start, starts, start time, start date, fecha, fecha y hora, hora, cuando,
      date et heure, heure, quand, jour, datum, termin, wann, uhrzeit, datum und uhrzeit, beginn, zeit`,
    endsAt: 'end, ends, end time, finish, hora de fin, fin, heure de fin, ende, endzeit',
    location:
      'location, place, venue, where, site, lugar, ubicacion, donde, lieu, endroit, ou, ort, veranstaltungsort, wo',
    type: `type, event type, category, kind, audience, target audience, type of outreach, age group, tipo, categoria, publico,
      categorie, public, art, typ, kategorie, zielgruppe`,
    description:
      'description, details, summary, about, descripcion, resumen, descriptif, resume, beschreibung, inhalt',
    participants: `participants, attendance, attendees, number of attendees, attended, headcount, count, total attendance,
      number of people, asistentes, asistencia, participantes, nombre de participants, presents, teilnehmer, teilnehmerzahl,
      teilnehmende, besucher, besucherzahl`,
    staff:
      'staff, staff involved, librarian, presenter, who, personal, bibliotecario, bibliotecaria, personnel, bibliothecaire, animateur, mitarbeiter, team, durchgefuhrt von',
    resources:
      'resources, materials, supplies, equipment, recursos, materiales, ressources, materiel, materialien, material',
    objective:
      'objective, objectives, goal, goals, kpi, kpis, outcome, outcomes, objetivo, objetivos, objectif, objectifs, ziel, ziele',
    marketing:
      'marketing, promotion, promotions, publicity, advertising, promocion, publicidad, publicite, werbung',
    partners: `partner, partners, organization, organisation, organizations, agency, company, school, group, co host, host,
      entidad, socio, colaboradores, organizacion, partenaire, partenaires, organisme, einrichtung, kooperationspartner, schule`,
    cancelled: 'canceled, cancelado, annule, abgesagt',
    notes:
      'note, comment, comments, remarks, feedback, notas, observaciones, comentarios, remarques, commentaires, bemerkung, bemerkungen, anmerkungen, notizen, kommentar',
  },
};

const known = Object.fromEntries(
  Object.entries(WHOLE).map(([table, fields]) => [
    table,
    new Map<string, Meaning>([
      ...Object.entries(fields).flatMap(([field, headings]) =>
        headings.split(',').map((heading): [string, Meaning] => [normaliseName(heading), field]),
      ),
      // The template's own labels come last, so that they win.
      ...EDITABLE[table as ImportTable].map(({ label, key }): [string, Meaning] => [
        normaliseName(label),
        key,
      ]),
    ]),
  ]),
);

const MAIL = /\b(?:e ?mails?|mails?|correo|courriel|mel|mailadresse)\b/;
const PHONE =
  /\b(?:phones?|cell|mobile|fax|tel|mobil|movil|handy|portable|(?:handy|mobil|ruf)nummer|tel[eé]f\w*|t[eé]l[eé]ph\w*)\b/;
const ORGANISATION =
  /\b(?:organi[sz]ations?|org|agency|company|business|school|institution|partner|main|general|office|entidad|empresa|organisme|structure|einrichtung|firma|schule)\b/;
const CONTACT = /\b(?:contact\w*|person\w*|ansprech\w*|kontakt\w*|interlocuteur|poc)\b/;
/** Words within longer headings, the first that fits; less sure than whole headings. */
const WITHIN: [Meaning, RegExp][] = [
  [
    'lastContact',
    /\b(?:last|latest|date|ultim[oa]|dernier\w*|letzte\w*)\b.*\b(?:contact\w*|met|meeting|touch|visit\w*|call\w*|spoke|kontakt\w*|treffen|rencontre|reunion)\b/,
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

/** Which person of a partner a heading speaks of: 'Second contact', 'E-mail 2'; 0 where it does not say. */
export function personOf(heading: string): number {
  const plain = normaliseName(heading);
  if (/\b(?:second(?:ary)?|2nd|alternate|alt|backup|segund[oa]|deuxieme|zweite\w*|weitere\w*)\b/.test(plain))
    return 2;
  if (/\b(?:third|3rd|tercer\w*|troisieme|dritte\w*)\b/.test(plain)) return 3;
  return Number(/\b([1-9])$|^([1-9])\b|\b([1-9])\b/.exec(plain)?.[0] ?? 0);
}

/** What a heading means, '' where it is not known, and whether it is plain. 'Contact person: Name' has its group in front. */
export function meaningOf(table: ImportTable, heading: string): { meaning: Meaning; isSure: boolean } {
  const names = known[table];
  // 'Phone #', 'Phone 2', 'Phone (work)' are 'Phone'.
  const plainOf = (text: string) =>
    normaliseName(text.replace(/[([][^)\]]*[)\]]/g, ' '))
      .replace(/ ?\b(?:\d|no|nr|number|nummer|numero)\b/g, '')
      .trim();
  const whole = names?.get(normaliseName(heading)) ?? names?.get(plainOf(heading));
  if (whole !== undefined) return { meaning: whole, isSure: true };
  const [, over = '', own = heading] = /^(.+?): (.+)$/.exec(heading) ?? [];
  const [group, plain] = [plainOf(over), plainOf(own)];
  const within = (text: string) =>
    text === '' ? '' : (WITHIN.find(([, words]) => words.test(text))?.[0] ?? '');
  const meaning = names?.get(plain) ?? (table === 'partners' ? within(plain) : '');
  const isSure = names?.has(plain) === true || MAIL.test(plain) || PHONE.test(plain);
  if (table === 'events') return { meaning, isSure };
  // Under 'Organisation' a phone number is the office's; under 'Contact person' a name is the person's.
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

export const isKnownHeading = (table: ImportTable, heading: string): boolean =>
  meaningOf(table, heading).isSure;

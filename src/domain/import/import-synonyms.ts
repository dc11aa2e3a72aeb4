// Headings that people use for our fields, in English, Spanish, French and German. Add new ones here.
// skip is what this add-on writes itself, for a copy of our own tab. first and last are parts of the contact's name.
// anyName is a name, and the other columns decide whose.

import { CONTACT_HEADINGS } from './contact-headings';
import type { FieldKey, TableName } from '../tables';
import type { Synonyms } from './known-headings';

type NotAField = 'skip' | 'stamp' | 'first' | 'last' | 'anyName';

/** By field: full headings, compared without case, accents and punctuation. */
export const SYNONYMS: Partial<Record<TableName, Synonyms>> = {
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
      'first name, firstname, given name, first, contact first name, middle name, nombre de pila, prenom, vorname, rufname',
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
    staff: `staff, library staff, staff contact, staff member, librarian, library contact, our contact, assigned to, owner, contacted by, contact made by,
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
    skip: `outreach id, next contact due, relationship status, latest event or log, follow up noted for,
      outreach knows it as, why it wasnt imported`,
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
    endsAt:
      'end, ends, end time, end date, end date time, ends on, finish, hora de fin, fin, heure de fin, ende, endzeit',
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
    skip: 'outreach id, outreach partner ids, why it wasnt imported',
    cancelled: 'canceled, cancelado, annule, abgesagt',
    notes:
      'note, comment, comments, remarks, feedback, notas, observaciones, comentarios, remarques, commentaires, bemerkung, bemerkungen, anmerkungen, notizen, kommentar',
  },
  log: {
    ...CONTACT_HEADINGS,
    when: `${CONTACT_HEADINGS.when}, dates, date contacted, contacted, contacted on, call date, called on, visit date,
      meeting date, fecha de contacto, fecha del contacto, cuando, datum des kontakts, kontaktdatum, wann, date du contact,
      date de contact, jour, quand`,
    staff: `${CONTACT_HEADINGS.staff}, library staff, library contact, staff name, staff initials, contacted by, made by,
      called by, our contact, bibliotecario, bibliotecaria, personal, contactado por, bibliothecaire, personnel, contacte par,
      mitarbeiterin, bibliothekar, bibliothekarin, kontaktiert von`,
    how: `${CONTACT_HEADINGS.how}, contact type, type, mode, medium, channel, via, how contacted, method of contact,
      call or email, metodo, medio, forma de contacto, tipo de contacto, como, moyen, mode de contact, type de contact,
      kontaktart, art des kontakts, weg, wie`,
    cameOfIt: `${CONTACT_HEADINGS.cameOfIt}, response, reached, status, respuesta, reponse, antwort`,
    partner: `${CONTACT_HEADINGS.partner}, organization name, organisation name, org, business, institution,
      community partner, partner organization, partner company, name of organization, entidad, organizacion, escuela,
      organisme, structure, ecole, organisation verein, firma, verein, schule, kooperationspartner`,
    heard: `${CONTACT_HEADINGS.heard}, discussion, conversation, description, remarks, outcome notes, call notes,
      contact notes, meeting notes, topic, topics, subject, purpose, nota, comentarios, observaciones, resumen, que dijeron,
      remarques, commentaires, resume, sujet, notiz, bemerkung, bemerkungen, anmerkungen, inhalt, thema`,
    promised: `${CONTACT_HEADINGS.promised}, commitment, commitments, prometido, promis, versprochen, zusage`,
    next: `${CONTACT_HEADINGS.next}, followup, action items, action needed, proximos pasos, seguimiento,
      prochaines etapes, suivi, nachste schritte`,
    anyName: 'name, nombre, nom, bezeichnung',
    skip: 'outreach id, outreach partner id, outreach last contact before, why it wasnt imported',
  },
} satisfies Partial<{ [Table in TableName]: { [Key in FieldKey<Table> | NotAField]?: string } }>;

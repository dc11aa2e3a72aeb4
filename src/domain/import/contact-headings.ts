// What people call the parts of a contact, in a Google Form or in an old log: in English, Spanish, French and German.
// Add new ones here. stamp is the time that Google puts before an answer, skip is what else programs add.

import type { FieldKey } from '../tables';

export const CONTACT_HEADINGS = {
  stamp: `timestamp, time stamp, marca temporal, zeitstempel, horodateur, informazioni cronologiche, carimbo de data hora,
    tijdstempel`,
  when: `date, day, when, when was it, date of contact, contact date, day of the contact, date of the call, day of the call,
    dates, date contacted, contacted, contacted on, call date, called on, visit date, meeting date, fecha, fecha de contacto,
    fecha del contacto, datum, datum des kontakts, kontaktdatum, tag, wann, date du contact, date de contact, jour, quand, cuando`,
  staff: `staff, staff member, librarian, your name, who logged it, who is logging this, who are you, logged by, who, who called,
    who made the contact, who got in touch, library staff, library contact, staff name, staff initials, contacted by, made by,
    called by, our contact, nombre del bibliotecario, bibliotecario, bibliotecaria, personal, contactado por, bibliothecaire,
    personnel, contacte par, mitarbeiter, mitarbeiterin, bibliothekar, bibliothekarin, kontaktiert von`,
  how: `method, contact method, way of contact, how did you get in touch, how did you talk, how did you reach them, how was it,
    type of contact, contact type, type, mode, medium, channel, via, how contacted, method of contact, call or email,
    metodo de contacto, metodo, medio, forma de contacto, tipo de contacto, como, moyen de contact, moyen, mode de contact,
    type de contact, kontaktweg, kontaktart, art des kontakts, weg, wie`,
  cameOfIt: `outcome, result, did you reach them, did you reach anyone, did you reach somebody, how did it go, response, reached,
    resultado, respuesta, resultat, reponse, ergebnis, antwort`,
  partner: `partners, partner name, name of partner, which partner, who did you contact, who did you talk to, who did you talk with,
    organization, organisation, which organization, company, agency, school, group, organization name, organisation name,
    org, business, institution, community partner, partner organization, partner company, name of organization,
    socio, entidad, organizacion, escuela, partenaire, organisme, structure, ecole, einrichtung, organisation verein,
    firma, verein, schule, kooperationspartner`,
  heard: `what did we hear, what did you hear, heard, what did they say, what was said, note, notes, comment, comments, details,
    summary, anything else, discussion, conversation, description, remarks, outcome notes, call notes, contact notes,
    meeting notes, topic, topics, subject, purpose, notas, nota, comentarios, observaciones, lo que dijeron, resumen,
    que dijeron, remarques, commentaires, resume, sujet, notizen, notiz, bemerkung, bemerkungen, anmerkungen, inhalt, thema`,
  promised:
    'promised, promise, promises, what did we promise, what did you promise, commitment, commitments, prometido, promis, versprochen, zusage',
  promisedBy: 'promised by, promised by when, by when did we promise it',
  next: `next, next steps, whats next, what is next, what is the next step, whats the next step, follow up, to do, todo,
    followup, action items, action needed, proximo paso, proximos pasos, seguimiento, prochaine etape, prochaines etapes, suivi,
    nachster schritt, nachste schritte`,
  nextBy: `next step by when, next step date, date of the next step, when is the next step, by when, follow up date, follow up on,
    due, due date`,
  nextWho: 'who does the next step, who follows up, next step who',
  skip: 'email address, username, score, why it wasnt imported',
} satisfies { [Key in FieldKey<'log'> | 'stamp' | 'skip']?: string };

// What people ask in a Google Form for contacts, in English, Spanish, French and German. Add new questions here.
// stamp is the time that Google puts before an answer, skip is what else Google adds. Old logs have other headings, too:
// see import-synonyms.ts.

import type { FieldKey } from '../tables';

export const CONTACT_HEADINGS = {
  stamp: `timestamp, time stamp, marca temporal, zeitstempel, horodateur, informazioni cronologiche, carimbo de data hora,
    tijdstempel`,
  when: `date, day, when, when was it, date of contact, contact date, day of the contact, date of the call, day of the call,
    fecha, datum, tag`,
  staff: `staff, staff member, librarian, your name, who logged it, who is logging this, who are you, logged by, who, who called,
    who made the contact, who got in touch, nombre del bibliotecario, mitarbeiter`,
  how: `method, contact method, way of contact, how did you get in touch, how did you talk, how did you reach them, how was it,
    type of contact, metodo de contacto, moyen de contact, kontaktweg`,
  cameOfIt: `outcome, result, did you reach them, did you reach anyone, did you reach somebody, how did it go, resultado, resultat,
    ergebnis`,
  partner: `partners, partner name, name of partner, which partner, who did you contact, who did you talk to, who did you talk with,
    organization, organisation, which organization, company, agency, school, group, socio, partenaire, einrichtung`,
  heard: `what did we hear, what did you hear, heard, what did they say, what was said, note, notes, comment, comments, details,
    summary, anything else, notas, notizen`,
  promised: 'promised, promise, promises, what did we promise, what did you promise',
  promisedBy: 'promised by, promised by when, by when did we promise it',
  next: `next, next steps, whats next, what is next, what is the next step, whats the next step, follow up, to do, todo,
    proximo paso, prochaine etape, nachster schritt`,
  nextBy: `next step by when, next step date, date of the next step, when is the next step, by when, follow up date, follow up on,
    due, due date`,
  nextWho: 'who does the next step, who follows up, next step who',
  skip: 'email address, username, score, why it wasnt imported',
} satisfies { [Key in FieldKey<'log'> | 'stamp' | 'skip']?: string };

// A list of a German public library: first and last names apart, a column that we have no field for.
import { MessySheet } from './messy-sheet';

export const GERMAN_HEADINGS: MessySheet = {
  habit:
    'non-English headings, first and last name apart, a number of their own, a sum and a date of issue below',
  grid: [
    ['Kooperationspartner der Stadtbücherei', '', '', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '', ''],
    [
      ...['Einrichtung', 'Vorname', 'Nachname', 'Telefon', 'E-Mail'],
      ...['Letzter Kontakt', 'Zuständig', 'Bemerkungen', 'Mitgliedsnr.'],
    ],
    [
      ...['Jugendzentrum Süd', 'Eva', 'Groß', '030/1234567', 'eva@juz.example'],
      ...['3. März 2026', 'Ana', 'Bringt Flyer mit', '0815'],
    ],
    ['Grundschule Am Park', 'Jörg', 'Maß', '+49 30 765432', '', '14.2.26', 'Ben', '', 4711],
    ['Volkshochschule', '', '', '030 99900', 'info@vhs.example', '1.2.2026', '', '', ''],
    ['Summe', '', '', '', '', '', '', '', 3],
    ['Stand: 1. Oktober 2026', '', '', '', '', '', '', '', ''],
  ],
  known: [],
  expected: {
    headerRow: 3,
    rows: [4, 5, 6],
    around: { 1: 'title', 7: 'total', 8: 'note' },
    columns: [
      ['Einrichtung', 'name'],
      ['Vorname', 'contactName', 'first'],
      ['Nachname', 'contactName', 'last'],
      ['Telefon', 'contactPhone'],
      ['E-Mail', 'contactEmail'],
      ['Letzter Kontakt', 'lastContact'],
      ['Zuständig', 'staff'],
      ['Bemerkungen', 'notes'],
      ['Mitgliedsnr.', 'notes', 'note'],
    ],
    dayQuestions: {},
    counts: { new: 3 },
    outcomes: {
      4: {
        outcome: 'new',
        values: {
          name: 'Jugendzentrum Süd',
          contactName: 'Eva Groß',
          contactPhone: '030/1234567',
          contactEmail: 'eva@juz.example',
          lastContact: '2026-03-03',
          staff: 'Ana',
          notes: 'Bringt Flyer mit\nMitgliedsnr.: 0815',
        },
      },
      5: {
        outcome: 'new',
        values: {
          name: 'Grundschule Am Park',
          contactName: 'Jörg Maß',
          contactPhone: '+49 30 765432',
          lastContact: '2026-02-14',
          staff: 'Ben',
          notes: 'Mitgliedsnr.: 4711',
        },
      },
      6: {
        outcome: 'new',
        values: {
          name: 'Volkshochschule',
          contactPhone: '030 99900',
          contactEmail: 'info@vhs.example',
          lastContact: '2026-02-01',
        },
      },
    },
  },
};

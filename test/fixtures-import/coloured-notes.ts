// A Spanish list whose colours and cell notes mean something, with boxes to tick and one organisation twice.
import { MessySheet } from './messy-sheet';

export const COLOURED_NOTES: MessySheet = {
  habit: 'notes in colour, boxes to tick, rows twice, all dates ambiguous, non-English headings',
  grid: [
    [
      ...['Entidad', 'Persona de contacto', 'Teléfono', 'Correo electrónico'],
      ...['Último contacto', 'Observaciones', 'Boletín'],
    ],
    ['Centro Juvenil', 'Luz Mar', 5550106000, 'luz@cj.example', '3/4/2026', '', true],
    ['Escuela Norte', 'Paz Sol', '555-010-6001', '', '5/6/2026', 'Llamar por la tarde', false],
    ['Centro Juvenil', 'Teo Río', '', 'teo@cj.example', '5/5/2026', '', false],
    ['', '', '', '', '', '', false],
    ['Escuela Norte', 'Paz Sol', '555-010-6001', '', '5/6/2026', 'Llamar por la tarde', false],
    ['', '', '', '', '', '', ''],
    ['Amarillo = llamar pronto', '', '', '', '', '', ''],
  ],
  notes: [
    { row: 2, column: 0, text: 'yellow' },
    { row: 4, column: 3, text: 'changes in July' },
  ],
  known: [],
  expected: {
    headerRow: 1,
    rows: [2, 3, 4, 6],
    around: { 8: 'note' },
    columns: [
      ['Entidad', 'name'],
      ['Persona de contacto', 'contactName'],
      ['Teléfono', 'contactPhone'],
      ['Correo electrónico', 'contactEmail'],
      ['Último contacto', 'lastContact'],
      ['Observaciones', 'notes'],
      ['Boletín', 'notes', 'note'],
    ],
    dayQuestions: { 'Último contacto': ['3/4/2026'] },
    counts: { same: 1, doubtful: 3 },
    outcomes: {
      2: {
        outcome: 'doubtful',
        doubts: ['kept'],
        values: {
          name: 'Centro Juvenil',
          contactName: 'Luz Mar',
          contactPhone: '5550106000',
          contactEmail: 'luz@cj.example',
          notes: 'Último contacto: 3/4/2026\nBoletín: TRUE\nEntidad (note): yellow',
        },
      },
      3: {
        outcome: 'doubtful',
        doubts: ['kept'],
        values: {
          name: 'Escuela Norte',
          contactName: 'Paz Sol',
          contactPhone: '555-010-6001',
          notes: 'Llamar por la tarde\nÚltimo contacto: 5/6/2026',
        },
      },
      4: {
        outcome: 'doubtful',
        doubts: ['twice'],
        values: {
          name: 'Centro Juvenil',
          contactName: 'Teo Río',
          contactEmail: 'teo@cj.example',
          lastContact: '2026-05-05',
          notes: 'Correo electrónico (note): changes in July',
        },
      },
      6: { outcome: 'same' },
    },
  },
  answered: {
    order: 'dmy',
    counts: { new: 2, same: 1, doubtful: 1 },
    lastContacts: { 2: '2026-04-03', 3: '2026-06-05' },
  },
};

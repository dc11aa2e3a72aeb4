// Several people in one cell, and dates by several hands.
import { MessySheet } from './messy-sheet';

export const CROWDED_CELLS: MessySheet = {
  habit: 'two contacts in one cell, dates as text in mixed orders',
  grid: [
    ['Partner', 'Contacts', 'Last met', 'Notes'],
    ['Teen Shelter', 'Jane Doe, jane@teen.example, 555-010-1111; Bob Roe bob@teen.example', '25/4/2026', ''],
    ['WorkSource', 'Ann Lee <ann@work.example>\nTom Fox (555) 010-2222 ext. 7', '4/25/2026', 'Has a van'],
    ['Food Bank', 'front desk 555-010-3333', '3/4/2026', ''],
    ['Art House', 'Joy Way, director', 'March 2025', ''],
    ['Garden Club', 'ida@garden.example', '3 March 2026', 'Spring only'],
    ['City Museum', 'Max May / Eve Dew', 45321, ''],
  ],
  known: [],
  expected: {
    headerRow: 1,
    rows: [2, 3, 4, 5, 6, 7],
    around: {},
    columns: [
      ['Partner', 'name'],
      ['Contacts', 'contactName', 'people'],
      ['Last met', 'lastContact'],
      ['Notes', 'notes'],
    ],
    dayQuestions: { 'Last met': ['25/4/2026', '4/25/2026'] },
    counts: { new: 4, doubtful: 2 },
    outcomes: {
      2: {
        outcome: 'new',
        values: {
          name: 'Teen Shelter',
          contactName: 'Jane Doe\nBob Roe',
          contactEmail: 'jane@teen.example\nbob@teen.example',
          contactPhone: '555-010-1111',
          lastContact: '2026-04-25',
        },
      },
      3: {
        outcome: 'new',
        values: {
          name: 'WorkSource',
          contactName: 'Ann Lee\nTom Fox',
          contactEmail: 'ann@work.example',
          contactPhone: '\n(555) 010-2222 ext. 7',
          lastContact: '2026-04-25',
          notes: 'Has a van',
        },
      },
      4: {
        outcome: 'doubtful',
        doubts: ['kept'],
        values: {
          name: 'Food Bank',
          contactName: 'front desk',
          contactPhone: '555-010-3333',
          notes: 'Last met: 3/4/2026',
        },
      },
      5: {
        outcome: 'doubtful',
        doubts: ['kept'],
        values: { name: 'Art House', contactName: 'Joy Way, director', notes: 'Last met: March 2025' },
      },
      6: {
        outcome: 'new',
        values: {
          name: 'Garden Club',
          contactEmail: 'ida@garden.example',
          lastContact: '2026-03-03',
          notes: 'Spring only',
        },
      },
      7: {
        outcome: 'new',
        values: { name: 'City Museum', contactName: 'Max May\nEve Dew', lastContact: '2024-01-30' },
      },
    },
  },
  answered: { order: 'mdy', counts: { new: 5, doubtful: 1 }, lastContacts: { 4: '2026-03-04' } },
};

// A list from the shared drive: two title rows, dates as text, a total below.
import { MessySheet } from './messy-sheet';

export const TITLE_ROWS: MessySheet = {
  habit: 'title rows above the header, a blank row in the middle, a total at the bottom',
  grid: [
    ['Community Partners 2024-2026', '', '', '', '', ''],
    ['Maple County Library, updated by Ana', '', '', '', '', ''],
    ['', '', '', '', '', ''],
    ['Organization', 'Contact Person', 'Phone #', 'E-mail', 'Last Contacted', 'Comments'],
    [
      'WorkSource Maple',
      'Jane Doe',
      '(555) 010-1234',
      'jane@work.example',
      '25/4/2026',
      'Career fair in spring',
    ],
    ['Teen Shelter', 'Bob Roe', '555-010-2222', '', '3/4/2026', '=ask for the night desk'],
    ['', '', '', '', '', ''],
    ['Maple Elementary', 'Cy Poe', '0555 010 3333', 'cy@maple.example', '12/03/2026', ''],
    ['', 'Somebody', '555-010-7777', '', '', 'Which school was this?'],
    ['', '', '', '', '', ''],
    ['Total', '', '', '', '', 4],
  ],
  known: [],
  expected: {
    headerRow: 4,
    rows: [5, 6, 8, 9],
    around: { 1: 'title', 2: 'title', 11: 'total' },
    columns: [
      ['Organization', 'name'],
      ['Contact Person', 'contactName'],
      ['Phone #', 'contactPhone'],
      ['E-mail', 'contactEmail'],
      ['Last Contacted', 'lastContact'],
      ['Comments', 'notes'],
    ],
    dayQuestions: {},
    counts: { new: 3, refused: 1 },
    outcomes: {
      5: {
        outcome: 'new',
        values: {
          name: 'WorkSource Maple',
          contactName: 'Jane Doe',
          contactPhone: '(555) 010-1234',
          contactEmail: 'jane@work.example',
          lastContact: '2026-04-25',
          notes: 'Career fair in spring',
        },
      },
      6: {
        outcome: 'new',
        values: {
          name: 'Teen Shelter',
          contactName: 'Bob Roe',
          contactPhone: '555-010-2222',
          lastContact: '2026-04-03',
          notes: '=ask for the night desk',
        },
      },
      8: {
        outcome: 'new',
        values: {
          name: 'Maple Elementary',
          contactName: 'Cy Poe',
          contactPhone: '0555 010 3333',
          contactEmail: 'cy@maple.example',
          lastContact: '2026-03-12',
        },
      },
      9: { outcome: 'refused' },
    },
  },
};

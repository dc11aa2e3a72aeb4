// Merged headings over groups of columns, brought into a sheet that has some of the partners already.
import { MessySheet } from './messy-sheet';

export const GROUP_HEADINGS: MessySheet = {
  habit: 'merged group headings, a second contact in columns of its own, capitals as a heading between rows',
  grid: [
    ['Organisation', '', '', 'Contact person', '', '', 'Second contact', '', 'Library', ''],
    ['Name', 'Address', 'Website', 'Name', 'Phone', 'E-mail', 'Name', 'E-mail', 'Staff', 'Last met'],
    [
      ...['Riverside School', '12 River Rd', 'riverside.example', 'Ann Lee', '555-010-3000'],
      ...['ann@riverside.example', 'Tom Fox', 'tom@riverside.example', 'Ana', '2026-05-04'],
    ],
    ['Hope Food Bank', '', '', 'Mia Sol', '555-010-4000', '', '', '', 'Ben', '2026-06-01'],
    ['The Drop-In Center', '5 Main St', '', '', '', '', 'Kim Oh', 'kim@dropin.example', '', '2026-01-09'],
    ['SCHOOLS', '', '', '', '', '', '', '', '', ''],
    ['YMCA', '1 Pool Ln', '', 'Lou Day', '555-010-5000', 'lou@ymca.example', '', '', 'Ana', '2026-02-02'],
    ['Garden Club', '', '', 'Lou Day', '', 'lou@ymca.example', '', '', 'Ana', '2026-02-03'],
    ['Art House', '', '', 'Joy Way', '', '', '', '', 'Ana', '2026-03-03'],
  ],
  known: [
    { id: 'p1', name: 'Hope Food Bank', contactName: 'Mia Sol' },
    { id: 'p2', name: 'Drop-In Center' },
    {
      ...{ id: 'p3', name: 'Y.M.C.A.', mainContact: '1 Pool Ln', contactName: 'Lou Day', staff: 'Ana' },
      ...{ contactPhone: '(555) 010-5000', contactEmail: 'Lou@ymca.example', lastContact: '2026-02-02' },
    },
    { id: 'p4', name: 'Art House', contactName: 'Joy Way', staff: 'Ben' },
  ],
  expected: {
    headerRow: 2,
    rows: [3, 4, 5, 6, 7, 8, 9],
    around: { 1: 'group' },
    columns: [
      ['Organisation: Name', 'name'],
      ['Organisation: Address', 'mainContact'],
      ['Organisation: Website', 'mainContact'],
      ['Contact person: Name', 'contactName'],
      ['Contact person: Phone', 'contactPhone'],
      ['Contact person: E-mail', 'contactEmail'],
      ['Second contact: Name', 'contactName', 'text', 2],
      ['Second contact: E-mail', 'contactEmail', 'text', 2],
      ['Library: Staff', 'staff'],
      ['Library: Last met', 'lastContact'],
    ],
    dayQuestions: {},
    counts: { new: 1, changed: 1, same: 1, doubtful: 4 },
    outcomes: {
      3: {
        outcome: 'new',
        values: {
          name: 'Riverside School',
          mainContact: '12 River Rd, riverside.example',
          contactName: 'Ann Lee\nTom Fox',
          contactEmail: 'ann@riverside.example\ntom@riverside.example',
          contactPhone: '555-010-3000',
          staff: 'Ana',
          lastContact: '2026-05-04',
        },
      },
      4: {
        outcome: 'changed',
        changes: ['contactPhone:  > 555-010-4000', 'lastContact:  > 2026-06-01', 'staff:  > Ben'],
      },
      5: {
        outcome: 'doubtful',
        doubts: ['similar'],
        values: {
          name: 'The Drop-In Center',
          mainContact: '5 Main St',
          contactName: 'Kim Oh',
          contactEmail: 'kim@dropin.example',
          lastContact: '2026-01-09',
        },
      },
      6: { outcome: 'doubtful', doubts: ['alone'], values: { name: 'SCHOOLS' } },
      7: { outcome: 'same', changes: [] },
      8: {
        outcome: 'doubtful',
        doubts: ['person'],
        values: {
          name: 'Garden Club',
          contactName: 'Lou Day',
          contactEmail: 'lou@ymca.example',
          staff: 'Ana',
          lastContact: '2026-02-03',
        },
      },
      9: {
        outcome: 'doubtful',
        doubts: ['overwrite'],
        changes: ['lastContact:  > 2026-03-03', 'staff: Ben > Ana'],
      },
    },
  },
};

// What a card of Today says before a call.
import { notesBeforeCall } from '../../../src/domain/digest/before-a-call';

const contact = (when: string, heard: string, index = 5) => ({ when, heard, index });

test('what was heard last comes first, then the notes', () => {
  const contacts = [contact('2026-02-01', 'They need flyers', 7), contact('2025-11-01', 'They moved', 9)];
  expect(notesBeforeCall(contacts, 'Ring at the side door')).toEqual([
    'They need flyers',
    'Ring at the side door',
  ]);
});

test('a contact that heard nothing, or has no day, hides no other', () => {
  const contacts = [
    contact('2026-02-01', ' '),
    contact('in spring', 'Old news'),
    contact('2026-01-01', 'They moved'),
  ];
  expect(notesBeforeCall(contacts, '')).toEqual(['They moved']);
});

test('of one day, the last row counts', () => {
  const contacts = [contact('2026-02-01', 'In the morning', 7), contact('2026-02-01', 'In the evening', 8)];
  expect(notesBeforeCall(contacts, '')).toEqual(['In the evening']);
});

test('there may be nothing, and long or broken text is one short line', () => {
  expect(notesBeforeCall([], '  ')).toEqual([]);
  const [note = ''] = notesBeforeCall([], `Two\nlines ${'and more '.repeat(50)}`);
  expect(note).toMatch(/^Two lines and more/);
  expect(note.length).toBeLessThanOrEqual(160);
});

// What a card in Today says before a call.
import { notesBeforeCall } from '../../../src/domain/digest/before-a-call';

const contact = (when: string, heard: string, index = 5) => ({ when, heard, index });

test('what was last heard comes first, then the notes', () => {
  const contacts = [contact('2026-02-01', 'They need flyers', 7), contact('2025-11-01', 'They moved', 9)];
  expect(notesBeforeCall(contacts, 'Ring at the side door')).toEqual([
    'They need flyers',
    'Ring at the side door',
  ]);
});

test('a contact that heard nothing, or has no day, doesn’t hide another', () => {
  const contacts = [
    contact('2026-02-01', ' '),
    contact('in spring', 'Old news'),
    contact('2026-01-01', 'They moved'),
  ];
  expect(notesBeforeCall(contacts, '')).toEqual(['They moved']);
});

test('if several contacts have the same day, the last row counts', () => {
  const contacts = [contact('2026-02-01', 'In the morning', 7), contact('2026-02-01', 'In the evening', 8)];
  expect(notesBeforeCall(contacts, '')).toEqual(['In the evening']);
});

test('the notes may be blank, and long or multi-line text becomes one short line', () => {
  expect(notesBeforeCall([], '  ')).toEqual([]);
  const [note = ''] = notesBeforeCall([], `Two\nlines ${'and more '.repeat(50)}`);
  expect(note).toMatch(/^Two lines and more/);
  expect(note.length).toBeLessThanOrEqual(160);
});

// Answers from the form on the phone: what each question is, an answer's key, and what is remembered of it.
import fc from 'fast-check';
import { proposeColumns, recallColumns, chosenColumns } from '../../../src/domain/responses/form-columns';
import { lackingIn } from '../../../src/domain/responses/column-use';
import {
  afterLook,
  type FormMemory,
  isDone,
  readMemory,
  writeMemory,
} from '../../../src/domain/responses/form-memory';
import { responseIn, type FormResponse } from '../../../src/domain/responses/response';
import { withKeys } from '../../../src/domain/responses/response-keys';
import { verdictOn, type Known } from '../../../src/domain/responses/response-to-contact';
import { idOfKey, keyOfId, stampOfKey } from '../../../src/domain/basics/phone-id';

const HEADINGS = ['Timestamp', 'Partner', 'What came of it', 'What we heard', 'Next step', 'Who logged it'];
const columns = proposeColumns(HEADINGS);
const read = (...cells: string[]): FormResponse => {
  const found = responseIn(cells, columns);
  if (!found) throw new Error('No answer');
  return found;
};
const uses = (headings: string[]) => proposeColumns(headings).map(({ use }) => use);

describe('which question is which', () => {
  test('the guide’s six columns are recognized', () => {
    expect(uses(HEADINGS)).toEqual(['stamp', 'partner', 'cameOfIt', 'heard', 'next', 'staff']);
  });
  test('questions in other words are recognized, and so is Google’s first column in other languages', () => {
    expect(uses(['Zeitstempel', 'Which partner?', 'Date of contact', 'How?', 'By when?'])).toEqual([
      'stamp',
      'partner',
      'when',
      'how',
      'nextBy',
    ]);
    expect(uses(['Horodateur', 'Who did you talk to?', 'What did you promise?'])).toEqual([
      'stamp',
      'partner',
      'promised',
    ]);
  });
  test('an unknown question becomes a note, and so does a second question for the same field', () => {
    expect(uses(['Timestamp', 'Partner', 'Which partner?', 'Shoe size', ''])).toEqual([
      'stamp',
      'partner',
      'note',
      'note',
      '',
    ]);
  });
  test('a choice is remembered by its question, wherever the column is now; a new question gets a proposal', () => {
    const chosen = chosenColumns(
      columns.map(({ heading, use }) => ({ heading, use: heading === 'Next step' ? 'promised' : use })),
    );
    const moved = ['Partner', 'Next step', 'Checked?', 'Timestamp', 'What was said?'];
    expect(recallColumns(moved, chosen).map(({ use }) => use)).toEqual([
      'partner',
      'promised',
      'note',
      'stamp',
      'heard',
    ]);
  });
  test('no answer can be logged without a partner or a time, and two questions can’t share a one-line field', () => {
    expect(lackingIn(['stamp', 'heard'])?.kind).toBe('partner');
    expect(lackingIn(['partner', 'heard'])?.kind).toBe('stamp');
    expect(lackingIn(['stamp', 'partner', 'how', 'how'])).toEqual({ kind: 'twice', use: 'how' });
    expect(lackingIn(['stamp', 'partner', 'heard', 'heard', 'note', 'note', '', ''])).toBeUndefined();
  });
});

describe('the key of an answer', () => {
  const one = read('2026-03-02 10:04:05', 'Zoo', 'Reached', 'one', '', 'Ana');
  const key = (response: FormResponse, known: string[] = []) => withKeys([response], known)[0]?.key;

  test('consists of its time and a hash of its content, and gives the contact its id', () => {
    const own = key(one) ?? '';
    expect(own).toMatch(/^[\da-z]{6,7}-[\da-z]{1,6}$/);
    expect([keyOfId(idOfKey(own)), stampOfKey(own), keyOfId('log-1'), keyOfId('phone-%')]).toEqual([
      own,
      one.stamp,
      '',
      '',
    ]);
  });
  test('stays the same when a cell is corrected, as long as the time stays', () => {
    const corrected = read('2026-03-02 10:04:05', 'Zoo', 'Reached', 'one, corrected', 'Call', 'Ben');
    expect(key(corrected, [key(one) ?? ''])).toBe(key(one));
  });
  test('distinguishes answers from the same second, even when one is corrected and one is new', () => {
    const two = read('2026-03-02 10:04:05', 'Abbey', 'Reached', 'two', '', 'Ana');
    const known = withKeys([one, two], []).map((each) => each.key);
    expect(new Set(known).size).toBe(2);
    const corrected = read('2026-03-02 10:04:05', 'Abbey', 'Reached', 'two, corrected', '', 'Ana');
    const three = read('2026-03-02 10:04:05', 'Park', 'Reached', 'three', '', 'Ana');
    const now = withKeys([corrected, one, three], known).map((each) => each.key);
    expect(now.filter((each) => known.includes(each)).sort()).toEqual([...known].sort());
    expect(now).toHaveLength(3);
  });
  test('is used only once for a row that was copied', () => {
    expect(withKeys([one, { ...one }], [])).toHaveLength(1);
  });
  test('changes with the content if a row has no time, so the question comes up again', () => {
    const typed = read('', 'Zoo', '', 'typed', '', '');
    const other = read('', 'Zoo', '', 'typed again', '', '');
    expect(key(other, [key(typed) ?? ''])).not.toBe(key(typed));
  });
  test('is found again for every answer, whatever the order of the rows and whichever cells were corrected', () => {
    const cell = fc.constantFrom('a', 'b', 'c', '');
    const stamp = fc.integer({ min: 0, max: 5 }).map((second) => `2026-03-02 10:00:0${second}`);
    const row = fc.tuple(stamp, fc.constantFrom('Zoo', 'Abbey'), cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(fc.nat(), { maxLength: 5 }), (rows, edited) => {
        const before = withKeys(
          rows.map(([at, who, heard]) => read(at, who, '', heard, '', '')),
          [],
        );
        const known = before.map((each) => each.key);
        // One answer of each second is corrected; the rest only move.
        const seconds = new Set<number>();
        const corrected = before.map((each, at) => {
          if (!edited.includes(at) || seconds.has(each.stamp)) return each;
          seconds.add(each.stamp);
          return { ...each, values: { ...each.values, heard: `corrected ${at}` }, mark: `x${at}` };
        });
        const after = withKeys([...corrected].reverse(), known).map((each) => each.key);
        expect([...after].sort()).toEqual([...known].sort());
      }),
    );
  });
});

describe('what is remembered', () => {
  const blank: FormMemory = {
    ...{ tab: 'Form Responses 1', sheet: 7, isOn: true, columns: {}, before: 0 },
    ...{ done: [], open: [], trouble: '' },
  };
  const keyAt = (second: number) => `${second.toString(36)}-abc123`;

  test('still fits into a cell after ten years, and covers every answer', () => {
    let memory = blank;
    const all: string[] = [];
    for (let week = 0; week < 520; week++) {
      const keys = Array.from({ length: 10 }, (_, at) => keyAt(1_770_000_000 + week * 604_800 + at * 3600));
      all.push(...keys);
      memory = afterLook(memory, { done: keys, open: [], trouble: '' });
    }
    const cell = writeMemory(memory) ?? '';
    expect(cell.length).toBeGreaterThan(0);
    expect(cell.length).toBeLessThan(8000);
    const again = readMemory(cell);
    expect(again).toEqual(memory);
    expect(all.filter((key) => !isDone(memory, key))).toEqual([]);
    expect(isDone(memory, keyAt(1_770_000_000 + 520 * 604_800))).toBe(false);
  });
  test('lists a waiting answer as open, however old it is', () => {
    const open = keyAt(1_000);
    const memory = afterLook(blank, {
      ...{ done: Array.from({ length: 500 }, (_, at) => keyAt(2_000 + at)), open: [open], trouble: '' },
    });
    expect([isDone(memory, open), isDone(memory, keyAt(999)), isDone(memory, keyAt(2_000))]).toEqual([
      false,
      true,
      true,
    ]);
  });
  test('is nothing if somebody typed into the cell', () => {
    for (const cell of ['', 'x', '{}', '[]', 'null', JSON.stringify({ ...blank, done: ['='] })])
      expect(readMemory(cell)).toBeUndefined();
  });
});

describe('what becomes of an answer', () => {
  const known: Known = {
    ...{ today: '2026-03-04', methods: ['Phone', 'Email'], staff: ['Ana Lopez'] },
    partnersCalled: (name) =>
      name === 'Both' ? ['One', 'Other'] : name.toLowerCase() === 'zoo' ? ['Zoo'] : [],
    mayBeEdited: () => false,
  };
  const verdict = (...cells: string[]) => verdictOn(read(...cells), known);

  test('a contact, in the words of the library’s lists', () => {
    const { values, question } = verdict(
      '2026-03-02 10:04:05',
      'ZOO',
      'left voicemail',
      'They closed',
      '',
      'ana lopez',
    );
    expect([question, values]).toEqual([
      '',
      {
        when: '2026-03-02',
        partner: 'Zoo',
        cameOfIt: 'Left a message',
        heard: 'They closed',
        staff: 'Ana Lopez',
      },
    ]);
  });
  test('a blank result counts, as in the Contact Log', () => {
    expect(verdict('2026-03-02 10:04:05', 'Zoo').question).toBe('');
  });
  test('a question if two partners have that name', () => {
    expect(verdict('2026-03-02 10:04:05', 'Both', '', '', '', 'Ana').question).toBe(
      'Ana logged a contact on Monday. Several partners are called “Both”. Which one was it?',
    );
  });
  test('a question if it may be a corrected answer', () => {
    const { question } = verdictOn(read('2026-03-02 10:04:05', 'Zoo'), { ...known, mayBeEdited: () => true });
    expect(question).toContain('It may only correct an answer');
  });
  test('nothing for a row without any answer', () => {
    expect(responseIn(['2026-03-02 10:04:05', '', ' ', '', '', ''], columns)).toBeUndefined();
  });
  test('a time typed as text is read if it has only one meaning', () => {
    expect(read('March 2, 2026 10:04', 'Zoo').day).toBe('2026-03-02');
    expect(read('someday', 'Zoo')).toMatchObject({ stamp: 0, day: '' });
  });
});

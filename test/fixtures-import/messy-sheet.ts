// The form of a messy sheet and of the outcome that was written down before there was code to reach it.
// Rows are counted from 1 as in a sheet, columns from 0.

export interface MessySheet {
  habit: string;
  grid: (string | number | boolean)[][];
  /** Notes and colours of cells, as the server words them. */
  notes?: { row: number; column: number; text: string }[];
  /** Partners that are there already. */
  known: Record<string, string>[];
  expected: {
    headerRow: number;
    /** The rows that are read as partners. */
    rows: number[];
    /** What stands around them, by row: titles, group headings, totals, notes. */
    around: Record<number, 'title' | 'group' | 'total' | 'note' | 'again'>;
    /** Heading, field, and how it is read where it is not simply text; person 2 where it is not the first. */
    columns: [heading: string, field: string, as?: string, person?: number][];
    /** The headings whose days cannot be read without asking, with the examples that are shown. */
    dayQuestions: Record<string, string[]>;
    counts: Partial<Record<'new' | 'same' | 'changed' | 'doubtful' | 'refused', number>>;
    outcomes: Record<number, ExpectedRow>;
  };
  /** The same once the librarian has said which comes first, day or month. */
  answered?: {
    order: 'dmy' | 'mdy';
    counts: MessySheet['expected']['counts'];
    lastContacts: Record<number, string>;
  };
}

interface ExpectedRow {
  outcome: 'new' | 'same' | 'changed' | 'doubtful' | 'refused';
  /** Why it is doubtful. */
  doubts?: ('overwrite' | 'similar' | 'person' | 'twice' | 'kept' | 'alone')[];
  /** All that is read from the row. */
  values?: Record<string, string>;
  /** What would be written over what: 'field: from > to'. */
  changes?: string[];
}

export const TODAY = '2026-11-22';

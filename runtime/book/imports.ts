// What IMPORTRANGE reads: other spreadsheets, each once somebody has allowed it. A range shows "Loading..." first.
import type { Book } from './book';
import { BLANK, failed, type Value } from '../engine/functions/function';

/** Google's words, as the note of a cell with #REF! shows them. */
const IMPORT_WORDS = {
  notFound: 'The spreadsheet at the provided URL could not be found. Make sure that you have the right URL.',
  noPermission: 'You don’t have permissions to access that sheet.',
  notConnected: 'You need to connect these sheets.',
  noRange: 'Cannot find range or sheet for imported range.',
} as const;
const LOADING = 'Loading...';

/** Column by column, as functions of the engine return it. */
type Imported = Value | Value[][];

/** The long part of a spreadsheet’s address, or that part alone. */
const idIn = (key: string): string => /\/spreadsheets\/d\/([^/?#]+)/.exec(key)?.[1] ?? key.trim();

/** The imports of one workbook. `others` are the spreadsheets that exist besides it, by id. */
export class Imports {
  /** Ranges that were asked for and have arrived. */
  private readonly loaded = new Set<string>();
  /** Ranges that were asked for since the last load. */
  private readonly waiting = new Set<string>();
  /** A workbook that opens has its ranges: Google shows those of the last time. */
  private isOpening = true;

  constructor(
    private readonly home: Book,
    private readonly others: Readonly<Record<string, { book: Book }>>,
  ) {}

  /** What the function returns. */
  read(key: string, range: string): Imported {
    const id = idIn(key);
    const asked = JSON.stringify([id, range]);
    if (this.isOpening) this.loaded.add(asked);
    else if (!this.loaded.has(asked)) {
      this.waiting.add(asked);
      return { value: LOADING };
    }
    const other = this.others[id]?.book;
    if (!other) return failed('#REF!', IMPORT_WORDS.notFound);
    const { owner, editors, importsAllowed } = this.home.extras;
    if (!importsAllowed.includes(id))
      return failed(
        '#REF!',
        [owner, ...editors].some((person) => maySee(other, person))
          ? IMPORT_WORDS.notConnected
          : IMPORT_WORDS.noPermission,
      );
    return cellsOf(other, range) ?? failed('#REF!', IMPORT_WORDS.noRange);
  }

  opened(): void {
    this.isOpening = false;
  }

  /** What was asked for arrives, and what others changed. */
  load(): void {
    if (this.waiting.size + this.loaded.size === 0) return;
    for (const asked of this.waiting) this.loaded.add(asked);
    this.waiting.clear();
    this.home.engine.recalculateCallsOf('IMPORTRANGE');
  }

  /** Somebody presses Allow access at a range of that spreadsheet. */
  allow(id: string, user: string): void {
    const other = this.others[id]?.book;
    const isAsked = [...this.loaded].some((asked) => (JSON.parse(asked) as string[])[0] === id);
    if (!other || !isAsked) throw new Error(`No formula offers to allow access to ${id}`);
    if (!maySee(other, user)) throw new Error(IMPORT_WORDS.noPermission);
    const { importsAllowed } = this.home.extras;
    if (!importsAllowed.includes(id)) importsAllowed.push(id);
    this.load();
  }
}

const maySee = ({ extras: { owner, editors, viewers } }: Book, user: string): boolean =>
  user !== '' && [owner, ...editors, ...viewers].includes(user);

/** Open ends reach the end of the grid, so the rows below the content come as blanks. */
function cellsOf(book: Book, range: string): Value[][] | undefined {
  const first = book.engine.getters.getSheetIds()[0] ?? '';
  const place = placeIn(book, range, first);
  if (!place) return undefined;
  const { sheetId, zone } = place;
  const columns: Value[][] = [];
  for (let col = zone.left; col <= zone.right; col++) {
    const cells: Value[] = [];
    for (let row = zone.top; row <= zone.bottom; row++)
      book.engine.value({ sheetId, row, col }, (value, format) => {
        cells.push(value === null ? BLANK : { value, format });
      });
    columns.push(cells);
  }
  return columns;
}

function placeIn(book: Book, range: string, sheetId: string): ReturnType<Book['place']> {
  try {
    return book.place(range, sheetId);
  } catch {
    return undefined;
  }
}

// DeveloperMetadata: keys and values of the spreadsheet, a sheet, row or column. They move and disappear with it.
import { imitatedSheet } from './sheet-grid';
import { imitatedRange } from '../range/range-address';
import { BOUNDED, type Bounds } from '../../book/a1';
import type { Book } from '../../book/book';
import { attach, attachmentsOf, changeAttachment, detach, type Attachment } from '../../engine/attachments';
import type { EngineZone } from '../../engine/engine';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from '../../gate/enums';
import type { Execution } from '../../run/execution';
import type { LocalRange } from '../range/range';
import { refuse } from '../../gate/refusal';
import { asGoogle, GoogleEnum, memberName, Service } from '../../gate/service';
import type { LocalSheet } from './sheet';

type Google = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type LocationType = keyof typeof DeveloperMetadataLocationType;

/** One piece of metadata. */
interface MetadataData {
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  location: LocationType;
}
/** A place that has metadata, or where a search looks. */
export interface MetadataScope {
  sheetId?: string;
  zone?: EngineZone;
}
const ARBITRARY =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** Whether a range is one whole row or column (2:2, B:B). A range that merely spans the grid isn't. */
function lineOf(range: LocalRange): 'ROW' | 'COLUMN' | undefined {
  const { startRow, endRow, startColumn, endColumn } = range.bounds;
  if (!startColumn && !endColumn && range.getNumRows() === 1) return 'ROW';
  if (!startRow && !endRow && range.getNumColumns() === 1) return 'COLUMN';
  return undefined;
}

/** Adds metadata; the arguments are those of addDeveloperMetadata. */
export function addMetadata(
  book: Book,
  place: LocalRange | LocalSheet | undefined,
  key: string,
  ...rest: unknown[]
): void {
  if (key === '') refuse('Invalid argument: key');
  const value = rest.find((given) => typeof given === 'string') ?? null;
  const visibility = (memberName(rest.find((given) => given instanceof GoogleEnum)) ?? 'DOCUMENT') as Exclude<
    MetadataData['visibility'],
    undefined
  >;
  const range = imitatedRange(place);
  const line = range && (lineOf(range) ?? refuse(ARBITRARY));
  const location = line ?? (place ? 'SHEET' : 'SPREADSHEET');
  const data: MetadataData = { key, value, visibility, location };
  attach(book.engine, {
    kind: 'metadata',
    ...(place && { sheetId: place.sheetId }),
    ...(range && { zone: range.zone }),
    data,
  });
}

/** The metadata at exactly this place: the spreadsheet, a sheet, a row or a column. */
export function metadataAt(run: Execution, book: Book, { sheetId, zone }: MetadataScope): Google[] {
  return attachmentsOf(book.engine, 'metadata')
    .filter((found) => found.sheetId === sheetId && JSON.stringify(found.zone) === JSON.stringify(zone))
    .map(({ id }) => asGoogle(new LocalDeveloperMetadata(run, book, id)));
}

/** A piece of metadata, found by its id. */
export class LocalDeveloperMetadata extends Service implements Google {
  readonly googleName = 'DeveloperMetadata';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly id: number,
  ) {
    super(run);
  }
  get found(): Attachment & { data: MetadataData } {
    const found = attachmentsOf(this.book.engine, 'metadata').find(({ id }) => id === this.id);
    return found
      ? { ...found, data: found.data as MetadataData }
      : refuse('This developer metadata has been removed.');
  }
  #change(change: Partial<MetadataData>): Google {
    const { sheetId, zone, data } = this.found;
    changeAttachment(this.book.engine, this.id, {
      ...(sheetId !== undefined && { sheetId }),
      ...(zone && { zone }),
      data: { ...data, ...change },
    });
    return asGoogle(this);
  }
  #move(location: LocationType, scope: MetadataScope): Google {
    changeAttachment(this.book.engine, this.id, { ...scope, data: { ...this.found.data, location } });
    return asGoogle(this);
  }
  #moveToLine(line: 'ROW' | 'COLUMN', given: GoogleRange): Google {
    const range = imitatedRange(given);
    if (!range || lineOf(range) !== line) return refuse(ARBITRARY);
    return this.#move(line, { sheetId: range.sheetId, zone: range.zone });
  }
  getId(): number {
    return this.id;
  }
  getKey(): string {
    return this.found.data.key;
  }
  getValue(): string | null {
    return this.found.data.value;
  }
  getVisibility(): Visibility {
    return asGoogle(DeveloperMetadataVisibility[this.found.data.visibility]);
  }
  getLocation(): Location {
    return asGoogle(new LocalMetadataLocation(this.run, this.book, this.found));
  }
  setKey(key: string): Google {
    return this.#change({ key });
  }
  setValue(value: string): Google {
    return this.#change({ value });
  }
  setVisibility(visibility: Visibility): Google {
    return this.#change({ visibility: memberName(visibility) as MetadataData['visibility'] });
  }
  moveToRow(row: GoogleRange): Google {
    return this.#moveToLine('ROW', row);
  }
  moveToColumn(column: GoogleRange): Google {
    return this.#moveToLine('COLUMN', column);
  }
  moveToSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): Google {
    const local = imitatedSheet(sheet);
    return local ? this.#move('SHEET', { sheetId: local.sheetId }) : asGoogle(this);
  }
  moveToSpreadsheet(): Google {
    return this.#move('SPREADSHEET', {});
  }
  remove(): void {
    detach(this.book.engine, [this.found.id]);
  }
}

const WHOLE_ROW: Bounds = { ...BOUNDED, startColumn: false, endColumn: false };
const WHOLE_COLUMN: Bounds = { ...BOUNDED, startRow: false, endRow: false };

class LocalMetadataLocation extends Service implements Location {
  readonly googleName = 'DeveloperMetadataLocation';
  constructor(
    run: Execution,
    readonly book: Book,
    private readonly found: Attachment & { data: MetadataData },
  ) {
    super(run);
  }
  #line(location: LocationType, bounds: Bounds): GoogleRange | null {
    const { sheetId, zone, data } = this.found;
    if (data.location !== location || sheetId === undefined || !zone) return null;
    return asGoogle(this.run.make.range(this.book, sheetId, zone, bounds));
  }
  getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    return asGoogle(DeveloperMetadataLocationType[this.found.data.location]);
  }
  getRow(): GoogleRange | null {
    return this.#line('ROW', WHOLE_ROW);
  }
  getColumn(): GoogleRange | null {
    return this.#line('COLUMN', WHOLE_COLUMN);
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    const { sheetId, data } = this.found;
    return data.location === 'SHEET' && sheetId !== undefined
      ? asGoogle(this.run.make.sheet(this.book, sheetId))
      : null;
  }
  getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    return this.found.data.location === 'SPREADSHEET' ? asGoogle(this.run.make.spreadsheet(this.book)) : null;
  }
}

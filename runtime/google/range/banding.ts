// Banding: alternating colors of a range's rows or columns. engine/band-fills.ts shows them in the grid.
import { imitatedRange } from './range-address';
import type { Book } from '../../book/book';
import { hexOfColor, LocalColor } from './color';
import { hexOf } from '../../book/color-names';
import { attach, attachmentsOf, changeAttachment, detach, type Attachment } from '../../engine/attachments';
import type { BandColours, BandingData } from '../../engine/band-fills';
import type { EngineZone } from '../../engine/engine';
import type { Execution } from '../../run/execution';
import type { LocalRange } from './range';
import { refuse } from '../../gate/refusal';
import { asGoogle, memberName, Service } from '../../gate/service';
import { checkEditable } from './write-values';
import { sharedZone } from '../../book/zones';

type Google = GoogleAppsScript.Spreadsheet.Banding;
type Color = GoogleAppsScript.Spreadsheet.Color;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Direction = keyof BandingData;
type Band = keyof BandColours;

/** Header, first, second and footer colors of Sheets' themes. */
const THEMES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
};
const NO_COLOURS: BandColours = { header: null, first: null, second: null, footer: null };
const TAKEN =
  'You cannot add alternating background colors to a range that already has alternating background colors.';

function checkFree(book: Book, sheetId: string, zone: EngineZone, own?: number): void {
  const others = attachmentsOf(book.engine, 'banding').filter(
    (other) => other.id !== own && other.sheetId === sheetId && other.zone && sharedZone(other.zone, zone),
  );
  if (others.length > 0) refuse(TAKEN);
}

/** Gives a range the bands of a theme. By default with a header and without a footer. */
export function applyBanding(
  range: LocalRange,
  direction: Direction,
  theme: unknown,
  showHeader = true,
  showFooter = false,
): LocalBanding {
  checkEditable(range.book, range.run.user, range.sheetId, range.zone);
  checkFree(range.book, range.sheetId, range.zone);
  const name = memberName(theme) ?? 'LIGHT_GREY';
  const [header, first, second, footer] = THEMES[name] ?? refuse(`Invalid argument: ${name}`);
  const colours = { header: showHeader ? header : null, first, second, footer: showFooter ? footer : null };
  const data: BandingData = { rows: NO_COLOURS, columns: NO_COLOURS, [direction]: colours };
  const { sheetId, zone } = range;
  return new LocalBanding(
    range.run,
    range.book,
    attach(range.book.engine, { kind: 'banding', sheetId, zone, data }),
  );
}

/** The bandings of a spreadsheet, of one of its sheets, or of those that touch a zone. */
export function bandingsOf(run: Execution, book: Book, sheetId?: string, zone?: EngineZone): LocalBanding[] {
  return attachmentsOf(book.engine, 'banding')
    .filter((banding) => sheetId === undefined || banding.sheetId === sheetId)
    .filter((banding) => !zone || (banding.zone && sharedZone(banding.zone, zone)))
    .map(({ id }) => new LocalBanding(run, book, id));
}

/** A banding, found by its id. */
export class LocalBanding extends Service implements Google {
  readonly googleName = 'Banding';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly id: number,
  ) {
    super(run);
  }
  #found(): Attachment & { sheetId: string; zone: EngineZone; data: BandingData } {
    const found = attachmentsOf(this.book.engine, 'banding').find(({ id }) => id === this.id);
    if (!found?.zone || found.sheetId === undefined) return refuse('This banding has been removed.');
    return { ...found, sheetId: found.sheetId, zone: found.zone, data: found.data as BandingData };
  }
  #hex(direction: Direction, band: Band): string | null {
    return this.#found().data[direction][band];
  }
  #object(direction: Direction, band: Band): Color | null {
    const hex = this.#hex(direction, band);
    return hex === null ? null : asGoogle(new LocalColor(this.run, hex));
  }
  #set(direction: Direction, band: Band, given: unknown): Google {
    const { sheetId, zone, data } = this.#found();
    checkEditable(this.book, this.run.user, sheetId, zone);
    const colour = hexOf(given) ?? hexOfColor(given) ?? null;
    const colours = { ...data[direction], [band]: colour };
    changeAttachment(this.book.engine, this.id, { sheetId, zone, data: { ...data, [direction]: colours } });
    return asGoogle(this);
  }
  getRange(): GoogleRange {
    const { sheetId, zone } = this.#found();
    return asGoogle(this.run.make.range(this.book, sheetId, zone));
  }
  setRange(range: GoogleRange): Google {
    const local = imitatedRange(range);
    if (!local) return asGoogle(this);
    checkFree(this.book, local.sheetId, local.zone, this.id);
    const { data } = this.#found();
    changeAttachment(this.book.engine, this.id, { sheetId: local.sheetId, zone: local.zone, data });
    return asGoogle(this);
  }
  copyTo(range: GoogleRange): Google {
    const local = imitatedRange(range);
    if (!local) return asGoogle(this);
    checkFree(local.book, local.sheetId, local.zone);
    const { sheetId, zone } = local;
    const copy = { kind: 'banding', sheetId, zone, data: this.#found().data } as const;
    return asGoogle(new LocalBanding(this.run, local.book, attach(local.book.engine, copy)));
  }
  remove(): void {
    const { sheetId, zone } = this.#found();
    checkEditable(this.book, this.run.user, sheetId, zone);
    detach(this.book.engine, [this.id]);
  }
  getHeaderRowColor(): string | null {
    return this.#hex('rows', 'header');
  }
  getHeaderRowColorObject(): Color | null {
    return this.#object('rows', 'header');
  }
  setHeaderRowColor(color: string | null): Google {
    return this.#set('rows', 'header', color);
  }
  setHeaderRowColorObject(color: Color | null): Google {
    return this.#set('rows', 'header', color);
  }
  getFirstRowColor(): string | null {
    return this.#hex('rows', 'first');
  }
  getFirstRowColorObject(): Color | null {
    return this.#object('rows', 'first');
  }
  setFirstRowColor(color: string | null): Google {
    return this.#set('rows', 'first', color);
  }
  setFirstRowColorObject(color: Color | null): Google {
    return this.#set('rows', 'first', color);
  }
  getSecondRowColor(): string | null {
    return this.#hex('rows', 'second');
  }
  getSecondRowColorObject(): Color | null {
    return this.#object('rows', 'second');
  }
  setSecondRowColor(color: string | null): Google {
    return this.#set('rows', 'second', color);
  }
  setSecondRowColorObject(color: Color | null): Google {
    return this.#set('rows', 'second', color);
  }
  getFooterRowColor(): string | null {
    return this.#hex('rows', 'footer');
  }
  getFooterRowColorObject(): Color | null {
    return this.#object('rows', 'footer');
  }
  setFooterRowColor(color: string | null): Google {
    return this.#set('rows', 'footer', color);
  }
  setFooterRowColorObject(color: Color | null): Google {
    return this.#set('rows', 'footer', color);
  }
  getHeaderColumnColor(): string | null {
    return this.#hex('columns', 'header');
  }
  getHeaderColumnColorObject(): Color | null {
    return this.#object('columns', 'header');
  }
  setHeaderColumnColor(color: string | null): Google {
    return this.#set('columns', 'header', color);
  }
  setHeaderColumnColorObject(color: Color | null): Google {
    return this.#set('columns', 'header', color);
  }
  getFirstColumnColor(): string | null {
    return this.#hex('columns', 'first');
  }
  getFirstColumnColorObject(): Color | null {
    return this.#object('columns', 'first');
  }
  setFirstColumnColor(color: string | null): Google {
    return this.#set('columns', 'first', color);
  }
  setFirstColumnColorObject(color: Color | null): Google {
    return this.#set('columns', 'first', color);
  }
  getSecondColumnColor(): string | null {
    return this.#hex('columns', 'second');
  }
  getSecondColumnColorObject(): Color | null {
    return this.#object('columns', 'second');
  }
  setSecondColumnColor(color: string | null): Google {
    return this.#set('columns', 'second', color);
  }
  setSecondColumnColorObject(color: Color | null): Google {
    return this.#set('columns', 'second', color);
  }
  getFooterColumnColor(): string | null {
    return this.#hex('columns', 'footer');
  }
  getFooterColumnColorObject(): Color | null {
    return this.#object('columns', 'footer');
  }
  setFooterColumnColor(color: string | null): Google {
    return this.#set('columns', 'footer', color);
  }
  setFooterColumnColorObject(color: Color | null): Google {
    return this.#set('columns', 'footer', color);
  }
}

// RichTextValue and its builder: a text whose parts have their own styles and links.
import type { Execution } from '../../run/execution';
import { refuse } from '../../gate/refusal';
import { changedParts, partsBetween, wholePart, type RichPart } from './rich-parts';
import { asGoogle, imitationOf, Service, unwrapped } from '../../gate/service';
import { LocalTextStyle, LocalTextStyleBuilder, type TextLook } from './text-style';

type Rich = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type Style = GoogleAppsScript.Spreadsheet.TextStyle;

export class LocalRichTextValue extends Service implements Rich {
  readonly googleName = 'RichTextValue';
  constructor(
    run: Execution,
    readonly text: string,
    readonly parts: readonly RichPart[],
    /** Where a run begins in its text. */
    private readonly offset = 0,
  ) {
    super(run);
  }
  /** Undefined if no style was given, or several were: the cell keeps its own. */
  get look(): TextLook | undefined {
    return this.parts.length === 1 ? this.parts[0]?.look : undefined;
  }
  copy(): Builder {
    return asGoogle(new LocalRichTextValueBuilder(this.run, this.text, this.parts));
  }
  getText(): string {
    return this.text;
  }
  getStartIndex(): number {
    return this.offset;
  }
  getEndIndex(): number {
    return this.offset + this.text.length;
  }
  /** Each run of characters with the same look and link. */
  getRuns(): Rich[] {
    return this.parts.map(({ start, end }) => asGoogle(this.#between(start, end)));
  }
  #between(start: number, end: number): LocalRichTextValue {
    const parts = partsBetween(this.parts, start, end);
    return new LocalRichTextValue(this.run, this.text.slice(start, end), parts, this.offset + start);
  }
  /** Google's typings leave out null, for a text without a link or with several. */
  getLinkUrl(...between: [] | [startOffset: number, endOffset: number]): string {
    const [start = 0, end = this.text.length] = between;
    const links = new Set(partsBetween(this.parts, start, end).map(({ link }) => link));
    const [link = null] = links;
    return (links.size === 1 ? link : null) as string;
  }
  getTextStyle(...between: [] | [startOffset: number, endOffset: number]): Style {
    const [start, end] = between;
    const { look } = start === undefined || end === undefined ? this : this.#between(start, end);
    return look ? asGoogle(new LocalTextStyle(this.run, look)) : new LocalTextStyleBuilder(this.run).build();
  }
}

/** What SpreadsheetApp.newRichTextValue() returns. */
export class LocalRichTextValueBuilder extends Service implements Builder {
  readonly googleName = 'RichTextValueBuilder';
  #text: string;
  #parts: RichPart[];
  constructor(run: Execution, text = '', parts: readonly RichPart[] = wholePart(text)) {
    super(run);
    this.#text = text;
    this.#parts = [...parts];
  }
  build(): Rich {
    return asGoogle(new LocalRichTextValue(this.run, this.#text, this.#parts));
  }
  /** A new text has neither looks nor links yet. */
  setText(text: string): Builder {
    this.#text = text;
    this.#parts = wholePart(text);
    return asGoogle(this);
  }
  setTextStyle(...given: [Style | null] | [start: number, end: number, style: Style | null]): Builder {
    const look = imitationOf(LocalTextStyle, unwrapped(given[given.length - 1]))?.look;
    return this.#change(given, { look });
  }
  setLinkUrl(...given: [string | null] | [start: number, end: number, url: string | null]): Builder {
    return this.#change(given, { link: given[given.length - 1] as string | null });
  }
  #change(given: readonly unknown[], change: Partial<Pick<RichPart, 'look' | 'link'>>): Builder {
    const [start, end] = given.length === 1 ? [0, this.#text.length] : [Number(given[0]), Number(given[1])];
    if (start < 0 || end > this.#text.length || start > end) refuse('Illegal argument.');
    this.#parts = changedParts(this.#parts, start, end, change);
    return asGoogle(this);
  }
}

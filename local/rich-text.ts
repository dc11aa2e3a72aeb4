// RichTextValue and its builder, of one look from end to end: cells here have one look, and no links within their text.
// What would need more than that throws by name.
import type { Execution } from './execution';
import { asGoogle, imitationOf, Service, unwrapped } from './service';
import { LocalTextStyle, LocalTextStyleBuilder, type TextLook } from './text-style';

type Rich = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type Style = GoogleAppsScript.Spreadsheet.TextStyle;

export class LocalRichTextValue extends Service implements Rich {
  readonly googleName = 'RichTextValue';
  constructor(
    run: Execution,
    readonly text: string,
    /** Undefined where no style was given: the cell keeps its own. */
    readonly look: TextLook | undefined,
  ) {
    super(run);
  }
  copy(): Builder {
    return asGoogle(new LocalRichTextValueBuilder(this.run, this.text, this.look));
  }
  getText(): string {
    return this.text;
  }
  getStartIndex(): number {
    return 0;
  }
  getEndIndex(): number {
    return this.text.length;
  }
  getRuns(): Rich[] {
    return [asGoogle(this)];
  }
  /** Links within texts are not kept: there is none. */
  getLinkUrl(): string {
    return null as unknown as string;
  }
  getTextStyle(): Style {
    return this.look
      ? asGoogle(new LocalTextStyle(this.run, this.look))
      : new LocalTextStyleBuilder(this.run).build();
  }
}

/** What SpreadsheetApp.newRichTextValue() gives. */
export class LocalRichTextValueBuilder extends Service implements Builder {
  readonly googleName = 'RichTextValueBuilder';
  #text: string;
  #look: TextLook | undefined;
  constructor(run: Execution, text = '', look?: TextLook) {
    super(run);
    this.#text = text;
    this.#look = look;
  }
  build(): Rich {
    return asGoogle(new LocalRichTextValue(this.run, this.#text, this.#look));
  }
  /** A new text has no style yet. */
  setText(text: string): Builder {
    this.#text = text;
    this.#look = undefined;
    return asGoogle(this);
  }
  setTextStyle(...given: [Style | null] | [number, number, Style | null]): Builder {
    const isWhole = given.length === 1 || (given[0] === 0 && given[1] === this.#text.length);
    if (!isWhole) throw new Error('RichTextValueBuilder.setTextStyle for a part of the text is not emulated');
    this.#look = imitationOf(LocalTextStyle, unwrapped(given[given.length - 1]))?.look;
    return asGoogle(this);
  }
  setLinkUrl(...given: unknown[]): Builder {
    if (given[given.length - 1] !== null) throw new Error('RichTextValueBuilder.setLinkUrl is not emulated');
    return asGoogle(this);
  }
}

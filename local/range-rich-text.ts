// Range, a part of its own: rich text. It is written literally: what looks like a number or a formula stays text.
import { change, read } from './cell-look';
import { Literal } from './literal';
import type { GoogleRange } from './range-address';
import { firstLook, dressEach, looks } from './range-look';
import { RangeText } from './range-text';
import { checkSize, gridOf } from './range-values';
import { LocalRichTextValue } from './rich-text';
import { refuse } from './refusal';
import { asGoogle, imitationOf, unwrapped } from './service';
import { LocalTextStyle } from './text-style';
import { writeValues } from './writing';

type Rich = GoogleAppsScript.Spreadsheet.RichTextValue;
type Methods = `${'get' | 'set'}RichTextValue${'' | 's'}`;
type Style = GoogleAppsScript.Spreadsheet.TextStyle;

export abstract class RangeRichText extends RangeText implements Pick<GoogleRange, Methods> {
  /** Null where the value is not text; a blank is an empty text. */
  #rich(row: number, col: number, style: Style): Rich | null {
    const { value } = this.book.engine.cell(this.sheetId, row, col);
    if (value !== null && typeof value !== 'string') return null;
    const look = imitationOf(LocalTextStyle, unwrapped(style))?.look;
    return asGoogle(new LocalRichTextValue(this.run, value ?? '', look));
  }
  getRichTextValues(): (Rich | null)[][] {
    const styles = looks(this, read.text);
    const { top, left } = this.zone;
    return gridOf(this, (row, col) => {
      const style = styles[row - top]?.[col - left];
      return style ? this.#rich(row, col, style) : null;
    });
  }
  getRichTextValue(): Rich | null {
    return this.#rich(this.zone.top, this.zone.left, firstLook(this, read.text));
  }
  setRichTextValues(values: Rich[][]): GoogleRange {
    checkSize(this, values);
    const given = values.map((row) =>
      row.map(
        (value) => imitationOf(LocalRichTextValue, unwrapped(value)) ?? refuse('Invalid argument: values'),
      ),
    );
    writeValues(
      this.book,
      this.run.user,
      this.sheetId,
      this.zone,
      (row, col) => new Literal(given[row]?.[col]?.text ?? ''),
    );
    const styles = given.map((row) => row.map((value) => value.getTextStyle()));
    return dressEach(this, change.text, styles);
  }
  setRichTextValue(value: Rich): GoogleRange {
    return this.setRichTextValues(gridOf(this, () => value));
  }
}

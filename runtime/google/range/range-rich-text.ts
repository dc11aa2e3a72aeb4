// Range, the part for rich text. Rich text is written literally: what looks like a number or a formula stays text.
// Parts of a text are stored in the cell's style, so that they move with it; writing a value removes them.
import { change, read, type Look } from './cell-look';
import { interned, type CellPatch } from '../../engine/engine';
import { Literal } from '../../book/literal';
import type { GoogleRange } from './range-address';
import { firstLook, dressEach, looks } from './range-look';
import { RangeText } from './range-text';
import { checkSize, gridOf } from './range-values';
import { wholePart } from './rich-parts';
import { LocalRichTextValue } from './rich-text';
import { refuse } from '../../gate/refusal';
import { asGoogle, imitationOf, unwrapped } from '../../gate/service';
import { LocalTextStyle } from './text-style';
import { writeValues } from './write-values';

type Rich = GoogleAppsScript.Spreadsheet.RichTextValue;
type Methods = `${'get' | 'set'}RichTextValue${'' | 's'}`;
type Style = GoogleAppsScript.Spreadsheet.TextStyle;

export abstract class RangeRichText extends RangeText implements Pick<GoogleRange, Methods> {
  /** Null if the value isn't text; a blank is an empty text. */
  #rich(row: number, col: number, style: Style): Rich | null {
    const { value } = this.book.engine.cell(this.sheetId, row, col);
    if (value !== null && typeof value !== 'string') return null;
    const look = imitationOf(LocalTextStyle, unwrapped(style))?.look;
    const text = value ?? '';
    const kept = (
      this.book.engine.getters.getCell({ sheetId: this.sheetId, row, col })?.style as Look | undefined
    )?.rich;
    const parts =
      kept?.text === text
        ? kept.parts.map((part) => ({ ...part, look: part.look ?? look }))
        : wholePart(text, look);
    return asGoogle(new LocalRichTextValue(this.run, text, parts));
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
    dressEach(this, change.text, styles);
    this.#keepParts(given);
    return this.me;
  }
  #keepParts(given: readonly (readonly LocalRichTextValue[])[]): void {
    const { top, left } = this.zone;
    const patches = gridOf(this, (row, col): CellPatch[] => {
      const { text, parts } = given[row - top]?.[col - left] ?? { text: '', parts: [] };
      if (parts.length < 2 && !parts.some(({ link }) => link !== null)) return [];
      const before = this.book.engine.getters.getCell({ sheetId: this.sheetId, row, col })?.style;
      // Compares with what the cell stores: there, a line break is always one character.
      const isAsGiven = this.book.engine.cell(this.sheetId, row, col).value === text;
      const style: Look = { ...before, rich: { text, parts: [...parts] } };
      return isAsGiven ? [{ row, col, style: interned(style) ?? null }] : [];
    });
    this.book.engine.write(this.sheetId, patches.flat(2));
  }
  setRichTextValue(value: Rich): GoogleRange {
    return this.setRichTextValues(gridOf(this, () => value));
  }
}

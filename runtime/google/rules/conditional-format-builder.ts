// ConditionalFormatRuleBuilder: boolean conditions and gradients.
import { imitatedRange } from '../range/range-address';
import type { Book } from '../../book/book';
import { hexOfColor } from '../range/color';
import { booleanConditionOf, gradientConditionOf, LocalConditionalFormatRule } from './conditional-format';
import type { FormatData } from './conditional-format-rule';
import type { EngineZone } from '../../engine/engine';
import type { Execution } from '../../run/execution';
import type { Gradient } from './gradient-rule';
import { plainCopy } from '../../book/plain-copy';
import { ConditionTaker } from './condition-taker';
import { colour } from '../range/cell-look';
import { refuse } from '../../gate/refusal';
import { asGoogle, memberName, unwrapped } from '../../gate/service';

type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;
type Color = GoogleAppsScript.Spreadsheet.Color;

const NEW: FormatData = {
  criteria: '',
  args: [],
  zones: [],
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};

/** What SpreadsheetApp.newConditionalFormatRule() and a rule’s copy() return. */
export class LocalConditionalFormatRuleBuilder extends ConditionTaker<Builder> implements Builder {
  readonly googleName = 'ConditionalFormatRuleBuilder';
  #sheetId: string;
  readonly #data: FormatData;

  constructor(
    run: Execution,
    readonly book: Book,
    sheetId = '',
    data: FormatData = NEW,
  ) {
    super(run);
    this.#sheetId = sheetId;
    this.#data = plainCopy(data);
  }
  get #me(): Builder {
    return asGoogle(this);
  }
  #set(change: Partial<FormatData>): Builder {
    Object.assign(this.#data, change);
    return this.#me;
  }
  protected when(criteria: string, ...args: (string | number)[]): Builder {
    delete this.#data.gradient;
    delete this.#data.raw;
    return this.#set({ criteria, args });
  }
  protected get zone(): string {
    return this.book.extras.zone;
  }

  /** A rule has either criteria or a gradient; the one set last wins. */
  #point(end: keyof Gradient, given: unknown, type: unknown, value: unknown): Builder {
    const gradient = { ...this.#data.gradient };
    const name = memberName(type);
    const hex = colour(given) ?? hexOfColor(given);
    if (end === 'mid' && (name === undefined || hex === undefined)) delete gradient.mid;
    else
      gradient[end] = {
        colour: hex ?? refuse(`Invalid argument: ${String(given)}`),
        type: name ?? (end === 'min' ? 'MIN' : 'MAX'),
        value: typeof value === 'string' ? value : '',
      };
    return this.#set({ gradient, criteria: '', args: [] });
  }

  build(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
    const { criteria, gradient, raw } = this.#data;
    if (criteria === '' && !gradient && !raw) refuse('Conditional format rule must have a condition.');
    return asGoogle(
      new LocalConditionalFormatRule(this.run, this.book, this.#sheetId, plainCopy(this.#data)),
    );
  }
  copy(): Builder {
    return asGoogle(this.run.make.formatRuleBuilder(this.book, this.#sheetId, this.#data));
  }
  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    return booleanConditionOf(this.run, this.book, this.#data);
  }
  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    return gradientConditionOf(this.run, this.#data);
  }
  getRanges(): GoogleRange[] {
    return this.#data.zones.map((zone) => asGoogle(this.run.make.range(this.book, this.#sheetId, zone)));
  }
  setRanges(ranges: GoogleRange[]): Builder {
    const locals = ranges.map((range) => imitatedRange(unwrapped(range)));
    const zones: EngineZone[] = [];
    for (const local of locals) {
      if (!local) return refuse('Invalid argument: ranges');
      if (local.sheetId !== locals[0]?.sheetId)
        refuse('Conditional format rule cannot have ranges on different sheets.');
      zones.push(local.zone);
    }
    this.#sheetId = locals[0]?.sheetId ?? this.#sheetId;
    return this.#set({ zones });
  }
  setBackground(background: string | null): Builder {
    return this.#set({ background: colour(background) ?? null });
  }
  setFontColor(fontColor: string | null): Builder {
    return this.#set({ fontColor: colour(fontColor) ?? null });
  }
  setBackgroundObject(color: Color | null): Builder {
    return this.#set({ background: hexOfColor(color) ?? null });
  }
  setFontColorObject(color: Color | null): Builder {
    return this.#set({ fontColor: hexOfColor(color) ?? null });
  }
  setBold(bold: boolean | null): Builder {
    return this.#set({ bold });
  }
  setItalic(italic: boolean | null): Builder {
    return this.#set({ italic });
  }
  setStrikethrough(strikethrough: boolean | null): Builder {
    return this.#set({ strikethrough });
  }
  setUnderline(underline: boolean | null): Builder {
    return this.#set({ underline });
  }
  setGradientMaxpoint(color: string): Builder {
    return this.#point('max', color, undefined, '');
  }
  setGradientMaxpointObject(color: Color): Builder {
    return this.#point('max', color, undefined, '');
  }
  setGradientMaxpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return this.#point('max', color, type, value);
  }
  setGradientMaxpointObjectWithValue(color: Color, type: Interpolation, value: string): Builder {
    return this.#point('max', color, type, value);
  }
  setGradientMidpointWithValue(
    color: string | null,
    type: Interpolation | null,
    value: string | null,
  ): Builder {
    return this.#point('mid', color, type, value);
  }
  setGradientMidpointObjectWithValue(
    color: Color | null,
    type: Interpolation | null,
    value: string | null,
  ): Builder {
    return this.#point('mid', color, type, value);
  }
  setGradientMinpoint(color: string): Builder {
    return this.#point('min', color, undefined, '');
  }
  setGradientMinpointObject(color: Color): Builder {
    return this.#point('min', color, undefined, '');
  }
  setGradientMinpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return this.#point('min', color, type, value);
  }
  setGradientMinpointObjectWithValue(color: Color, type: Interpolation, value: string): Builder {
    return this.#point('min', color, type, value);
  }
  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: unknown[]): Builder {
    const name = memberName(criteria) ?? '';
    const first = unwrapped(args[0]);
    const bare = name.replace('_RELATIVE', '');
    if (name.endsWith('_RELATIVE') && typeof first === 'string') return this.when(name, first);
    if (bare.startsWith('DATE_') && typeof first !== 'string') return this.whenDate(bare, first);
    return this.when(name, ...(args as (string | number)[]));
  }
}

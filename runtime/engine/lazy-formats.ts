// Evaluates conditional formats only for cells that are looked at. The engine evaluates them for every cell of a rule's ranges
// after every change: with a few thousand rows and whole-row rules, that is a second for each letter typed.
import './group-by';
import { CompiledFormula, registries } from '@odoo/o-spreadsheet';
import type { EnginePosition, EngineStyle, EngineZone } from './cell-block';

interface Rule {
  type: string;
  operator: string;
  values: string[];
  style: EngineStyle;
}
interface Prepared {
  rule: Rule;
  zones: EngineZone[];
  formulas: (object | undefined)[];
}
interface Getters {
  getConditionalFormats(sheetId: string): { rule: Rule; ranges: string[] }[];
  getRangeFromSheetXC(sheetId: string, xc: string): { zone: EngineZone };
  getTranslatedCellFormula(sheetId: string, dx: number, dy: number, formula: object): string;
}
interface Formats {
  isStale: boolean;
  getters: Getters;
  getCellConditionalFormatStyle(position: EnginePosition): EngineStyle | undefined;
  getRuleResultForTarget(target: EnginePosition, rule: Rule): boolean;
  handle(command: { type: string }): void;
  finalize(): void;
}
interface LooseRegistry {
  get(key: string): unknown;
  replace(key: string, value: unknown): void;
}

/** Rules that depend on one cell only. The others need the whole range, and the engine evaluates them. */
const ONE_CELL = /^(customFormula|is(?!Unique)|contains|notContains|begins|ends|date)/;
const NAME = 'evaluation_cf';
let isAdded = false;

/** Makes the engine do so. Called once; it applies to every workbook. */
export function addLazyFormats(): void {
  const views = registries.coreViewsPluginRegistry as unknown as LooseRegistry;
  if (isAdded) return;
  isAdded = true;
  const Engines = views.get(NAME) as new (...args: never[]) => Formats;
  class LazyFormats extends Engines {
    // Created at the first use, because the engine's constructor may already call methods of this class.
    private prepared: Map<string, Prepared[] | undefined> | undefined;
    private styles: Map<string, EngineStyle | undefined> | undefined;

    override handle(command: { type: string }): void {
      super.handle(command);
      // The engine does not know that the block command (cell-block.ts) changes values.
      if (command.type === 'SET_CELL_BLOCK') this.isStale = true;
    }

    override finalize(): void {
      if (this.isStale) this.prepared = this.styles = undefined;
      super.finalize();
    }

    override getCellConditionalFormatStyle(position: EnginePosition): EngineStyle | undefined {
      const { sheetId, row, col } = position;
      this.prepared ??= new Map();
      if (!this.prepared.has(sheetId)) this.prepared.set(sheetId, prepare(this.getters, sheetId));
      const formats = this.prepared.get(sheetId);
      if (!formats) return super.getCellConditionalFormatStyle(position);
      this.styles ??= new Map();
      const key = `${sheetId} ${String(row)} ${String(col)}`;
      if (!this.styles.has(key)) this.styles.set(key, this.styleOf(formats, position));
      return this.styles.get(key);
    }

    private styleOf(formats: Prepared[], target: EnginePosition): EngineStyle | undefined {
      const { sheetId, row, col } = target;
      let style: EngineStyle | undefined;
      for (const { rule, zones, formulas } of formats) {
        for (const { top, bottom, left, right } of zones) {
          if (row < top || row > bottom || col < left || col > right) continue;
          const values = rule.values.map((value, index) => {
            const formula = formulas[index];
            return formula
              ? this.getters.getTranslatedCellFormula(sheetId, col - left, row - top, formula)
              : value;
          });
          if (this.getRuleResultForTarget(target, { ...rule, values })) style = { ...style, ...rule.style };
        }
      }
      return style;
    }
  }
  views.replace(NAME, LazyFormats);
}

/** The sheet's rules in reverse order, so that the first rule wins. Undefined if one needs the whole range. */
function prepare(getters: Getters, sheetId: string): Prepared[] | undefined {
  const formats = [...getters.getConditionalFormats(sheetId)].reverse();
  if (!formats.every(({ rule }) => rule.type === 'CellIsRule' && ONE_CELL.test(rule.operator)))
    return undefined;
  return formats.map(({ rule, ranges }) => ({
    rule,
    zones: ranges.map((xc) => getters.getRangeFromSheetXC(sheetId, xc).zone),
    formulas: rule.values.map((value) =>
      value.startsWith('=') ? CompiledFormula.Compile(value, sheetId, getters as never) : undefined,
    ),
  }));
}

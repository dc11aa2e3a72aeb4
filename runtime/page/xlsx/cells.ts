// Converts values and looks of cells for an Excel file. Text stays text, whatever it looks like.
import type { CellValue, Fill, Font, Style } from 'exceljs';
import type { CellState, EngineStyle } from '../../engine/engine';

/** The most characters that an Excel cell can hold. With a longer text, Excel calls the whole file damaged. */
const EXCEL_CHARACTERS = 32_767;
/** The usual font of Google Sheets. */
export const FONT = 'Arial';
export const FONT_SIZE = 10;
/** Stands for a checked box: Excel files have no checkboxes. */
export const CHECKED = '✓';
const CUT = '… (cut here: a cell in Excel holds no more)';
/** Text that Excel would parse as something else when somebody edits the cell. */
const AMBIGUOUS = /^\s*(['=+\-@]|[\d.,/:\-\s]+$|true$|false$)/i;
/** Functions that Google Sheets has and Excel lacks, or that fill cells differently in Excel. */
const NOT_IN_EXCEL =
  /\b(ARRAYFORMULA|REGEX\w+|QUERY|IMPORT\w+|GOOGLE\w+|SPARKLINE|IMAGE|FILTER|SORT|SORTN|UNIQUE|SEQUENCE|FLATTEN|SPLIT|JOIN|LET|LAMBDA|MAP|BYROW|BYCOL|PIVOT\w*|ODOO\.\w+)\s*\(/i;
/** Functions that a file must call by a longer name. */
const LATER_FUNCTIONS =
  /\b(IFS|SWITCH|MAXIFS|MINIFS|TEXTJOIN|CONCAT|XLOOKUP|XMATCH|DAYS|ISFORMULA|FORMULATEXT)\s*\(/gi;

/** Returns the content of an Excel cell, or undefined for a blank one. `isBox` says that it is a checkbox. */
export function excelValue(cell: CellState, isSpilled: boolean, isBox: boolean): CellValue | undefined {
  const { value } = cell;
  if (isBox && cell.formula === '' && typeof value === 'boolean') return value ? CHECKED : undefined;
  const formula = isSpilled ? '' : excelFormula(cell.formula);
  if (formula) {
    if (cell.isError) return { formula, result: { error: '#VALUE!' } };
    return { formula, result: typeof value === 'string' ? excelText(value) : (value ?? '') };
  }
  if (value === null || value === '') return undefined;
  return typeof value === 'string' ? excelText(value) : value;
}

/** Returns a formula in Excel's form without the "=", or '' if Excel can't have it and gets the value instead. */
export function excelFormula(formula: string): string {
  if (!formula.startsWith('=') || NOT_IN_EXCEL.test(formula)) return '';
  return formula.slice(1).trim().replace(LATER_FUNCTIONS, '_xlfn.$1(');
}

/** Returns the number format of an Excel cell. */
export function excelFormat(cell: CellState): string | undefined {
  if (typeof cell.value === 'string' && !cell.formula && (cell.format === '@' || AMBIGUOUS.test(cell.value)))
    return '@';
  if (!cell.format) return undefined;
  return cell.format.replace(/\ba\b(?![^"]*"[^"]*$)/g, 'AM/PM');
}

/** Returns the look of a cell. Each look names its font: without one, programs use their own. */
export function excelStyle(style: EngineStyle): Partial<Style> {
  const font: Partial<Font> = {
    name: FONT,
    family: 2,
    size: style.fontSize ?? FONT_SIZE,
    ...emphasis(style),
  };
  const wraps = style.wrapping === 'wrap';
  return {
    font,
    ...(style.fillColor && { fill: solid(style.fillColor) }),
    alignment: {
      vertical: style.verticalAlign ?? 'bottom',
      ...(style.align && { horizontal: style.align }),
      ...(wraps && { wrapText: true }),
      ...(style.rotation && { textRotation: Math.round((-style.rotation * 180) / Math.PI) }),
    },
  };
}

function emphasis(style: EngineStyle): Partial<Font> {
  return {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.strikethrough && { strike: true }),
    ...(style.underline && { underline: true }),
    ...(style.textColor && { color: { argb: excelColor(style.textColor) } }),
  };
}

/** Returns the look that a conditional format adds. There, a fill's color is its background. */
export function excelDifference(style: EngineStyle): Partial<Style> {
  const font = emphasis(style);
  const fill: Fill | undefined = style.fillColor
    ? { type: 'pattern', pattern: 'solid', bgColor: { argb: excelColor(style.fillColor) } }
    : undefined;
  return { ...(Object.keys(font).length > 0 && { font }), ...(fill && { fill }) };
}

/** Returns a color "#1a2b3c" as Excel writes it. */
export function excelColor(color: string): string {
  const hex = color.replace('#', '').toUpperCase();
  const six = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex.slice(0, 6);
  return `FF${six}`;
}

function solid(color: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: excelColor(color) } };
}

function excelText(text: string): string {
  return text.length <= EXCEL_CHARACTERS ? text : text.slice(0, EXCEL_CHARACTERS - CUT.length) + CUT;
}

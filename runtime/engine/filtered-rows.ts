// Rows hidden by a filter's criteria. The engine recomputes its filters at every change and does not save them. In Sheets, a row
// stays hidden until the criteria are applied again, so the hidden rows are state here.
import { CorePlugin, coreTypes, registries } from '@odoo/o-spreadsheet';
import { extendPlugin } from './plugins';

interface FilteredRowsCommand {
  type: string;
  sheetId: string;
  sheetIdTo?: string;
  rows?: number[];
  dimension?: string;
  base?: number;
  position?: string;
  quantity?: number;
  elements?: number[];
}
interface SavedSheet {
  id: string;
  filteredRows?: number[];
}
interface Rows {
  getFilteredRows(sheetId: string): readonly number[];
}
interface Evaluation {
  getters: Rows;
  isRowFiltered(sheetId: string, row: number): boolean;
}

const SET = 'SET_FILTERED_ROWS';

class FilteredRows extends CorePlugin {
  static override getters = ['getFilteredRows'] as const;
  private rows: Record<string, number[] | undefined> = {};

  getFilteredRows(sheetId: string): readonly number[] {
    return this.rows[sheetId] ?? [];
  }

  override handle(command: unknown): void {
    const { type, sheetId, ...rest } = command as FilteredRowsCommand;
    const rows = this.rows[sheetId];
    if (type === SET) this.history.update('rows', sheetId, rest.rows ?? []);
    else if (rows === undefined || rows.length === 0) return;
    else if (type === 'DELETE_SHEET') this.history.update('rows', sheetId, undefined);
    else if (type === 'DUPLICATE_SHEET' && rest.sheetIdTo)
      this.history.update('rows', rest.sheetIdTo, [...rows]);
    else if (type === 'ADD_COLUMNS_ROWS' && rest.dimension === 'ROW') {
      const first = (rest.base ?? 0) + (rest.position === 'after' ? 1 : 0);
      const moved = rows.map((row) => (row >= first ? row + (rest.quantity ?? 0) : row));
      this.history.update('rows', sheetId, moved);
    } else if (type === 'REMOVE_COLUMNS_ROWS' && rest.dimension === 'ROW') {
      const gone = new Set(rest.elements);
      const sorted = [...gone].sort((one, other) => one - other);
      const moved = rows
        .filter((row) => !gone.has(row))
        .map((row) => row - sorted.filter((element) => element < row).length);
      this.history.update('rows', sheetId, moved);
    }
  }

  override import(data: unknown): void {
    for (const { id, filteredRows } of (data as { sheets: SavedSheet[] }).sheets)
      if (filteredRows) this.rows[id] = [...filteredRows];
  }

  override export(data: unknown): void {
    for (const sheet of (data as { sheets: SavedSheet[] }).sheets) {
      const rows = this.rows[sheet.id];
      if (rows && rows.length > 0) sheet.filteredRows = [...rows];
    }
  }
}

/** Adds the plugin to the engine. Called once; it applies to every workbook. */
export function addFilteredRows(): void {
  const types = coreTypes as unknown as Set<string>;
  if (types.has(SET)) return;
  types.add(SET);
  registries.inverseCommandRegistry.add(SET, (command) => [command]);
  registries.corePluginRegistry.add('filtered_rows', FilteredRows);
  extendPlugin<Evaluation>('statefulUIPluginRegistry', 'evaluation_filter', (Evaluations) => {
    class EvaluationWithRows extends Evaluations {
      private known: { rows: readonly number[]; set: ReadonlySet<number> } | undefined;
      override isRowFiltered(sheetId: string, row: number): boolean {
        const rows = this.getters.getFilteredRows(sheetId);
        if (rows.length > 0 && this.known?.rows !== rows) this.known = { rows, set: new Set(rows) };
        return (rows.length > 0 && this.known?.set.has(row) === true) || super.isRowFiltered(sheetId, row);
      }
    }
    return EvaluationWithRows;
  });
}

/** The rows (from 0) that a filter's criteria hide. */
export function filteredRowsOf(engine: { model: { getters: object } }, sheetId: string): readonly number[] {
  return (engine.model.getters as Rows).getFilteredRows(sheetId);
}

/** Makes these the rows that a filter's criteria hide. */
export function setFilteredRows(
  engine: { dispatch(type: string, payload: object): void },
  sheetId: string,
  rows: readonly number[],
): void {
  engine.dispatch(SET, { sheetId, rows: [...rows] });
}

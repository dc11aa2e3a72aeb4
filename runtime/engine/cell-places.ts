// Where cells are. The engine's sheets record this separately from the cells; here they accept whole blocks.
import { FIRST_PLACES, PLACES, type EnginePosition, type Handed } from './cell-block';
import { change, extendPlugin, type History } from './plugins';

/** A cell's place. Without an id, the place is empty. */
export interface Place {
  cellId: number | undefined;
  row: number;
  col: number;
}
interface PlacesCommand {
  type: typeof PLACES;
  sheetId: string;
  places: Handed<Place>;
}
/** Places while a workbook opens: all were empty, and there is nothing to undo. Ids count up from the first. */
export interface FirstPlaces {
  firstId: number;
  places: EnginePosition[];
}
interface FirstPlacesCommand {
  type: typeof FIRST_PLACES;
  sheetId: string;
  first: Handed<FirstPlaces>;
}
/** A row of an engine's sheet: the ids of its cells by column. */
export interface Line {
  cells: Record<number, number>;
}
interface SheetStore {
  cellPosition: Record<number, EnginePosition>;
  getSheet(sheetId: string): { rows: Line[] };
  history: History;
  handle(command: PlacesCommand | FirstPlacesCommand): void;
}
/** Makes the sheets handle the commands for places. Called once; it applies to every workbook. */
export function extendSheets(): void {
  extendPlugin<SheetStore>('corePluginRegistry', 'sheet', (Sheets) => {
    class SheetsWithPlaces extends Sheets {
      override handle(command: PlacesCommand | FirstPlacesCommand): void {
        super.handle(command);
        if (command.type === FIRST_PLACES)
          for (const first of command.first.list) this.settle(command.sheetId, first);
        else if (command.type === PLACES) this.move(command.sheetId, command.places.list);
      }
      private settle(sheetId: string, { firstId, places }: FirstPlaces): void {
        const { rows } = this.getSheet(sheetId);
        for (let index = 0; index < places.length; index++) {
          const position = places[index];
          const line = position && rows[position.row];
          if (!line) continue;
          this.cellPosition[firstId + index] = position;
          line.cells[position.col] = firstId + index;
        }
      }
      private move(sheetId: string, places: readonly Place[]): void {
        const { rows } = this.getSheet(sheetId);
        for (const { cellId, row, col } of places) {
          const line = rows[row];
          if (!line) continue;
          const old = line.cells[col];
          if (cellId !== undefined) change(this.history, this.cellPosition, cellId, { row, col, sheetId });
          else if (old !== undefined) change(this.history, this.cellPosition, old, undefined);
          change(this.history, line.cells, col, cellId);
        }
      }
    }
    return SheetsWithPlaces;
  });
}

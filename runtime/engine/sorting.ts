// Sorts as Google does: blank cells come last, even from the filter menu, where the engine puts them first.
import { extendPlugin } from './plugins';

interface SortCommand {
  type: string;
  sortOptions?: { emptyCellAsZero?: boolean };
}
interface Sorter {
  handle(command: SortCommand): void;
}

/** Replaces the engine's sorting. Called once; it applies to every workbook. */
export function sortBlanksLast(): void {
  extendPlugin<Sorter>('featurePluginRegistry', 'sort', (Sort) => {
    class SortsAsSheets extends Sort {
      override handle(command: SortCommand): void {
        const { sortOptions } = command;
        super.handle(
          sortOptions ? { ...command, sortOptions: { ...sortOptions, emptyCellAsZero: false } } : command,
        );
      }
    }
    return SortsAsSheets;
  });
}

// Sorting as Google does it: blank cells come last, also where the engine's menu of a filter would put them first.
import { extendPlugin } from './plugins';

interface SortCommand {
  type: string;
  sortOptions?: { emptyCellAsZero?: boolean };
}
interface Sorter {
  handle(command: SortCommand): void;
}

/** Teaches the sorting; once for all workbooks of the process. */
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

// The engine's plugins that follow every change of a cell, told once for a block of cells: what they keep about cells is
// out of date then, whichever cells changed. And
// those that work things out after each change that only a grid asks for.
import { BLOCK, type BlockCommand, type CellPatch } from './cell-block';
import { extendPlugin } from './plugins';

interface Follower {
  handle(command: BlockCommand | (CellPatch & { type: string; sheetId: string })): void;
}
const FOLLOWERS = [
  ['coreViewsPluginRegistry', 'evaluation_chart'],
  ['coreViewsPluginRegistry', 'data_validation_ui'],
  ['coreViewsPluginRegistry', 'dynamic_tables'],
  ['coreViewsPluginRegistry', 'pivot_ui'],
  ['coreViewsPluginRegistry', 'cell_icon'],
  ['statefulUIPluginRegistry', 'evaluation_filter'],
  ['statefulUIPluginRegistry', 'cell_computed_style'],
  ['statefulUIPluginRegistry', 'table_computed_style'],
  ['statefulUIPluginRegistry', 'header_positions'],
  ['statefulUIPluginRegistry', 'viewport'],
] as const;

/** The command of the engine that each of them knows, for one cell of the block. */
function firstUpdate({
  sheetId,
  patches,
}: BlockCommand): (CellPatch & { type: string; sheetId: string }) | undefined {
  const first = patches.list.find((patch) => patch.content !== undefined) ?? patches.list[0];
  return first && { type: 'UPDATE_CELL', sheetId, ...first };
}

/** Lets them follow; once for all workbooks of the process. */
export function addFollowers(): void {
  for (const [registry, name] of FOLLOWERS)
    extendPlugin<Follower>(registry, name, (Plugin) => {
      class FollowsBlocks extends Plugin {
        override handle(command: BlockCommand): void {
          super.handle(command);
          const update = command.type === BLOCK ? firstUpdate(command) : undefined;
          if (update) super.handle(update);
        }
      }
      return FollowsBlocks;
    });
}

interface Colours {
  computeCustomColors(): string[];
  tryToAddColors(colours: readonly string[]): void;
  getCustomColors(): string[];
  finalize(): void;
}
interface HeaderPositions {
  computeHeaderPositionsOfSheet(sheetId: string): Record<'COL' | 'ROW', object>;
  computePositions(sheetId: string, dimension: 'COL' | 'ROW'): object;
}

interface Viewport {
  viewports: { recomputeViewports(): void };
  allowDispatch(command: { type: string }): unknown;
  handleEvent(event: object): void;
  finalize(): void;
}

/** The colors in use and the places of rows and columns on the screen: worked out when a grid asks for them. */
export function addLazyLayout(): void {
  extendPlugin<Colours>('coreViewsPluginRegistry', 'custom_colors', (Plugin) => {
    class LazyColours extends Plugin {
      override finalize(): void {
        // The colors are looked for when somebody asks.
      }
      override getCustomColors(): string[] {
        this.tryToAddColors(this.computeCustomColors());
        return super.getCustomColors();
      }
    }
    return LazyColours;
  });
  extendPlugin<HeaderPositions>('statefulUIPluginRegistry', 'header_positions', (Plugin) => {
    class LazyPositions extends Plugin {
      override computeHeaderPositionsOfSheet(sheetId: string): Record<'COL' | 'ROW', object> {
        const known: { COL?: object; ROW?: object } = {};
        const of = (dimension: 'COL' | 'ROW'): object =>
          (known[dimension] ??= this.computePositions(sheetId, dimension));
        return {
          get COL() {
            return of('COL');
          },
          get ROW() {
            return of('ROW');
          },
        };
      }
    }
    return LazyPositions;
  });
  extendPlugin<Viewport>('statefulUIPluginRegistry', 'viewport', (Plugin) => {
    class SleepingViewport extends Plugin {
      // Set by the first command of a grid; declared only, because the engine's constructor may already use it.
      declare private isShown: boolean | undefined;

      override allowDispatch(command: { type: string }): unknown {
        // A grid of just the size that is assumed without one is "no change", and never handled.
        if (command.type === 'RESIZE_SHEETVIEW' && !this.isShown) {
          this.isShown = true;
          this.viewports.recomputeViewports();
        }
        return super.allowDispatch(command);
      }
      override handleEvent(event: object): void {
        if (this.isShown) super.handleEvent(event);
      }
      override finalize(): void {
        if (this.isShown) super.finalize();
      }
    }
    return SleepingViewport;
  });
}

// Engine plugins that follow every change of a cell get one command for a block: whichever cells changed, their caches
// are out of date. Plugins that compute something only a grid needs wait until a grid asks for it.
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

/** The command that each plugin understands, for one cell of the block. */
function firstUpdate({
  sheetId,
  patches,
}: BlockCommand): (CellPatch & { type: string; sheetId: string }) | undefined {
  const first = patches.list.find((patch) => patch.content !== undefined) ?? patches.list[0];
  return first && { type: 'UPDATE_CELL', sheetId, ...first };
}

/** Extends these plugins. Called once; it applies to every workbook. */
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

/** The colors in use, and where rows and columns are on the screen: computed when a grid asks. */
export function addLazyLayout(): void {
  extendPlugin<Colours>('coreViewsPluginRegistry', 'custom_colors', (Plugin) => {
    class LazyColours extends Plugin {
      override finalize(): void {
        // The colors are collected on demand.
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
      // Declared without a value, because the engine's constructor may already set it.
      declare private isShown: boolean | undefined;

      override allowDispatch(command: { type: string }): unknown {
        // The engine takes a grid of exactly the default size for "no change" and never handles it.
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

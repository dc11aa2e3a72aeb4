// Reports a cell that is about to be edited while it still has its old value, which onEdit needs.
import './group-by';
import { CoreViewPlugin, registries } from '@odoo/o-spreadsheet';
import type { EnginePosition, EngineZone } from './cell-block';

/** What the plugin calls before an edit. */
interface EditWatch {
  beforeEdit(position: EnginePosition): void;
}
interface Command {
  type: string;
  sheetId: string;
  row?: number;
  col?: number;
  content?: string;
  target?: EngineZone[];
}

const NAME = 'edits';

class Edits extends CoreViewPlugin {
  private readonly watch: EditWatch | undefined;
  constructor(config: ConstructorParameters<typeof CoreViewPlugin>[0]) {
    super(config);
    this.watch = (config.custom as { editWatch?: EditWatch }).editWatch;
  }

  override beforeHandle(command: unknown): void {
    const { type, sheetId, row, col, content, target = [] } = command as Command;
    if (type === 'UPDATE_CELL' && content === undefined) return;
    if (!/^(UPDATE_CELL|CLEAR_CELLS?|DELETE_CONTENT)$/.test(type)) return;
    const [zone] = target;
    const isSingle = target.length === 1 && zone?.top === zone?.bottom && zone?.left === zone?.right;
    if (row !== undefined && col !== undefined) this.watch?.beforeEdit({ sheetId, row, col });
    else if (isSingle && zone) this.watch?.beforeEdit({ sheetId, row: zone.top, col: zone.left });
  }
}

/** Adds the plugin to the engine. Called once; it applies to every workbook. */
export function addEdits(): void {
  registries.coreViewsPluginRegistry.add(NAME, Edits);
}

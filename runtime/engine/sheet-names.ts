// Names of sheets. The engine refuses what Excel refuses; Sheets does not. Only the apostrophe is still refused,
// because the engine's formulas cannot refer to such a sheet.
import { extendPlugin } from './plugins';

interface NameCommand {
  name?: string;
  newName?: string;
}
interface Sheets {
  checkSheetName(command: NameCommand): string;
}

/** Makes the engine accept such names. */
export function addSheetNames(): void {
  extendPlugin<Sheets>('corePluginRegistry', 'sheet', (Plugin) => {
    class SheetsWithNames extends Plugin {
      override checkSheetName(command: NameCommand): string {
        const answer = super.checkSheetName(command);
        const hasApostrophe = (command.newName ?? command.name ?? '').includes("'");
        return answer === 'ForbiddenCharactersInSheetName' && !hasApostrophe ? 'Success' : answer;
      }
    }
    return SheetsWithNames;
  });
}

// The source range of a drop-down. The engine adjusts references in rules only within formulas, and a list's source
// isn't a formula. Here it follows rows, columns and sheet names like any reference.
import { extendPlugin } from './plugins';

interface Rule {
  criterion: { type: string; values: string[] };
}
interface Adapters {
  adaptFormulaString(sheetId: string, formula: string): string;
}
interface Validation {
  rules: Record<string, Rule[] | undefined>;
  history: { update(...path: unknown[]): void };
  adaptDVFormulas(adapters: Adapters): void;
}

/** Makes the sources of drop-downs follow. */
export function addListSources(): void {
  extendPlugin<Validation>('corePluginRegistry', 'dataValidation', (Plugin) => {
    class ValidationWithSources extends Plugin {
      override adaptDVFormulas(adapters: Adapters): void {
        super.adaptDVFormulas(adapters);
        for (const [sheetId, rules = []] of Object.entries(this.rules))
          rules.forEach(({ criterion }, place) => {
            const [source = ''] = criterion.values;
            if (criterion.type !== 'isValueInRange' || source.startsWith('=')) return;
            const adapted = adapters.adaptFormulaString(sheetId, `=${source}`).slice(1);
            if (adapted !== source)
              this.history.update('rules', sheetId, place, 'criterion', 'values', 0, adapted);
          });
      }
    }
    return ValidationWithSources;
  });
}

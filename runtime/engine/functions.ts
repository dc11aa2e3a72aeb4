// The functions of Sheets that the engine lacks or computes differently.
import { addLogic } from './functions/logic';
import { addLookup } from './functions/lookup';
import { addNumbers } from './functions/numbers';
import { addText } from './functions/text';

export type { EngineClock } from './functions/function';

/** Registers the functions. All others give #NAME?, among them QUERY, LET, LAMBDA, imports from the web and charts in cells. */
export function addFunctions(): void {
  addLogic();
  addText();
  addNumbers();
  addLookup();
}

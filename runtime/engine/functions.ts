// The functions of Sheets that the engine lacks or does otherwise; once for all workbooks of the process.
import { addLogic } from './functions/logic';
import { addLookup } from './functions/lookup';
import { addNumbers } from './functions/numbers';
import { addText } from './functions/text';

export type { EngineClock } from './functions/function';

/** Registers the functions. What is not there stays #NAME? (QUERY, LET, LAMBDA and its kin, imports, charts in cells). */
export function addFunctions(): void {
  addLogic();
  addText();
  addNumbers();
  addLookup();
}

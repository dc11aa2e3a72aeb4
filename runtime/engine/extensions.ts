// All extensions of the engine, in the order in which they build on each other.
import { addAnnotations } from './annotations';
import { addAttachments } from './attachments';
import { addBandFills } from './band-fills';
import { addBlockCommand } from './cell-block';
import { extendSheets } from './cell-places';
import { extendCells } from './cells';
import { addEdits } from './edits';
import { nameErrorsAsSheets } from './error-words';
import { extendEvaluation } from './evaluation';
import { addFilteredRows } from './filtered-rows';
import { addFollowers, addLazyLayout } from './followers';
import { keepFormulaText } from './formula-text';
import { addFunctions } from './functions';
import { addLazyFormats } from './lazy-formats';
import { addListSources } from './list-sources';
import { countRevisionIds } from './revision-ids';
import { addBlockWatchers } from './row-heights';
import { addSheetNames } from './sheet-names';
import { sortBlanksLast } from './sorting';

let isExtended = false;

/** Extends the engine. Called once; it applies to every workbook. */
export function extendOnce(): void {
  if (isExtended) return;
  isExtended = true;
  countRevisionIds();
  nameErrorsAsSheets();
  keepFormulaText();
  addBlockCommand();
  extendSheets();
  extendCells();
  extendEvaluation();
  addBlockWatchers();
  addFollowers();
  addLazyLayout();
  addLazyFormats();
  addAnnotations();
  addAttachments();
  addFilteredRows();
  addBandFills();
  addSheetNames();
  addListSources();
  sortBlanksLast();
  addEdits();
  addFunctions();
}

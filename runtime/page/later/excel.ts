// excel.js: the writer of .xlsx files, loaded with the first download.
import { workbookFile } from '../xlsx/workbook-file';

declare global {
  // A global's declaration has to be a var.
  var writeWorkbookFile: typeof workbookFile | undefined;
}

globalThis.writeWorkbookFile = workbookFile;

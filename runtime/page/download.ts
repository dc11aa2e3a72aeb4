// Gives the workbook to the person as an Excel file.
import type { Runtime } from '../browser';
import type {} from './later/excel';
import { loadScript } from './load-script';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes the file and lets the browser save it as "<name>.xlsx". */
export async function downloadFile(runtime: Runtime, name: string): Promise<void> {
  await loadScript('excel.js');
  const bytes = await globalThis.writeWorkbookFile?.(runtime.engine);
  if (!bytes) throw new Error('The file couldn’t be made. Reload this page and try again.');
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

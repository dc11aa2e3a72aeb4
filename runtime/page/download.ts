// Downloads the workbook as an Excel file.
import { openRuntime, type Runtime } from '../browser';
import type {} from './later/excel';
import { loadScript } from './load-script';
import type { FileOptions } from './xlsx/file-options';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Prepares a copy of the workbook for programs that run none of its scripts, and returns the file's options. */
export type OfficeCopy = (copy: Runtime) => FileOptions;

/** Makes the file and has the browser save it as "<name>.xlsx". */
export async function downloadFile(
  runtime: Runtime,
  name: string,
  prepare: (...given: Parameters<OfficeCopy>) => FileOptions | Promise<FileOptions> = () => ({
    title: name,
    creator: '',
  }),
): Promise<void> {
  await loadScript('excel.js');
  const copy = openRuntime({ workbook: runtime.save(), now: () => runtime.now() });
  const bytes = await globalThis.writeWorkbookFile?.(copy.engine, await prepare(copy));
  if (!bytes) throw new Error('The file couldn’t be made. Reload this page and try again.');
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

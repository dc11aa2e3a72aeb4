// What ExcelJS finds among Node's globals, for the page in the browser.
export { Buffer } from 'buffer';

export const process = {
  browser: true,
  env: {},
  version: '',
  nextTick: (task, ...given) => queueMicrotask(() => task(...given)),
};

// The Node globals that ExcelJS expects, for the page in the browser.
export { Buffer } from 'buffer';

export const process = {
  browser: true,
  env: {},
  version: '',
  nextTick: (task, ...given) => queueMicrotask(() => task(...given)),
};

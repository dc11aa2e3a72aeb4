// npm run test:browser: the built pages in Chromium, with the compiled add-on behind them, and the try-it page.
const base = require('./build/jest-base.cjs');

module.exports = {
  ...base,
  roots: ['<rootDir>/test/browser'],
  setupFilesAfterEnv: [require.resolve('./build/jest-again.cjs')],
  // Longer than any step may wait, so that a failure says which step it was.
  testTimeout: 180_000,
};

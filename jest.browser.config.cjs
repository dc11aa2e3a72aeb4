// npm run test:browser: the built pages in Chromium, with the compiled add-on behind them, and the try-it page.
const base = require('./build/jest-base.cjs');

module.exports = {
  ...base,
  roots: ['<rootDir>/test/browser'],
  setupFilesAfterEnv: [require.resolve('./build/jest-again.cjs')],
  // Longer than what a step may wait for: a red test then says which step.
  testTimeout: 180_000,
};

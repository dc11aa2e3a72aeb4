// The exhaustive trials: every operation with every service call failing, and with everybody meanwhile.
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['**/faults/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 1_800_000,
  reporters: ['default', '<rootDir>/build/reliability.mjs'],
};

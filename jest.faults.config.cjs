// npm run test:faults: every operation with each service call failing, and with somebody else working at the same time.
const base = require('./build/jest-base.cjs');

module.exports = {
  ...base,
  roots: ['<rootDir>/test/faults'],
  testTimeout: 1_800_000,
  reporters: ['default', '<rootDir>/build/reliability.mjs'],
};

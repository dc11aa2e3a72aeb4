// npm run test:faults: every operation with every service call failing, and with somebody else meanwhile.
const base = require('./build/jest-base.cjs');

module.exports = {
  ...base,
  roots: ['<rootDir>/test/faults'],
  testTimeout: 1_800_000,
  reporters: ['default', '<rootDir>/build/reliability.mjs'],
};

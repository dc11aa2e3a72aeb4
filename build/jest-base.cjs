// Shared by all tests: the add-on's (jest.*.config.cjs) and the runtime's (runtime/jest.config.cjs).
const path = require('node:path');

const here = (name) => path.join(__dirname, name);
// Packages that exist only as modules, which jest can't load unchanged, and those loaded once for all test files.
const TRANSFORMED = 'node_modules/(leven|@odoo)/.*\\.c?js$';

module.exports = {
  testEnvironment: here('jest-environment.cjs'),
  setupFiles: [here('jest-seed.cjs')],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.(ts|tsx)$': here('jest-esbuild.cjs'),
    [TRANSFORMED]: here('jest-esbuild.cjs'),
  },
  transformIgnorePatterns: ['/node_modules/(?!(leven|@odoo)/)'],
  testTimeout: 60000,
  // With two cores, jest would leave one unused.
  maxWorkers: '100%',
};

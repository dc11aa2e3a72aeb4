// Written as modules only, which jest cannot load as they are; and those that are loaded once for all test files.
const TRANSFORMED = 'node_modules/(leven|@odoo)/.*\\.c?js$';

module.exports = {
  testEnvironment: '<rootDir>/build/jest-environment.cjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.(ts|tsx)$': '<rootDir>/build/jest-esbuild.cjs',
    [TRANSFORMED]: '<rootDir>/build/jest-esbuild.cjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!(leven|@odoo)/)'],
  testPathIgnorePatterns: ['/node_modules/', '/faults/'],
  testTimeout: 60000,
  // On two cores jest would leave one to itself.
  maxWorkers: '100%',
};

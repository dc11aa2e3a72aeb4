// Written as modules only, which jest cannot load as they are.
const PLAIN_MODULES = 'node_modules/leven/.*\\.js$';

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.(ts|tsx)$': '<rootDir>/build/jest-esbuild.cjs',
    [PLAIN_MODULES]: '<rootDir>/build/jest-esbuild.cjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!leven/)'],
  testPathIgnorePatterns: ['/node_modules/', '/faults/'],
  testTimeout: 60000,
  // On two cores jest would leave one to itself.
  maxWorkers: '100%',
};

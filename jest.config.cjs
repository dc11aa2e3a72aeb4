module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.(ts|tsx)$': '<rootDir>/build/jest-esbuild.cjs' },
  testPathIgnorePatterns: ['/node_modules/', '/faults/'],
  testTimeout: 60000,
  // On two cores jest would leave one to itself.
  maxWorkers: '100%',
};

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.(ts|tsx)$': '<rootDir>/build/jest-esbuild.cjs' },
  testTimeout: 60000,
};

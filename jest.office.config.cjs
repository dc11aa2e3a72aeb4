// npm run test:office: the workbooks for Excel and LibreOffice, opened with LibreOffice.
const base = require('./build/jest-base.cjs');

module.exports = {
  ...base,
  // ExcelJS loads parts of itself when it reads its first file, which only the test file that loaded ExcelJS can do.
  testEnvironment: 'node',
  roots: ['<rootDir>/test/office'],
  testTimeout: 240_000,
};

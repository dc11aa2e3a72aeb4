// npm run test:office: the workbooks for Excel and LibreOffice, opened by LibreOffice.
const base = require('./build/jest-base.cjs');

module.exports = { ...base, roots: ['<rootDir>/test/office'], testTimeout: 240_000 };

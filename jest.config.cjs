// npm test: the rules, the cells, the server's functions on the runtime, and the sidebar's sessions. No browser.
const base = require('./build/jest-base.cjs');

module.exports = {
  ...base,
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/browser/', '/faults/', '/office/'],
};

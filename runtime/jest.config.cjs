const base = require('../build/jest-base.cjs');

module.exports = { ...base, roots: ['<rootDir>/test'], testTimeout: 180_000 };

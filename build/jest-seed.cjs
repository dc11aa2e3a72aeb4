// In the required checks (CI is set), every property starts from the same seed: a failure says something about the
// change, and can be repeated. Everywhere else seeds are random, which finds more.
const fc = require('fast-check');

if (process.env.CI) fc.configureGlobal({ seed: 20261130 });

// Where a change has to pass to land (CI is set), every property starts from the same seed: a red run says something about
// the change, and runs again as it was. Everywhere else seeds are drawn at random, which finds more.
const fc = require('fast-check');

if (process.env.CI) fc.configureGlobal({ seed: 20261130 });

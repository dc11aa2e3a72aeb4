// npm run build: builds everything in dist/ that isn't up to date (npm run build -- --all builds all of it again).
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onlyChanged } from './only-changed.mjs';
import { root } from './paths.mjs';
import { runSteps } from './steps.mjs';

const { values } = parseArgs({ options: { all: { type: 'boolean' } } });
const run = onlyChanged({
  base: root,
  record: path.join(root, 'node_modules/.cache/outreach/built.json'),
  all: values.all,
});
const built = [];
await runSteps((step) =>
  run({
    ...step,
    make: () => {
      built.push(step.name);
      return step.make();
    },
  }),
);
if (built.length === 0) console.log('Nothing has changed since the last build.');
else {
  console.log(`Built: ${built.join(', ')}.`);
  const [{ printBudget }, { printPageSizes }] = await Promise.all([
    import('./budget.mjs'),
    import('./page-sizes.mjs'),
  ]);
  printBudget();
  printPageSizes();
}

// npm run bench:rollup, with a few small branches: it runs to its end.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

test('the measurement of the report of many branches runs on the product’s own steps', () => {
  const bench = path.resolve(__dirname, '../../bench/rollup.mjs');
  const printed = execFileSync(process.execPath, [bench, '--branches', '2', '--events', '50'], {
    encoding: 'utf8',
  });
  expect(printed).toContain('2 of 2 branches, 100 events');
  for (const step of ['read', 'load into DuckDB', 'run the views', 'write the report'])
    expect(printed).toContain(`'${step}'`);
});

// npm run rollup: the report of many branches, from their files.
import path from 'node:path';
import { inNode } from '../build/in-node.mjs';
import { root } from '../build/paths.mjs';

/** Loaded as they are: one has a part for each kind of computer. */
export const EXTERNAL = ['@duckdb/node-api', 'exceljs', 'echarts'];

const now = new Date();
const two = (number) => String(number).padStart(2, '0');
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/** On one line, where there is a screen. */
const note = (words) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${words}`);
};
const print = (words) => {
  note('');
  console.log(words);
};

await inNode(
  path.join(root, 'rollup/entry.ts'),
  async ({ main }) => {
    process.exitCode = await main(process.argv.slice(2), today, print, note, process.env);
  },
  EXTERNAL,
);

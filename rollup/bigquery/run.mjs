// npm run rollup:bigquery: prints what BigQuery has to be told, or writes it into a folder.
//   --renew   only that: writes the example's files and the table of costs in the README again
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inNode } from '../../build/in-node.mjs';
import { root } from '../../build/paths.mjs';

const here = path.join(root, 'rollup/bigquery');
const args = process.argv.slice(2);

async function writeInto(folder, files) {
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ name, text }) => writeFile(path.join(folder, name), text)));
}

async function renew({ exampleFiles, readmeWith }) {
  const folder = path.join(here, 'example');
  await rm(folder, { recursive: true, force: true });
  await writeInto(folder, exampleFiles(readFileSync(path.join(root, 'rollup/branches.example.csv'), 'utf8')));
  const readme = path.join(here, 'README.md');
  await writeFile(readme, readmeWith(await readFile(readme, 'utf8')));
  console.log(`Written: ${(await readdir(folder)).join(', ')}, README.md`);
}

await inNode(path.join(here, 'entry.ts'), async (parts) => {
  if (args.includes('--renew')) return renew(parts);
  if (parts.asksForHelp(args)) {
    console.log(parts.USAGE);
    return;
  }
  const read = (file) => readFileSync(file, 'utf8');
  const { problem, files, closing, out } = parts.commandResult(args, read, process.env);
  if (problem !== '') {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  if (out === '') {
    for (const { name, text } of files) console.log(`-- File ${name}\n${text}`);
    console.log(closing.map((line) => `-- ${line}`.trimEnd()).join('\n'));
    return;
  }
  await writeInto(out, files);
  console.log(
    [
      `Written into ${out}, to be run in this order:`,
      ...files.map(({ name }) => `  ${name}`),
      '',
      ...closing,
    ].join('\n'),
  );
});

// node build/pseudo.mjs: the files for Google once more, in out/pseudo/, with every sentence of src/words in an
// invented language. test/browser/sidebar/catalogue.test.ts opens all views with them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildCode } from './code.mjs';
import { root } from './paths.mjs';
import { buildSidebar } from './sidebar.mjs';

const LOADER = path.join(root, 'build/pseudo-words.cjs');
const { pseudoWords, isCatalogue } = createRequire(import.meta.url)(LOADER);

const forPages = {
  name: 'pseudo-words',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) =>
      isCatalogue(file)
        ? { contents: pseudoWords(readFileSync(file, 'utf8'), file), loader: 'ts' }
        : undefined,
    );
  },
};

const outDir = path.join(root, 'out/pseudo');
rmSync(outDir, { recursive: true, force: true });
mkdirSync(outDir, { recursive: true });
await Promise.all([buildSidebar({ outDir, plugins: [forPages] }), buildCode({ outDir, loader: LOADER })]);

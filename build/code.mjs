// dist/Code.js: webpack joins src/ into one readable file. Comments stay (the library's IT person reads them), and
// gas-webpack-plugin puts the functions Google may call at the top.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import webpack from 'webpack';
import { root, dist } from './paths.mjs';

const GasPlugin = createRequire(import.meta.url)('gas-webpack-plugin');
const entry = path.join(root, 'src/server/main.ts');

/** Without a manifest Google reads scopes out of comments: this one narrows them to the open document. */
const OPENING = `/**
 * Outreach: keeps a library's community relationships alive, in its own Google Sheet.
 * Works on this spreadsheet only: @OnlyCurrentDoc
 *
 * First the functions that Google calls, then the source by file: domain holds rules, sheets cells, server steps.
 */
`;

export async function buildCode() {
  const stats = await new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        context: root,
        entry,
        devtool: false,
        target: ['web', 'es2020'],
        output: { path: dist, filename: 'Code.js', iife: false },
        node: { global: false },
        resolve: { extensions: ['.ts'] },
        module: {
          rules: [
            {
              test: /\.ts$/,
              loader: 'ts-loader',
              options: {
                configFile: path.join(root, 'build/tsconfig.code.json'),
                transpileOnly: true,
              },
            },
          ],
        },
        optimization: { minimize: false, usedExports: false },
        plugins: [new GasPlugin({ comment: false })],
        performance: false,
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  const file = path.join(dist, 'Code.js');
  // The entry hangs its functions on `global`; the plugin puts empty ones of those names in front. What webpack writes
  // between them and the first source file is needed by nobody: one closure keeps every other name to itself.
  const [front, ...files] = readFileSync(file, 'utf8').split(/^;\/\/ \.\/(?=src\/)/m);
  const stubs = front.slice(0, front.indexOf('/******/'));
  // A sentence needs no more than two slashes here; editors that show /** … */ read src/.
  const source = files
    .map((text) => text.replace(/^(.*)$/m, '// ---- $1'))
    .join('\n')
    .replace(/^(\s*)\/\*\* (.*) \*\/$/gm, '$1// $2');
  if (/__webpack_/.test(source) || !stubs.includes('onOpen'))
    throw new Error('webpack frames the file in a new way: see build/code.mjs');
  // Tabs, long lines and a body without indentation keep the file small and as readable.
  const options = {
    parser: 'babel',
    useTabs: true,
    singleQuote: true,
    printWidth: 160,
    objectWrap: 'collapse',
    arrowParens: 'avoid',
    trailingComma: 'none',
  };
  const [head, rest] = await Promise.all([format(OPENING + stubs, options), format(source, options)]);
  writeFileSync(file, `${head}\n(global => {\n'use strict';\n\n${rest}})(globalThis);\n`);
}

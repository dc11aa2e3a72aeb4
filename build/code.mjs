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
 * Below stand first the functions that Google calls (menu, daily check, sidebar), then the source, file by file:
 * domain holds the rules, sheets the cells, server the steps.
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
        output: { path: dist, filename: 'Code.js' },
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
        plugins: [new GasPlugin({ comment: false, autoGlobalExportsFiles: [entry] })],
        performance: false,
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  const file = path.join(dist, 'Code.js');
  // Webpack's own marks (/******/) say nothing to a reader; tabs and long lines keep the file small.
  const code = readFileSync(file, 'utf8')
    .replace(/^\/\*{6,}\/[ \t]?/gm, '')
    .replace(/^;\/\/ \.\/(.*)$/gm, '\n// ---------- $1 ----------\n');
  writeFileSync(
    file,
    await format(OPENING + code, { parser: 'babel', useTabs: true, singleQuote: true, printWidth: 140 }),
  );
}

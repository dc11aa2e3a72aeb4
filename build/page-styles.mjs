// The style sheets of the try-it page. Of Bootstrap and Font Awesome, base.css keeps only what the engine may use:
// PurgeCSS drops the rules whose classes appear nowhere in the files of the engine and the page.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { PurgeCSS } from 'purgecss';
import { root } from './paths.mjs';

/** Where class names appear: any word in these files counts as one. */
const USERS = ['engine/templates.js', 'engine/o_spreadsheet.js', 'page.js', 'index.html'];

/** Writes the style sheets into the page's folder, after everything else is there; returns esbuild's list of inputs. */
export async function buildStyles(outDir) {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    // The engine's own style sheet goes between the first two.
    entryPoints: ['base', 'page', 'licenses'].map((name) => `runtime/page/${name}.css`),
    outdir: outDir,
    bundle: true,
    metafile: true,
    minify: true,
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file', '.woff': 'empty', '.eot': 'empty', '.ttf': 'empty', '.svg': 'empty' },
    logLevel: 'warning',
  });
  const file = path.join(outDir, 'base.css');
  const content = await Promise.all(
    USERS.map(async (name) => ({
      raw: await readFile(path.join(outDir, name), 'utf8'),
      extension: path.extname(name).slice(1),
    })),
  );
  const css = [{ raw: await readFile(file, 'utf8') }];
  const [purged] = await new PurgeCSS().purge({ content, css, variables: true });
  await writeFile(file, purged.css);
  return metafile;
}

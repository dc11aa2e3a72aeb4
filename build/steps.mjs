// The steps of npm run build: what each reads and writes. They load code only when they run; most builds need little.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PAGE_NAMES } from './page-scripts.mjs';
import { dist, root } from './paths.mjs';

/** What every step depends on: the build code and the packages. */
const ALWAYS = [
  'build',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  '.prettierrc.json',
];
const PAGES = PAGE_NAMES.map((page) => `dist/${page}.html`);
const SCRIPT = ['dist/Code.js', 'dist/appsscript.json', ...PAGES];
/** The sources of the try-it page and of the workbook for other programs, besides the compiled script. */
const RUNTIME = ['runtime', 'example', 'src', 'LICENSE'];

const step = (name, from, to, make) => ({ name, from: [...ALWAYS, ...from], to, make });

const manifest = step('manifest', ['appsscript.json'], ['dist/appsscript.json'], () =>
  copyFileSync(path.join(root, 'appsscript.json'), path.join(dist, 'appsscript.json')),
);

const sidebar = step('sidebar', ['sidebar', 'src'], PAGES, async () => {
  const { buildSidebar } = await import('./sidebar.mjs');
  return (await buildSidebar()).packages;
});

const script = step('script', ['src'], ['dist/Code.js', 'dist/extras', 'dist/RollUp.gs'], async () => {
  const { buildCode, buildDigest, buildRollUp } = await import('./code.mjs');
  await Promise.all([buildCode(), buildDigest(), buildRollUp()]);
});

const paste = step('paste', SCRIPT, ['dist/Outreach.gs'], async () => {
  const [{ readAddon }, { oneFile }] = await Promise.all([
    import('./addon-files.mjs'),
    import('./one-file.mjs'),
  ]);
  const { code, html } = await readAddon(dist);
  writeFileSync(path.join(dist, 'Outreach.gs'), oneFile(code, html));
});

const page = (packages) =>
  step('page', [...RUNTIME, ...SCRIPT], ['dist/local'], async () => {
    rmSync(path.join(dist, 'local'), { recursive: true, force: true });
    const [{ buildRuntime }, { buildPage }] = await Promise.all([
      import('./runtime.mjs'),
      import('./page.mjs'),
    ]);
    await Promise.all([buildRuntime(), buildPage({ addonPackages: packages })]);
  });

const office = step('office', [...RUNTIME, ...SCRIPT], ['dist/Outreach.xlsx'], async () => {
  const { buildOfficeFile } = await import('./office.mjs');
  await buildOfficeFile();
});

const rollUpFile = step('roll-up file', [...RUNTIME, 'dist/RollUp.gs'], ['dist/RollUp.xlsx'], async () => {
  const { buildRollUpFile } = await import('./office.mjs');
  await buildRollUpFile();
});

const runtimeDocs = step('runtime docs', ['runtime'], ['docs/local-runtime.md'], async () => {
  const { writeRuntimeDocs } = await import('./runtime-docs.mjs');
  await writeRuntimeDocs();
});

const wordsList = step('words list', ['src'], ['test-results/words.md'], async () => {
  const { writeWordsList } = await import('./words-list.mjs');
  await writeWordsList();
});

/** Every step; the page's step needs the packages that the sidebar's step names. */
export const STEPS = [manifest, sidebar, script, paste, page([]), office, rollUpFile, runtimeDocs, wordsList];

/** Runs the steps through `run`, which skips those with nothing to do. */
export async function runSteps(run) {
  mkdirSync(dist, { recursive: true });
  const ours = new Set(STEPS.flatMap(({ to }) => to));
  // What is left of a page that was renamed, for example.
  for (const name of readdirSync(dist))
    if (!ours.has(`dist/${name}`)) rmSync(path.join(dist, name), { recursive: true });
  const [packages] = await Promise.all([run(sidebar), run(manifest), run(script)]);
  await Promise.all([
    ...[paste, page(packages), office, rollUpFile, runtimeDocs, wordsList].map((one) => run(one)),
  ]);
}

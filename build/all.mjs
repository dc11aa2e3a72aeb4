// npm run build: everything that dist/ holds. First the files that go to Google, then what runs here.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAddon } from './addon-files.mjs';
import { printBudget } from './budget.mjs';
import { buildCode, buildDigest } from './code.mjs';
import { buildOfficeFile } from './office.mjs';
import { oneFile } from './one-file.mjs';
import { buildPage } from './page.mjs';
import { printPageSizes } from './page-sizes.mjs';
import { dist, root } from './paths.mjs';
import { writeRuntimeDocs } from './runtime-docs.mjs';
import { buildRuntime } from './runtime.mjs';
import { buildSidebar } from './sidebar.mjs';
import { writeWordsList } from './words-list.mjs';

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
copyFileSync(path.join(root, 'appsscript.json'), path.join(dist, 'appsscript.json'));
const [sidebar] = await Promise.all([buildSidebar(), buildCode(), buildDigest(), buildRuntime()]);
const { code, html } = await readAddon(dist);
writeFileSync(path.join(dist, 'Outreach.gs'), oneFile(code, html));
await buildPage({ addonPackages: sidebar.packages });
await Promise.all([buildOfficeFile(), writeRuntimeDocs(), writeWordsList()]);
printBudget();
printPageSizes();

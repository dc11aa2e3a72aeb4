// npm run release: release/ with outreach-<version>.zip, the files that people download separately, and SHA256SUMS.
// The same dist/ gives the same bytes, on any day and in any time zone. (The workbooks themselves contain their dates.)
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { filesBelow } from './files-below.mjs';
import { guideFiles } from './guide.mjs';
import { dist, root, version } from './paths.mjs';
import { sheetVersion, workbookOf } from './version-workbook.mjs';

/** Zip files store local time: these numbers are the same everywhere. */
const NO_DAY = new Date(1980, 0, 1);

const below = (folder, files) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));

/** Everything in the zip, by path. */
function contents() {
  const built = Object.entries(filesBelow(dist));
  const rollUp = built.filter(([name]) => name.startsWith('RollUp.'));
  const ofLibraries = built.filter(([name]) => !name.startsWith('RollUp.'));
  const forGoogle = ofLibraries.filter(([name]) => !name.startsWith('local/') && !name.endsWith('.xlsx'));
  const workbook = ofLibraries.filter(([name]) => name.endsWith('.xlsx'));
  const readme = readFileSync(path.join(root, 'build/release-readme.txt'), 'utf8')
    .replace('VERSION', version)
    .replace(workbook.length > 0 ? '' : /^Outreach\.xlsx.*\n/m, '');
  return {
    'README.txt': Buffer.from(readme),
    LICENSE: readFileSync(path.join(root, 'LICENSE')),
    ...Object.fromEntries(workbook),
    ...below('google', Object.fromEntries(forGoogle)),
    ...below('roll-up', Object.fromEntries(rollUp)),
    ...below('guide', guideFiles()),
    ...below('try-it', filesBelow(path.join(dist, 'local'))),
  };
}

/** Writes the release into `folder`; returns the names of its files. `tabs` is the tabs' version. */
export function writeRelease(folder = path.join(root, 'release'), tabs = sheetVersion()) {
  if (!existsSync(path.join(dist, 'Outreach.gs')))
    throw new Error('Nothing is built. Run npm run build first.');
  // Later versions are tested with the sheet that this version leaves in a library.
  if (!existsSync(workbookOf(tabs)))
    throw new Error(
      `No workbook of version ${tabs} of the tabs is saved. Run npm run save-version and commit the file.`,
    );
  const name = `outreach-${version}`;
  const entries = Object.entries(contents()).sort(([one], [other]) => (one < other ? -1 : 1));
  const zip = zipSync(
    Object.fromEntries(entries.map(([file, bytes]) => [`${name}/${file}`, new Uint8Array(bytes)])),
    { level: 9, mtime: NO_DAY },
  );
  const single = ['Outreach.gs', 'Outreach.xlsx', 'RollUp.gs', 'RollUp.xlsx'].filter((file) =>
    existsSync(path.join(dist, file)),
  );
  const assets = {
    [`${name}.zip`]: zip,
    ...Object.fromEntries(single.map((file) => [file, readFileSync(path.join(dist, file))])),
  };
  const sums = Object.entries(assets).map(
    ([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`,
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of Object.entries({ ...assets, SHA256SUMS: sums.join('') }))
    writeFileSync(path.join(folder, file), bytes);
  return [...Object.keys(assets), 'SHA256SUMS'];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ? path.resolve(process.argv[2]) : path.join(root, 'release');
  const files = writeRelease(folder);
  console.log(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8'));
  console.log(`${path.relative(process.cwd(), folder)}:`);
  for (const file of files)
    console.log(
      `${file.padEnd(34)}${(statSync(path.join(folder, file)).size / 1000).toFixed(1).padStart(7)} KB`,
    );
}

// npm run pictures: copies pictures that the tests took from test-results/ into the guide, docs/guide/pictures/. For
// other folders: node build/pictures.mjs <from> <to>.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { GUIDE_PICTURES } from './guide-pictures.mjs';
import { root } from './paths.mjs';

/** A page of the sidebar can be longer than any window. The guide shows as much of it as fits beside the text. */
const [SIDEBAR_WIDTH, SIDEBAR_HEIGHT] = [300, 700];

/** The shades of each color, besides black, that the guide needs. A browser draws many more, most of a file's size. */
const SHADES = 63;

/** Rows of blank ground that stay below the last words of the sidebar. */
const BELOW = 12;

/** How many rows of a picture hold something, counted from the top: its last row says what blank ground looks like. */
function filledRows({ width, height, data }) {
  const row = (at) => data.subarray(at * width * 4, (at + 1) * width * 4);
  const ground = row(height - 1);
  let rows = height;
  while (rows > 0 && row(rows - 1).equals(ground)) rows--;
  return rows;
}

/** The same picture in a smaller file. */
function packed(bytes) {
  const whole = PNG.sync.read(bytes);
  const { width } = whole;
  const height =
    width > SIDEBAR_WIDTH ? whole.height : Math.min(whole.height, SIDEBAR_HEIGHT, filledRows(whole) + BELOW);
  const shown = new PNG({ width, height });
  PNG.bitblt(whole, shown, 0, 0, width, height, 0, 0);
  shown.data = shown.data.map((shade) => Math.round((Math.round((shade / 255) * SHADES) * 255) / SHADES));
  return PNG.sync.write(shown, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

const [from = path.join(root, 'test-results'), to = path.join(root, 'docs/guide/pictures')] =
  process.argv.slice(2);
const missing = Object.values(GUIDE_PICTURES).filter((source) => !existsSync(path.join(from, source)));
if (missing.length > 0) {
  const commands = ['npm run test:browser', 'npm run test:office'].filter((command) =>
    missing.some((source) => source.startsWith('office-') === command.endsWith('office')),
  );
  const all = missing.join(', ');
  console.error(
    `No picture was copied, because test-results/ has no ${all}. Run ${commands.join(' and ')} first.`,
  );
  process.exit(1);
}
mkdirSync(to, { recursive: true });
for (const [name, source] of Object.entries(GUIDE_PICTURES))
  writeFileSync(path.join(to, name), packed(readFileSync(path.join(from, source))));
console.log(
  `${Object.keys(GUIDE_PICTURES).length} pictures are in ${path.relative(root, to)}/. Look at them before you commit.`,
);

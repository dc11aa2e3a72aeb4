// npm run pictures: copies pictures that the tests took from test-results/ into the guide, docs/guide/pictures/. Other
// folders may be named instead: node build/pictures.mjs <from> <to>.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { root } from './paths.mjs';

/** Which picture of the tests shows what. */
const PICTURES = {
  'product.png': 'outreach-example.png',
  'welcome.png': 'outreach-welcome.png',
  'install.png': 'install-copied.png',
  'first-steps.png': 'sidebar-today-first-steps.png',
  'partner-form.png': 'sidebar-form-partner-empty.png',
  'partner-similar.png': 'sidebar-partner-similar.png',
  'today.png': 'sidebar-today-example.png',
  'log.png': 'sidebar-contact-also-done.png',
  'plan.png': 'outreach-plan.png',
  'print.png': 'sidebar-paper-week.png',
  'event-form.png': 'sidebar-form-event-empty.png',
  'done-to-record.png': 'sidebar-done-to-record.png',
  'import-list.png': 'sidebar-import-source.png',
  'import-questions.png': 'sidebar-import-3-questions.png',
  'duplicates.png': 'sidebar-duplicates.png',
  'undo.png': 'sidebar-undo.png',
  'my-week.png': 'sidebar-my-week.png',
  'phone-questions.png': 'sidebar-phone-questions.png',
  'check-stopped.png': 'sidebar-check-stopped.png',
  'excel-plan.png': 'office-example-6.png',
};

/** A page of the sidebar may be longer than any window. The guide shows as much of it as fits beside the text. */
const [SIDEBAR_WIDTH, SIDEBAR_HEIGHT] = [300, 700];

/** The shades of each color, besides black, that the guide needs. A browser draws letters in many more, which is most of a file. */
const SHADES = 63;

/** The same picture in a smaller file. */
function packed(bytes) {
  const whole = PNG.sync.read(bytes);
  const { width } = whole;
  const height = width > SIDEBAR_WIDTH ? whole.height : Math.min(whole.height, SIDEBAR_HEIGHT);
  const shown = new PNG({ width, height });
  PNG.bitblt(whole, shown, 0, 0, width, height, 0, 0);
  shown.data = shown.data.map((shade) => Math.round((Math.round((shade / 255) * SHADES) * 255) / SHADES));
  return PNG.sync.write(shown, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

const [from = path.join(root, 'test-results'), to = path.join(root, 'docs/guide/pictures')] =
  process.argv.slice(2);
const missing = Object.values(PICTURES).filter((source) => !existsSync(path.join(from, source)));
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
for (const [name, source] of Object.entries(PICTURES))
  writeFileSync(path.join(to, name), packed(readFileSync(path.join(from, source))));
console.log(
  `${Object.keys(PICTURES).length} pictures are in docs/guide/pictures/. Look at them before you commit.`,
);

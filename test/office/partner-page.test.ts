// The tab of a page for a partner, as LibreOffice prints it: one sheet of Letter or A4, drawn in test-results/.
import { writeFileSync } from 'node:fs';
import { workbookFile } from 'apps-script-runtime/xlsx';
import { officeCopy } from '../../example/office-copy';
import { openFilled } from '../server/addon';
import { allKeys, fillPartners, make, preview } from '../server/partner-pages';
import { clearFolder, convertAll, drawPages, fileOf, pagesIn, tabOfPage } from './libre-office';

const PRINTED = [
  ['page-letter', 'en_US'],
  ['page-a4', 'en_GB'],
] as const;
const NAMES = ['WorkSource', 'Lincoln School'];

beforeAll(async () => {
  clearFolder();
  for (const [name, locale] of PRINTED) {
    const runtime = openFilled(fillPartners, { locale });
    for (const partner of NAMES) make(runtime, partner, allKeys(preview(runtime, partner)));
    const options = officeCopy(runtime);
    writeFileSync(fileOf(name), new Uint8Array(await workbookFile(runtime.engine, options)));
  }
  convertAll(
    PRINTED.map(([name]) => name),
    ['pdf'],
  );
});

test.each(PRINTED)('%s (%s) has each page on one sheet, with nothing cut', (name) => {
  drawPages(name);
  const pages = pagesIn(name);
  for (const partner of NAMES) {
    const own = pages.filter((page) => page.includes(`${partner} and the library`));
    expect([partner, own.length]).toEqual([partner, 1]);
  }
  const texts = pages.filter((page) => tabOfPage(page) === 'For WorkSource');
  expect(texts).toHaveLength(1);
  // What is over makes room for what comes.
  for (const words of ['Meet at their office in May', 'Front desk, 555-0100', 'Job club 3', 'and 5 more'])
    expect(texts.join()).toContain(words);
});

// The tab Report of a busy library, as LibreOffice prints it, drawn in test-results/.
import { writeFileSync } from 'node:fs';
import type { Runtime } from 'apps-script-runtime';
import { workbookFile } from 'apps-script-runtime/xlsx';
import { officeCopy } from '../../example/office-copy';
import { REPORT_TAB } from '../../src/words/report-tab';
import { addRow, openFilled } from '../server/addon';
import { makeReport, partOf, reportRows, turnOn } from '../server/reporting';
import { clearFolder, convertAll, drawPages, fileOf, pagesIn } from './libre-office';

const TYPES = [
  ...[
    'School visit',
    'Story time off-site',
    'Presentation',
    'Book talk',
    'Career fair',
    'Farmers market table',
  ],
  ...['Library card drive', 'Tech help', 'Senior center visit', 'Parade', 'Tour of the library'],
];
const KINDS = [
  'School',
  'Nonprofit',
  'Senior services',
  'City or county',
  'Business',
  'Health',
  'Faith community',
  'Media',
];
const AGES = ['0–5', '6–11', '12–18', '19+', 'General interest'];

function busyYear(runtime: Runtime): void {
  turnOn(runtime);
  KINDS.forEach((orgType) => addRow(runtime, 'partners', { name: `Our ${orgType}`, orgType }));
  for (let at = 0; at < 24; at++) {
    const type = TYPES[Math.floor((at * at) / 60) % TYPES.length] ?? '';
    addRow(runtime, 'events', {
      name: `${type} ${at + 1}`,
      when: `${at % 3 === 0 ? '2025-08' : at % 3 === 1 ? '2026-01' : '2024-11'}-${String((at % 27) + 1).padStart(2, '0')}`,
      type,
      participants: at % 9 === 4 ? '' : String(7 + ((at * 13) % 40)),
      partners: `Our ${KINDS[(at * 5) % KINDS.length] ?? ''}`,
      ...{
        countsAs: 'Program session',
        format: at % 2 ? 'On-site' : 'Off-site',
        ageGroup: AGES[at % 5] ?? '',
      },
    });
  }
  addRow(runtime, 'events', { name: 'Summer kick-off', when: '2026-04-18', type: 'Parade' });
}

test('numbers and headings of the first page are side by side, none in another', async () => {
  clearFolder();
  const runtime = openFilled(busyYear, { newSheetRows: 60 });
  makeReport(runtime, 'A van for Tuesdays');
  writeFileSync(fileOf('report'), new Uint8Array(await workbookFile(runtime.engine, officeCopy(runtime))));
  convertAll(['report'], ['pdf']);
  drawPages('report');
  const printed = pagesIn('report').join('\n').replace(/ +/g, ' ');
  const rows = reportRows(runtime);
  const lines = [REPORT_TAB.glance, REPORT_TAB.byAge, REPORT_TAB.byType, REPORT_TAB.byKind].flatMap((part) =>
    partOf(rows, part)
      .filter((row) => row.length > 2 && row[0] !== '')
      .map((row) => row.join(' ')),
  );
  expect(lines.some((line) => line.includes('unknown'))).toBe(true);
  expect(lines.filter((line) => !printed.includes(line))).toEqual([]);
});

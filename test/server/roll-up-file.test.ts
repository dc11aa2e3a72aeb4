// A branch's sheet from the add-on itself, saved as .xlsx: the roll-up reads the rows that the add-on wrote, and counts what
// the branch's own report counts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { workbookFile } from 'apps-script-runtime/xlsx';
import { rollUp } from '../../src/domain/rollup/roll-up';
import { readBranchFile } from '../../rollup/read-file';
import { makeReport, openReporting, partOf, reportRows, turnOn } from './reporting';

const folder = mkdtempSync(path.join(tmpdir(), 'branch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the tabs of a branch’s own file are read, and its numbers are those of its own report', async () => {
  const runtime = openReporting();
  turnOn(runtime, {}, true, true, { hasShared: true, hasDirectory: true });
  makeReport(runtime);
  const file = path.join(folder, 'branch.xlsx');
  writeFileSync(file, new Uint8Array(await workbookFile(runtime.engine)));
  const read = await readBranchFile(file, new Map());
  expect(read).toMatchObject({ problem: '', missingColumns: [] });
  expect(read.rows).toHaveLength(7);
  expect(read.directory.map(({ partner }) => partner).sort()).toEqual(['Lincoln School', 'Zoo']);
  const all = rollUp([{ id: 'a', branch: 'A', ...read }], '2026-03-02');
  expect(all.findings).toEqual([]);
  const sessions = all.byFiscalYear
    .filter(({ line }) => line === 'program')
    .reduce((sum, one) => sum + one.sessions, 0);
  const glance = partOf(reportRows(runtime), 'At a glance');
  expect(glance.find(([name]) => name === 'Program sessions')?.[1]).toBe(sessions);
  expect(sessions).toBe(4);
});

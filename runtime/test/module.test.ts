// dist/local/runtime.mjs by itself, in plain Node, as somebody with a script of their own would use it.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const SCRIPT = `
  import { openRuntime } from './dist/local/runtime.mjs';
  const runtime = openRuntime({
    code: 'function fill() { SpreadsheetApp.getActiveSheet().appendRow(["1/2", "007", "=1+1"]); }',
    now: '2026-03-02T12:00:00Z',
  });
  runtime.run('fill');
  const reopened = openRuntime({ workbook: JSON.parse(JSON.stringify(runtime.save())) });
  console.log(JSON.stringify(reopened.values('Sheet1')), runtime.calls.writes);
`;

test('a script runs on the built module, and its workbook opens again from JSON', () => {
  const root = path.resolve(__dirname, '../..');
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(printed.trim()).toBe('[["2026-01-02T00:00:00.000Z",7,2]] 1');
});

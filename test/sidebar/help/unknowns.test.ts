// docs/unknowns.md names every question of Check this installation, each of its answers, and an existing test.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROBES, PROBE_IDS } from '../../../src/domain/upkeep/probe-outcomes';
import { PROBE_WORDS } from '../../../sidebar/help/probe-words';

const ROOT = path.resolve(__dirname, '../../..');
const UNKNOWNS = readFileSync(path.join(ROOT, 'docs/unknowns.md'), 'utf8');
const [, ...sections] = UNKNOWNS.split(/^### /m);
const parts = sections.map((section) => {
  const [id = '', ...lines] = section.split(/^## /m)[0]?.split('\n') ?? [];
  const named = lines.filter((line) => /^- `/.test(line)).map((line) => line.slice(0, line.indexOf(':')));
  return { id, text: lines.join('\n'), answers: named.flatMap((names) => names.match(/\w+/g) ?? []) };
});

test('every question is in the docs once', () => {
  expect(parts.map(({ id }) => id).sort()).toEqual([...PROBE_IDS].sort());
});

test.each(PROBE_IDS)('%s: its answers are in the docs and on the page, and its test exists', (id) => {
  const part = parts.find((one) => one.id === id);
  expect([...(part?.answers ?? [])].sort()).toEqual([...PROBES[id]].sort());
  expect(Object.keys(PROBE_WORDS[id].outcomes).sort()).toEqual([...PROBES[id]].sort());
  const [, file = '', title = ''] = /^Shown by `([^`]+)`(?:: (.+))?$/m.exec(part?.text ?? '') ?? [];
  expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true]);
  expect(readFileSync(path.join(ROOT, file), 'utf8')).toContain(title);
});

test('if an answer needs the report, the page asks for it', () => {
  for (const { id, text } of parts) {
    const words = JSON.stringify(PROBE_WORDS[id as keyof typeof PROBE_WORDS]);
    expect([id, /send the report/i.test(text)]).toEqual([id, words.includes('Copy the report and send it')]);
  }
});

// Which folders import from which: no two of them import from each other.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');

/** For each folder, the folders that it imports from, with the files that do so. */
function importsBetweenFolders(room: string): Map<string, Map<string, string[]>> {
  const all = new Map<string, Map<string, string[]>>();
  const names = readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' });
  const isInFolder = (name: string) => name.includes(path.sep) && /\.tsx?$/.test(name);
  for (const file of names.filter(isInFolder).map((name) => path.join(room, name))) {
    const folderOf = (name: string) => path.relative(room, name).split(path.sep)[0] ?? '';
    const folder = folderOf(file);
    for (const [, from = ''] of readFileSync(path.join(ROOT, file), 'utf8').matchAll(/\bfrom '(\.[^']+)'/g)) {
      const imported = path.join(path.dirname(file), from);
      const other = folderOf(imported);
      if (other === folder || other === '..' || path.dirname(imported) === room) continue;
      const others = all.get(folder) ?? new Map<string, string[]>();
      all.set(folder, others.set(other, [...(others.get(other) ?? []), `${file} imports ${imported}`]));
    }
  }
  return all;
}

/** One entry for each two folders that import from each other: the files to look at. */
function pairsBothWays(room: string): string[][] {
  const all = importsBetweenFolders(room);
  return [...all].flatMap(([folder, others]) =>
    [...others].flatMap(([other, files]) => {
      const back = all.get(other)?.get(folder);
      return back && folder < other ? [[...files, ...back].sort()] : [];
    }),
  );
}

test.each(['sidebar', 'src/domain', 'src/sheets', 'src/server'])(
  'imports between the folders of %s are found',
  (room) => {
    expect(importsBetweenFolders(room).size).toBeGreaterThan(2);
  },
);

test.each(['sidebar', 'src/domain', 'src/sheets', 'src/server'])(
  'no two folders of %s import from each other',
  (room) => {
    expect(pairsBothWays(room)).toEqual([]);
  },
);

test('only commit writes rows', () => {
  const writers = ['apply', 'edit-rows', 'add-rows', 'remove-rows'].map((name) => `sheets/tables/${name}'`);
  const files = readdirSync(path.join(ROOT, 'src/server'), { recursive: true, encoding: 'utf8' });
  const writing = files.filter((name) => {
    if (!name.endsWith('.ts')) return false;
    const text = readFileSync(path.join(ROOT, 'src/server', name), 'utf8');
    return writers.some((writer) => text.includes(writer)) || /\bfillCells\b/.test(text);
  });
  expect(writing).toEqual([path.join('run', 'commit.ts')]);
});

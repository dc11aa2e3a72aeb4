// Lists everything in a folder at once.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files below a folder, sorted by path. */
export function filesBelow(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

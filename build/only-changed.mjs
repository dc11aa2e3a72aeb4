// Builds only what changed. A step runs if any file that it reads or writes differs from how the step last left it. So
// dist/ never contains anything but what the sources make, and what was deleted or edited there is restored.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './files-below.mjs';

/** The names and contents of all files in these places (files or folders below `base`), as one short text. */
function stampOf(base, places) {
  const hash = createHash('sha1');
  const add = (name, bytes) => hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  for (const place of places) {
    const full = path.join(base, place);
    if (!existsSync(full)) hash.update(`${place} is missing\n`);
    else if (!statSync(full).isDirectory()) add(place, readFileSync(full));
    else for (const [name, bytes] of Object.entries(filesBelow(full))) add(`${place}/${name}`, bytes);
  }
  return hash.digest('hex');
}

/**
 * Returns a function that takes a step `{ name, from, to, make }` and calls `make` if necessary. It resolves to what
 * `make` returned, now or earlier. `record` is the file that remembers; without it, or with `all`, every step runs.
 */
export function onlyChanged({ base, record, all = false }) {
  const known = !all && existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
  return async ({ name, from, to, make }) => {
    const read = stampOf(base, from);
    const last = known[name];
    if (last?.read === read && last.written === stampOf(base, to)) return last.made;
    const made = await make();
    // `read` is from before the step: what changed while it ran is built next time.
    known[name] = { read, written: stampOf(base, to), made };
    mkdirSync(path.dirname(record), { recursive: true });
    writeFileSync(record, JSON.stringify(known));
    return made;
  };
}

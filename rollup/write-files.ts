// The files of the report, in their folder.

import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SOMETIMES } from './write-csv';

/** False if there is no such file. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** All or none, so that two reports aren't mixed: a file that is open in another program can't be replaced. */
export async function writeAll(
  out: string,
  written: ReadonlyMap<string, Uint8Array | string>,
): Promise<void> {
  const work = path.join(out, '.new');
  const [fresh, old] = [path.join(work, 'fresh'), path.join(work, 'old')];
  for (const folder of [fresh, old]) await mkdir(folder, { recursive: true });
  const away: string[] = [];
  const there: string[] = [];
  try {
    for (const [name, content] of written) await writeFile(path.join(fresh, name), content);
    for (const name of new Set([...written.keys(), ...SOMETIMES]))
      if (await moved(path.join(out, name), path.join(old, name))) away.push(name);
    for (const name of written.keys()) {
      await rename(path.join(fresh, name), path.join(out, name));
      there.push(name);
    }
  } catch (error) {
    for (const name of there) await rm(path.join(out, name), { force: true });
    for (const name of away) await moved(path.join(old, name), path.join(out, name));
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

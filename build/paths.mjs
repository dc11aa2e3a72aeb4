// Where files are.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const dist = path.join(root, 'dist');

/** The version of the add-on, as Help & about shows it. */
export const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

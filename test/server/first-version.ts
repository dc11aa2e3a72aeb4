// The sheet of a library as the first version of the tabs had it: see test/fixtures/make-workbook-1.mjs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SavedRuntime } from '../../local/runtime';

const FILE = path.resolve(__dirname, '../fixtures/workbook-1.json');

export const firstVersion = (): SavedRuntime => JSON.parse(readFileSync(FILE, 'utf8')) as SavedRuntime;

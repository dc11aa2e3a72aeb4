import { openAddon } from '../server/addon';
import { copyOf } from './operations';
import { trySetUp } from './set-up-trial';

// One of four parts: each file has its own memory.
test('setting up an empty spreadsheet, every fourth call from 1', () =>
  trySetUp('setting up an empty spreadsheet', copyOf(openAddon().save()), { first: 1, every: 4 }));

import { openAddon } from '../addon';
import { copyOf } from './operations';
import { trySetUp } from './set-up-trial';

test('setting up an empty spreadsheet', () => trySetUp(copyOf(openAddon().save())));

// The entry of the try-it page: what it is called, what it says at first, its example, and the way into a sheet.
import { openPage } from 'apps-script-runtime/page';
import { example } from './example';
import { install } from './install';
import { officeCopy } from './office-copy';

void openPage({
  name: 'Try Outreach',
  example,
  install,
  officeCopy,
  welcome: {
    title: 'Keep your community partners close.',
    text: 'See who hasn’t heard from you in a while, plan your week, and log what came of it.',
    start: { label: 'Start with my own list', run: (runtime) => void runtime.run('setUpThisSheet') },
  },
});

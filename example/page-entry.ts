// The entry of the try-it page: its name, its first words, its example, and how to put it into a sheet.
import { loadScript, openPage } from 'apps-script-runtime/page';
import { INSTALL_BUTTON } from '../src/words/install';
import type {} from './later';

async function later(): Promise<NonNullable<typeof globalThis.outreachExample>> {
  await loadScript('example.js');
  if (!globalThis.outreachExample) throw new Error('example.js is not the file of this page.');
  return globalThis.outreachExample;
}

void openPage({
  name: 'Try Outreach',
  example: {
    label: 'See an example',
    fill: async (runtime) => (await later()).fillLibrary(runtime),
  },
  install: { ...INSTALL_BUTTON, open: async () => (await later()).openInstall() },
  officeCopy: async (copy) => (await later()).officeCopy(copy),
  welcome: {
    title: 'Keep your community partners close.',
    text: 'See who hasn’t heard from you in a while, plan your week, and log what came of it.',
    start: { label: 'Start with my own list', run: (runtime) => void runtime.run('setUpThisSheet') },
  },
});

// "Put it into my sheet" on the try-it page: what it says and shows. docs/install.md has the same steps.
import type { Install } from 'apps-script-runtime/install';
import { INSTALL } from '../src/words/install';
import { PICTURES } from './install-pictures';

const STEPS = ['open', 'paste', 'save', 'setUp'] as const;

export const install: Install = {
  ...INSTALL,
  newSheet: 'https://sheets.new',
  steps: STEPS.map((step) => ({
    text: INSTALL.steps[step],
    picture: PICTURES[step],
    description: INSTALL.pictures[step],
  })),
  note: INSTALL.unverified,
};

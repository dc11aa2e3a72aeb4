// example.js: what the try-it page needs only after a press, so that it opens sooner. It puts that in a global.
import { openInstall } from 'apps-script-runtime/install';
import type { OfficeCopy, PageOptions } from 'apps-script-runtime/page';
import { fillLibrary } from './example';
import { install } from './install';
import { officeCopy } from './office-copy';

declare global {
  // A declared global has to be a var.
  var outreachExample:
    | {
        fillLibrary: NonNullable<PageOptions['example']>['fill'];
        openInstall: () => void;
        officeCopy: OfficeCopy;
      }
    | undefined;
}

globalThis.outreachExample = { fillLibrary, openInstall: () => openInstall(install), officeCopy };

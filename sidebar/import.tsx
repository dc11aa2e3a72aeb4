// The entry point of the page Import.

import { render } from 'preact';
import { importStore } from './import/saved-import';
import { IMPORT } from '../src/words/import';
import { ImportPage } from './import/import';
import { LostWork } from './kit/lost-work';

const page = document.getElementById('sidebar');
const store = importStore(() => window.localStorage);
const work = { words: () => (store.isUnstored() ? IMPORT.lost : ''), isStoring: () => true };
if (page)
  render(
    <LostWork.Provider value={work}>
      <ImportPage store={store} />
    </LostWork.Provider>,
    page,
  );

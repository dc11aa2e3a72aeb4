// The entry of the page Import.

import { render } from 'preact';
import { importStore } from './import/saved-import';
import { IMPORT_WORDS } from './import/import-words';
import { ImportPage } from './import/import';
import { LostWork } from './kit/lost-work';

const page = document.getElementById('sidebar');
const store = importStore(() => window.localStorage);
const work = { words: () => (store.isUnstored() ? IMPORT_WORDS.lost : ''), isStoring: () => true };
if (page)
  render(
    <LostWork.Provider value={work}>
      <ImportPage store={store} />
    </LostWork.Provider>,
    page,
  );

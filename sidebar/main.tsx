// The entry point of the sidebar.

import { LEAVING } from '../src/words/forms';
import { TABLES } from '../src/domain/tables';
import { render } from 'preact';
import { draftStore } from './form/drafts';
import { LostWork } from './kit/lost-work';
import { Sidebar } from './app/opening';

const page = document.getElementById('sidebar');
// If the browser forbids storage, even naming localStorage throws.
const drafts = draftStore(() => window.localStorage);
const work = {
  isStoring: () => drafts.isStoring(),
  words: () => {
    // As when the page closes: first stores the text typed a moment ago, or finds out that it can't.
    dispatchEvent(new Event('pagehide'));
    const views = drafts.unstored().map((table) => TABLES[table].words.view);
    return views.length === 0 ? '' : LEAVING.unsavedIn(views);
  },
};
if (page)
  render(
    <LostWork.Provider value={work}>
      <Sidebar drafts={drafts} />
    </LostWork.Provider>,
    page,
  );

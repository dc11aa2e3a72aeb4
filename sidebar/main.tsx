// Puts the sidebar into its page.

import { render } from 'preact';
import { draftStore } from './form/drafts';
import { LostWork } from './kit/lost-work';
import { Sidebar } from './app/opening';
import { WORDS } from './kit/words';

const page = document.getElementById('sidebar');
// Even to name localStorage throws where the browser forbids a page to keep anything.
const drafts = draftStore(() => window.localStorage);
const work = {
  isStoring: () => drafts.isStoring(),
  words: () => {
    // As when the page goes: what was typed a moment ago is kept, too, or found not to be.
    dispatchEvent(new Event('pagehide'));
    const views = drafts.unstored().map((table) => WORDS.views[table]);
    return views.length === 0 ? '' : WORDS.leave.unsavedIn(views);
  },
};
if (page)
  render(
    <LostWork.Provider value={work}>
      <Sidebar drafts={drafts} />
    </LostWork.Provider>,
    page,
  );

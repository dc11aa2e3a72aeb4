// The entry point of the sidebar.

import { render } from 'preact';
import { draftStore, lostWorkIn } from './form/drafts';
import { LostWork } from './kit/lost-work';
import { Sidebar } from './app/opening';

const page = document.getElementById('sidebar');
// If the browser forbids storage, even naming localStorage throws.
const drafts = draftStore(() => window.localStorage);
if (page)
  render(
    <LostWork.Provider value={lostWorkIn(drafts)}>
      <Sidebar drafts={drafts} />
    </LostWork.Provider>,
    page,
  );

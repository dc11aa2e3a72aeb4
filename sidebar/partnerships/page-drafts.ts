// What is typed on the page Plan partnerships and not saved yet. The sidebar's forms have drafts of their own.

import { draftStore } from '../form/drafts';

const PAGE = 'page-';

// If the browser forbids storage, even naming localStorage throws.
export const pageDrafts = draftStore(() => window.localStorage, PAGE);

/** What is unsaved in one project while another one is open. */
export const asideDrafts = draftStore(() => window.localStorage, `${PAGE}aside-`);

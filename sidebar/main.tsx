// Puts the sidebar into its page.

import { render } from 'preact';
import { draftStore } from './drafts';
import { Sidebar } from './views/opening';

const page = document.getElementById('sidebar');
// Even to name localStorage throws where the browser forbids a page to keep anything.
if (page) render(<Sidebar drafts={draftStore(() => window.localStorage)} />, page);

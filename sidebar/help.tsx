// Puts the page Help & about into its place.

import { render } from 'preact';
import { helpSession } from './help/help-session';
import { newId } from './kit/new-id';
import { pageProbes } from './help/page-probes';
import { HelpPage } from './help/help';

/** Of package.json: the build puts it in. */
declare const OUTREACH_VERSION: string;

const page = document.getElementById('sidebar');
if (page) render(<HelpPage version={OUTREACH_VERSION} session={helpSession(pageProbes(newId()))} />, page);

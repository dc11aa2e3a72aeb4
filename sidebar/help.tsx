// The entry point of the page Help & about.

import { render } from 'preact';
import { helpSession } from './help/help-session';
import { newId } from './kit/new-id';
import { pageProbes } from './help/page-probes';
import { HelpPage } from './help/help';

/** From package.json, set by the build. */
declare const OUTREACH_VERSION: string;

const page = document.getElementById('sidebar');
if (page) render(<HelpPage version={OUTREACH_VERSION} session={helpSession(pageProbes(newId()))} />, page);

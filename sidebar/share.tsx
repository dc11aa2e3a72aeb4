// The entry point of the page Share and hand off.

import { render } from 'preact';
import { SHARE_PRACTICE } from '../src/words/practice';
import { SHARE } from '../src/words/share';
import { FOR_PARTNER, TOOLS } from './share/tools';
import { ToolsPage } from './upkeep/tools-page';

const page = document.getElementById('sidebar');
if (page)
  render(
    <ToolsPage title={SHARE.title} practice={SHARE_PRACTICE} tools={TOOLS} forPartner={FOR_PARTNER} />,
    page,
  );

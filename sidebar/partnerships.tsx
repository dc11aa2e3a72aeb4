// The entry point of the page Plan partnerships.

import { render } from 'preact';
import { PARTNERSHIP_PRACTICE } from '../src/words/practice';
import { PARTNERSHIP_TOOLS } from '../src/words/partnerships';
import { TOOLS } from './partnerships/tools';
import { ToolsPage } from './upkeep/tools-page';

const page = document.getElementById('sidebar');
if (page)
  render(<ToolsPage title={PARTNERSHIP_TOOLS.title} practice={PARTNERSHIP_PRACTICE} tools={TOOLS} />, page);

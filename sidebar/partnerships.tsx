// The entry point of the page Plan partnerships.

import { render } from 'preact';
import { PARTNERSHIP_PRACTICE } from '../src/words/practice';
import { PARTNERSHIP_TOOLS } from '../src/words/partnerships';
import { LostWork } from './kit/lost-work';
import { lostWorkIn } from './form/drafts';
import { goalDrafts } from './partnerships/goals-session';
import { asideDrafts, pageDrafts } from './partnerships/page-drafts';
import { FOR_PARTNER, TOOLS } from './partnerships/tools';
import { ToolsPage } from './upkeep/tools-page';

const lost = [pageDrafts, asideDrafts, goalDrafts].map(lostWorkIn);
const isStoring = (): boolean => lost.every((one) => one.isStoring());
const words = (): string =>
  lost
    .map((one) => one.words())
    .filter(Boolean)
    .join(' ');

const page = document.getElementById('sidebar');
if (page)
  render(
    <LostWork.Provider value={{ isStoring, words }}>
      <ToolsPage
        title={PARTNERSHIP_TOOLS.title}
        practice={PARTNERSHIP_PRACTICE}
        tools={TOOLS}
        forPartner={FOR_PARTNER}
      />
    </LostWork.Provider>,
    page,
  );

// The tools of the page Plan partnerships, in the order of its list.

import { AUDIENCE_TOOL, COMMUNITY_MAP } from '../../src/words/audiences';
import { PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import { GOALS_TOOL } from '../../src/words/goals';
import { Goals } from './goals';
import type { Tool } from '../upkeep/tools-page';
import { Audiences } from './audiences';
import { CommunityMap } from './community-map';
import { Partnerships } from './partnerships';

/** Opened from the form of a partner. */
export const FOR_PARTNER: Tool = {
  title: PARTNERSHIP_STEPS.title,
  help: PARTNERSHIP_STEPS.help,
  View: Partnerships,
};

export const TOOLS: readonly Tool[] = [
  FOR_PARTNER,
  { title: AUDIENCE_TOOL.title, help: AUDIENCE_TOOL.help, View: Audiences },
  { title: COMMUNITY_MAP.title, help: COMMUNITY_MAP.help, View: CommunityMap },
  { title: GOALS_TOOL.title, help: GOALS_TOOL.help, View: Goals },
];

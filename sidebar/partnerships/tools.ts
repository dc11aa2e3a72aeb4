// The tools of the page Plan partnerships, in the order of its list.

import { PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import { GOALS_TOOL } from '../../src/words/goals';
import { Goals } from './goals';
import type { Tool } from '../upkeep/tools-page';
import { Partnerships } from './partnerships';

/** Opened from the form of a partner. */
export const FOR_PARTNER: Tool = {
  title: PARTNERSHIP_STEPS.title,
  help: PARTNERSHIP_STEPS.help,
  View: Partnerships,
};

export const TOOLS: readonly Tool[] = [
  FOR_PARTNER,
  { title: GOALS_TOOL.title, help: GOALS_TOOL.help, View: Goals },
];

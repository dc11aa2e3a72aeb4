// The tools of the page Share and hand off, in the order of its list.

import { ACCESS } from '../../src/words/access';
import { REMOVAL } from '../../src/words/removal';
import { Access } from '../access/access';
import { Removal } from '../removal/removal';
import { CALENDAR } from '../../src/words/calendar';
import { HANDOFF } from '../../src/words/handoff';
import { PARTNER_PAGE } from '../../src/words/partner-page';
import { CalendarView } from '../calendar/calendar';
import { HandoffTool } from '../handoff/handoff';
import { PartnerPage } from '../partner-page/partner-page';
import type { Tool } from '../upkeep/tools-page';

/** Opened from the form of a partner. */
export const FOR_PARTNER: Tool = {
  title: PARTNER_PAGE.title,
  help: PARTNER_PAGE.help,
  View: PartnerPage,
};

export const TOOLS: readonly Tool[] = [
  FOR_PARTNER,
  { title: CALENDAR.title, help: CALENDAR.help, View: CalendarView },
  { title: ACCESS.title, help: ACCESS.help, View: Access },
  { title: REMOVAL.title, help: REMOVAL.help, View: Removal },
  { title: HANDOFF.title, help: HANDOFF.help, View: HandoffTool },
];

// The tools of the page Share and hand off, in the order of its list.

import type { ComponentType } from 'preact';
import { CALENDAR } from '../../src/words/calendar';
import { HANDOFF } from '../../src/words/handoff';
import { PARTNER_PAGE } from '../../src/words/partner-page';
import { CalendarView } from '../calendar/calendar';
import { HandoffTool } from '../handoff/handoff';
import { PartnerPage } from '../partner-page/partner-page';

export interface Tool {
  /** On the list, and as the heading of its view. */
  title: string;
  /** One line under the title, on the list. */
  help: string;
  View: ComponentType;
}

export const TOOLS: readonly Tool[] = [
  { title: PARTNER_PAGE.title, help: PARTNER_PAGE.help, View: PartnerPage },
  { title: CALENDAR.title, help: CALENDAR.help, View: CalendarView },
  { title: HANDOFF.title, help: HANDOFF.help, View: HandoffTool },
];

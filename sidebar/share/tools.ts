// The tools of the page Share and hand off, in the order of its list.

import type { ComponentType } from 'preact';
import { CALENDAR } from '../../src/words/calendar';
import { CalendarView } from '../calendar/calendar';

export interface Tool {
  /** On the list, and as the heading of its view. */
  title: string;
  /** One line under the title, on the list. */
  help: string;
  View: ComponentType;
}

export const TOOLS: readonly Tool[] = [{ title: CALENDAR.title, help: CALENDAR.help, View: CalendarView }];

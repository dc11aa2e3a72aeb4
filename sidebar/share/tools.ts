// The tools of the page Share and hand off, in the order of its list.

import type { ComponentType } from 'preact';
import { HANDOFF } from '../../src/words/handoff';
import { HandoffTool } from '../handoff/handoff';

export interface Tool {
  /** On the list, and as the heading of its view. */
  title: string;
  /** One line under the title, on the list. */
  help: string;
  View: ComponentType;
}

export const TOOLS: readonly Tool[] = [{ title: HANDOFF.title, help: HANDOFF.help, View: HandoffTool }];

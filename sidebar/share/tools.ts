// The tools of the page Share and hand off, in the order of its list.

import type { ComponentType } from 'preact';
import { ACCESS } from '../../src/words/access';
import { REMOVAL } from '../../src/words/removal';
import { Access } from '../access/access';
import { Removal } from '../removal/removal';

export interface Tool {
  /** On the list, and as the heading of its view. */
  title: string;
  /** One line under the title, on the list. */
  help: string;
  View: ComponentType;
}

export const TOOLS: readonly Tool[] = [
  { title: ACCESS.title, help: ACCESS.help, View: Access },
  { title: REMOVAL.title, help: REMOVAL.help, View: Removal },
];

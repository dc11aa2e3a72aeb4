// What the view Page for a partner is answered: plain data only.

import type { PageFacts } from '../../domain/sharing/page-facts';
import type { RowRef } from './call-shapes';

export interface PageTabs {
  /** The names of the pages' tabs. */
  tabs: string[];
  /** The ids of their partners, in the same order. */
  partners: string[];
}

export interface PreviewedPage {
  ref: RowRef;
  /** The page is made of these by the same function as the tab. */
  facts: PageFacts;
  /** Keys of texts that were checked before and haven't changed. */
  ticked: string[];
  /** The tab's name; '' before it is made. */
  tab: string;
}

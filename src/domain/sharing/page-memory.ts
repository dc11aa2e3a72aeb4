// Which tabs are pages for partners, and which texts are checked for each: one hidden cell of Settings, so that a copy of the
// sheet has it, too.

import { Of, Shape, list, object, parseAs, text, whole } from '../basics/shape';

/** The cell has room for this many. */
export const MOST_PAGES = 40;
const MOST_TICKED = 60;

export const TICKED = list(text(16), MOST_TICKED);

const PAGE = object(
  {
    /** The partner's id. */
    partner: text(100),
    /** Google's id of the tab, which doesn't change when somebody renames it. */
    sheet: whole(0, Number.MAX_SAFE_INTEGER),
    ticked: TICKED,
  },
  /** The places that it shows: see shown-places.ts. */
  { places: text(200) },
) satisfies Shape<unknown>;
export type RememberedPage = Of<typeof PAGE>;

const MEMORY = list(PAGE, MOST_PAGES);

/** None if nobody made one, or somebody typed into the cell. */
export const readPages = (cell: string): RememberedPage[] => parseAs(cell, MEMORY) ?? [];

export const withPage = (pages: readonly RememberedPage[], page: RememberedPage): RememberedPage[] => [
  ...pages.filter(({ partner, sheet }) => partner !== page.partner && sheet !== page.sheet),
  page,
];

// Five messy sheets after real habits, each with the outcome that was written down beforehand.
import { COLOURED_NOTES } from './coloured-notes';
import { CROWDED_CELLS } from './crowded-cells';
import { GERMAN_HEADINGS } from './german-headings';
import { GROUP_HEADINGS } from './group-headings';
import { TITLE_ROWS } from './title-rows';

export { TODAY } from './messy-sheet';
export const MESSY_SHEETS = [TITLE_ROWS, GROUP_HEADINGS, CROWDED_CELLS, GERMAN_HEADINGS, COLOURED_NOTES];

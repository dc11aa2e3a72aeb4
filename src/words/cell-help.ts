// Google shows this when something else is typed into a cell.

export const CELL_HELP = {
  days: 'A whole number of days, 1 or more. Leave it blank for the usual number.',
  whole: 'A whole number, 0 or more. Blank means not known; 0 means nobody came.',
  email: 'An email address needs an @. For several people, use one line each.',
} as const;

// A line of the cell Spectrum so far.

export const SPECTRUM_CELL = { since: (level: string, day: string) => `${level} since ${day}` } as const;

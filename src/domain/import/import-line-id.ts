// The id of a new partner's line in the Weekly Plan: always the same, so that it's never added twice.

export const lineIdOf = (rowId: string): string => `${rowId}-next`;

// The id of a new partner's line in the Weekly Plan: always the same, so that it's never added twice.

const END = '-next';

export const lineIdOf = (rowId: string): string => `${rowId}${END}`;

export const isLineOfList = (id: string): boolean => id.endsWith(END);

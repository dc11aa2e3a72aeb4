// Google's constants (SheetType.GRID, Button.OK …) are objects. Whether the one that a call gives back is the very one that
// a script names is not documented, so they are compared by name.

export const isConstant = (given: unknown, wanted: unknown): boolean => String(given) === String(wanted);

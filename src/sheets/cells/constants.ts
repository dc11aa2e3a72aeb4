// Google's constants (SheetType.GRID, Button.OK …) are objects. Nobody documents that a call returns the same object,
// so names are compared.

export const isConstant = (given: unknown, wanted: unknown): boolean => String(given) === String(wanted);

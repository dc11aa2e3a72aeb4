// Text that is written literally. Other text is parsed as if typed.

/** Wraps such a text on its way to a cell. */
export class Literal {
  constructor(readonly text: string) {}
}

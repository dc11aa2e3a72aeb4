// Text that is written as it stands, where other text would be read as if typed.

/** Wraps such a text on its way to a cell. */
export class Literal {
  constructor(readonly text: string) {}
}

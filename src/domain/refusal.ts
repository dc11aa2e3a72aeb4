// A refusal that was foreseen: it carries a plain sentence for the reader and is no fault of the program.

const REFUSAL = 'Refusal';

/** Stops what is going on with a sentence for the reader. */
export function refuse(message: string): never {
  const refusal = new Error(message);
  refusal.name = REFUSAL;
  throw refusal;
}

/** The sentence of a refusal; undefined for any other error. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof Error && error.name === REFUSAL ? error.message : undefined;
}

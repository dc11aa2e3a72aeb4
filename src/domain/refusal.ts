// A refusal: an error that was foreseen and carries a plain sentence for the reader.

/** Stops with that sentence. */
export function refuse(message: string): never {
  const refusal = new Error(message);
  refusal.name = 'Refusal';
  throw refusal;
}

/** Its sentence; undefined for any other error. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof Error && error.name === 'Refusal' ? error.message : undefined;
}

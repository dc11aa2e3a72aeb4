// A refusal carries a plain sentence for the reader.

export function refuse(message: string): never {
  const refusal = new Error(message);
  refusal.name = 'Refusal';
  throw refusal;
}

export const refusalOf = (error: unknown): string | undefined =>
  error instanceof Error && error.name === 'Refusal' ? error.message : undefined;

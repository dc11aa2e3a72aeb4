// A refusal is an error whose message is a plain sentence for the user.

export function refuse(message: string, more: object = {}): never {
  throw Object.assign(new Error(message), { name: 'Refusal', more });
}

export const refusalOf = (error: unknown): string | undefined =>
  error instanceof Error && error.name === 'Refusal' ? error.message : undefined;

export const refusalDetails = (error: unknown): object => (error as { more?: object }).more ?? {};

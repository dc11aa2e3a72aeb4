/** One script file from the code and its pages, by name. */
export function oneFile(code: string, pages: Readonly<Record<string, string>>): string;

// Type of outreach and target audience share one cell. Taking it apart and putting it together gives the same text.

interface TypeParts {
  type: string;
  audience: string;
}

const BETWEEN = ' – ';

/** 'School visit – 8th grade' as type and audience; other text is all type. */
export function readTypeParts(cell: string): TypeParts {
  if (cell.startsWith('– ') && cell.length > 2) return { type: '', audience: cell.slice(2) };
  const at = cell.indexOf(BETWEEN, 1);
  if (at < 0 || at + BETWEEN.length === cell.length) return { type: cell, audience: '' };
  return { type: cell.slice(0, at), audience: cell.slice(at + BETWEEN.length) };
}

/** One readable cell from type and audience. */
export function writeTypeParts({ type, audience }: TypeParts): string {
  if (audience === '') return type;
  return type === '' ? `– ${audience}` : type + BETWEEN + audience;
}

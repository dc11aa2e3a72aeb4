// 'about 1,200 people' is 1200 where the label says 'roughly' already. Anything else is left as typed.

const ROUGH =
  /^(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|some|~|≈)?\s*(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})\s*(?:people|persons?)?$/i;

export function roughNumber(typed: string): string {
  const [, digits] = ROUGH.exec(typed.trim()) ?? [];
  return digits === undefined ? typed : String(Number(digits.replace(/,/g, '')));
}

// People type titles and places, and may put something there that must not get into a calendar.

const ADDRESS = /(?:mailto:)?[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+\.[^\s<>()[\],;:"']*[^\s<>()[\],;:"'.]/giu;
const SEPARATOR = '[\\s.\\-\\u2013/]';
/** 555-0117, (312) 555-0117, +49 431 555123, 0431/555123; not 2026-03-04, 2026-2027 or 10:00-11:30. */
const NUMBER = new RegExp(
  [
    `\\+\\d(?:${SEPARATOR}?\\(?\\d+\\)?)+`,
    `(?:1${SEPARATOR})?\\(?\\d{3}\\)?${SEPARATOR}?\\d{3}${SEPARATOR}\\d{4}`,
    `\\d{3}${SEPARATOR}\\d{4}`,
    `\\(?0\\d{1,5}\\)?${SEPARATOR}{1,3}\\d{4,}(?:${SEPARATOR}\\d+)*`,
    '\\d{10,15}',
  ]
    .map((one) => `(?<![\\d:])${one}(?:\\s*(?:ext\\.?|x|#)\\s*\\d{1,6})?(?![\\d:])`)
    .join('|'),
  'gi',
);

/** The text without addresses and phone numbers. */
export const withoutContactDetails = (text: string): string => {
  const left = text.replace(ADDRESS, ' ').replace(NUMBER, ' ');
  if (left === text) return text;
  return left
    .replace(/\(\s*\)|\[\s*\]|<\s*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[,;.)])|[\s,;:/–-]+$/g, '')
    .trim();
};

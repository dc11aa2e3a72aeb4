/** 'Phone' becomes 'phone'; 'SMS' stays. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function excerpt(text: string, most = 60): string {
  // Asked of every row: most texts are short and have single spaces.
  const line = (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
  if (line.length <= most) return line;
  const letters = Array.from(line);
  return letters.length > most ? `${letters.slice(0, most - 3).join('')}…` : line;
}

/** People type Yes, an x or a check mark, so anything but a no counts. An unchecked box is FALSE. */
export const saysYes = (cell: string): boolean => cell !== '' && !/^(no|false)?$/i.test(cell.trim());

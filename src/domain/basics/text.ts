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

/** How many lines of that many letters a text takes on paper, about. A blank one takes one. */
export const linesTaken = (text: string, letters: number): number =>
  text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / letters)), 0);

/** A whole number, 0 or more; undefined for other words. */
export const wholeOf = (text: string): number | undefined =>
  /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : undefined;

// Which choice of a list people mean by what they typed.

/** As people type them: any capitals, any dash, 6-11 or 6 to 11, a straight apostrophe. */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:[-‐-―−]|\bto\b)\s*/g, '-')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ');

export const chosen = <Choice extends string>(choices: readonly Choice[], text: string): Choice | undefined =>
  choices.find((one) => plain(one) === plain(text));

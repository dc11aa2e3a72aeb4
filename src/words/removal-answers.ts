// What the script answers while a name is removed.

export const REMOVAL_ANSWERS = {
  tooLittle: 'Type a whole name, an email, or a number of at least seven digits.',
  cellGone: 'That tab or cell is no longer there. Search again.',
} as const;

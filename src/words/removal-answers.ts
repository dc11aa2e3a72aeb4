// What the script answers while a name is removed.

export const REMOVAL_ANSWERS = {
  tooLittle: 'Type a full name, an email, or a phone number with at least seven digits.',
  cellGone: 'That tab or cell is no longer there. Search again.',
} as const;

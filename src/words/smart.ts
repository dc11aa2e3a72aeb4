// What is said about a SMART goal.

export const SMART = {
  title: 'Is it SMART?',
  hasNumber: 'Your goal has a number.',
  noNumber: 'Your goal has no number yet. How will you know that you got there?',
  hasTime: 'Your goal says by when.',
  noTime: 'Your goal doesn’t say by when yet. An endpoint counts, too.',
} as const;

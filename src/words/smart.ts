// What is said about a SMART goal.

export const SMART = {
  title: 'Is it SMART?',
  hasNumber: 'It has a number.',
  noNumber: 'There’s no number in it yet. How will you know that you got there?',
  hasDay: 'It has a day.',
  noDay: 'There’s no day in it yet. An endpoint counts, too.',
} as const;

// What is written in place of a name, an email or a number.

export const MARKS = {
  name: '[name removed]',
  email: '[email removed]',
  phone: '[number removed]',
} as const;

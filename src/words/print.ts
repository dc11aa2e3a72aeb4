// The printed Weekly Plan.

export const PRINT = {
  print: 'Print',
  /** What screen readers hear for a box. */
  checked: 'Done',
  unchecked: 'To do',
  empty: 'The Weekly Plan has no lines yet.',
  more: (count: number) => (count === 1 ? '1 more line isn’t shown.' : `${count} more lines aren’t shown.`),
};

// The page Share and hand off: its own sentences. Each of its tools has a file of its own.

export const SHARE = {
  title: 'Share and hand off',
  back: 'Back to all tools',
} as const;

// The page Plan partnerships: its own sentences. Each of its tools has a file of its own.

export const PARTNERSHIP_TOOLS = {
  title: 'Plan partnerships',
} as const;

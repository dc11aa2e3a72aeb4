// The tints differ in lightness, too, so that people can distinguish them without color. Black text reads well on each.

export const STATUS_COLORS = {
  lapsed: { tint: '#f5c6bd', accent: '#c5402b' },
  dueSoon: { tint: '#fdf1cc', accent: '#b98900' },
  rebuilding: { tint: '#d9e4f8', accent: '#3f6fc4' },
} as const;

export const ENDED_COLOR = '#5f6368';

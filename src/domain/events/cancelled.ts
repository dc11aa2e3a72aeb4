/** In a name: 'CANCELLED: Storytime', 'Storytime (cancelled)'. */
export const SAYS_CANCELLED = /^\W*cancell?ed\b|[-–—:(]\s*cancell?ed\b|\bcancell?ed\W*$/i;

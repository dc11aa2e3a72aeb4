// Words that say an event did not take place.

/** In a name: 'CANCELLED: Storytime', 'Storytime (cancelled)'. */
export const SAYS_CANCELLED = /^\W*cancell?ed\b|[-–—:(]\s*cancell?ed\b|\bcancell?ed\W*$/i;

const SAYS_NOT_HELD =
  /^\W*(?:was |is |event |program )?(?:cancell?ed|cxl|postponed|called off|did not (?:happen|take place)|cancelad[oa]|aplazad[oa]|pospuest[oa]|annul[ée]e?|report[ée]e?|abgesagt|verschoben|ausgefallen|f[äa]llt aus)(?!\p{L})/iu;
/** Longer texts tell a story that only people can judge. */
const LONGEST = 80;

/** In any column of a list. Postponed counts as not held, for now. */
export const saysCancelled = (text: string): boolean => text.length <= LONGEST && SAYS_NOT_HELD.test(text);

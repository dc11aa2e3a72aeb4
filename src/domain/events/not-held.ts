// What a list says in any column about an event that wasn't held.

const SAYS_NOT_HELD =
  /^\W*(?:was |is |event |program )?(?:cancell?ed|cxl|postponed|called off|did not (?:happen|take place)|cancelad[oa]|aplazad[oa]|pospuest[oa]|annul[ée]e?|report[ée]e?|abgesagt|verschoben|ausgefallen|f[äa]llt aus)(?!\p{L})/iu;
/** Only people can judge longer texts. */
const LONGEST = 80;

/** Postponed counts as not held, for now. */
export const saysCancelled = (text: string): boolean => text.length <= LONGEST && SAYS_NOT_HELD.test(text);

// Ids for new rows.

/** One call of the service, however many lines are new. */
export function newIds(): () => string {
  let start = '';
  let count = 0;
  return () => {
    start ||= Utilities.getUuid();
    return `${start}-${++count}`;
  };
}

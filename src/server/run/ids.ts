export function newIds(): () => string {
  let start = '';
  let count = 0;
  return () => {
    start ||= Utilities.getUuid();
    return `${start}-${++count}`;
  };
}

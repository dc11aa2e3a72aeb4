// The same names come up thousands of times. A long import has more texts than are worth remembering.

const MOST = 200_000;

export function onceAText<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    if (known.size >= MOST) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

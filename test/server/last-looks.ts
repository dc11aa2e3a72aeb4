// What follows the last look. No lock stops a person from typing, and no script sees typing after its last read.
import type { Runtime } from 'apps-script-runtime';
import { kindOfCall } from 'apps-script-runtime/call-kinds';

const WRITE =
  /^(Range(List)?\.(setValues?|clearContent|insertCheckboxes|setDataValidations)|Sheet\.(insertRows?After|deleteRows?|moveRows))$/;
const isLook = (name: string | undefined): boolean => name === 'Range.getValues';

/** Calls that wait for Google, such as another read or a flush. */
export const tripsAmong = (names: readonly string[]): string[] =>
  names.filter((name) => {
    const [className = '', method = ''] = name.split('.');
    return !['call', 'write'].includes(kindOfCall(className, method));
  });

const isWrite = (name: string): boolean => WRITE.test(name);

/** The place of each write, and the place just after the last look before it. */
export const afterLooks = (names: readonly string[]): { from: number; to: number }[] =>
  names.flatMap((name, to) =>
    isWrite(name) ? [{ from: names.slice(0, to).findLastIndex(isLook) + 1, to }] : [],
  );

/** The longest run of calls from a last look to its last write, without the journal's writes: nobody works there. */
export function longestAfterLook(runtime: Runtime, work: () => unknown): string[] {
  const journal = () => {
    try {
      return JSON.stringify(runtime.values('Undo Journal'));
    } catch {
      return '';
    }
  };
  const names: string[] = [];
  const intoJournal = new Set<number>();
  let before = journal();
  const settle = () => {
    if (!isWrite(names[names.length - 1] ?? '')) return;
    const now = journal();
    if (now !== before) intoJournal.add(names.length - 1);
    before = now;
  };
  runtime.beforeCall((name) => {
    settle();
    names.push(name);
  });
  work();
  settle();
  runtime.beforeCall(undefined);
  return afterLooks(names)
    .filter(({ to }) => !intoJournal.has(to))
    .map(({ from, to }) => names.slice(from, to + 1))
    .reduce((one, other) => (other.length > one.length ? other : one), []);
}

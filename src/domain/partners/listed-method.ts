import { nameInList } from '../basics/names';
import { methodIn } from './methods';

/** The list's own name for it: 'phone' for "call". The text itself if the list has no name for it, or several. */
export function listedMethod(text: string, list: readonly string[]): string {
  const same = nameInList(text, list);
  if (same !== undefined) return same;
  const method = methodIn(text);
  if (method === undefined) return text;
  const [listed, ...others] = list.includes(method)
    ? [method]
    : list.filter((one) => methodIn(one) === method);
  return listed === undefined || others.length > 0 ? text : listed;
}

// The columns chosen for a list with certain headings, for the whole library.

import { Day } from '../../domain/dates/day';

const PREFIX = 'import ';
/** A property holds 9 KB; all properties hold 500 KB, for the whole add-on. */
const MOST_MAPPINGS = 20;

export function readMappings(): Record<string, string> {
  const mappings: Record<string, string> = {};
  for (const [key, text] of Object.entries(PropertiesService.getDocumentProperties().getProperties()))
    if (key.startsWith(PREFIX)) mappings[key.slice(PREFIX.length)] = text.slice(text.indexOf(' ') + 1);
  return mappings;
}

/** Replaces the oldest, if there are many. */
export function rememberColumns({ key, json }: { key: string; json: string }, today: Day): void {
  const store = PropertiesService.getDocumentProperties();
  const others = Object.entries(store.getProperties())
    .filter(([name]) => name.startsWith(PREFIX) && name !== PREFIX + key)
    .sort(([, one], [, other]) => (one < other ? 1 : -1));
  for (const [name] of others.slice(MOST_MAPPINGS - 1)) store.deleteProperty(name);
  store.setProperty(PREFIX + key, `${today} ${json}`);
}

/** Forgets lists with such a text in their headings. */
export function forgetMappings(holds: (text: string) => boolean): void {
  const store = PropertiesService.getDocumentProperties();
  for (const [key, text] of Object.entries(store.getProperties()))
    if (key.startsWith(PREFIX) && holds(text)) store.deleteProperty(key);
}

// Which places a page shows, remembered with it, so that a page made before a place became confidential is found.

import { hashOf } from '../basics/text-hash';
import { PageFacts, toTick } from './page-facts';

const LENGTH = 4;
/** Enough to find the place again, too short to tell anything of it. */
const markOf = (key: string): string => hashOf(key).slice(-LENGTH).padStart(LENGTH, '0');

/** The partner's own, which its main contact may have. */
export const OWN_PLACE = markOf('own');

/** An event without an id is found by its name and day. */
export const markOfEvent = ({ id, name, when }: { id: string; name: string; when: string }): string =>
  markOf(id === '' ? `${name} ${when}` : id);

/** A mark for each place that a page with these checks shows. */
export function placesOn({ partner, ahead, past }: PageFacts, ticked: readonly string[]): string {
  const { key, text } = toTick('partners', 'mainContact', partner.mainContact);
  const own = text !== '' && ticked.includes(key) ? [OWN_PLACE] : [];
  const ofEvents = [...ahead.items, ...past.items].flatMap(({ location = '', mark = '' }) =>
    location.trim() === '' ? [] : [mark],
  );
  return [...own, ...ofEvents].join('');
}

export function showsPlace(places: string, isHidden: (mark: string) => boolean): boolean {
  for (let at = 0; at < places.length; at += LENGTH) if (isHidden(places.slice(at, at + LENGTH))) return true;
  return false;
}

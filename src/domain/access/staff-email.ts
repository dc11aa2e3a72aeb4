// Whose address it is. Settings list names and addresses apart and in any order, so an address is somebody's only if it says
// the name, no other address does, and no other name fits it.

import { normalizeName } from '../basics/names';
import { emailsIn } from '../partners/email-and-phone';

/** 'ana.ruiz', 'aruiz', 'ruiz_ana', 'ana' for Ana Ruiz; 'ana' and 'ana.ruiz' for Ana. */
function isLike(name: string, email: string): boolean {
  const [local = ''] = email.split(/[@+]/);
  const pieces = normalizeName(local.replace(/[._-]/g, ' ').replace(/\d+$/, '')).split(' ');
  const words = normalizeName(name).split(' ');
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  if (first === '') return false;
  if (words.length === 1) return pieces[0] === first;
  const whole = pieces.join('');
  const initials = [
    `${first.slice(0, 1)}${last}`,
    `${first}${last.slice(0, 1)}`,
    `${last}${first.slice(0, 1)}`,
  ];
  return [words.join(''), first, `${first}${last}`, `${last}${first}`, ...initials].includes(whole);
}

/** `staff` are all names, `cells` what the column Staff email holds. '' if nobody can tell. */
export function emailOf(name: string, staff: readonly string[], cells: readonly string[]): string {
  const [email = '', ...others] = new Set(cells.flatMap(emailsIn).filter((one) => isLike(name, one)));
  const fitsAnother = staff.some((one) => normalizeName(one) !== normalizeName(name) && isLike(one, email));
  return others.length > 0 || fitsAnother ? '' : email;
}

// Names that are perhaps the same partner: 'The Drop-In Center, Inc.' and 'Drop In Center'.

import { normaliseName } from './names';

/** Articles, 'and', and what companies and associations are by law. */
const SMALL_WORDS = new Set(
  (
    'the a an of and y e et und le la les l el los las der die das de del du des ' +
    'inc incorporated ltd limited llc llp co corp corporation company gmbh ggmbh ev eingetragener verein sa sl sas sarl asbl asociacion'
  ).split(' '),
);

/** What is left of a name without small words, in the order of the alphabet. */
export function alikeKey(name: string): string {
  const words = normaliseName(name.replace(/&/g, ' ').replace(/\be\. ?V\./gi, 'eV')).split(' ');
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length > 0 ? telling : words).sort().join(' ');
}

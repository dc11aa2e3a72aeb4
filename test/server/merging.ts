// Partners of which two are one, and what the page sends for them.
import type { Runtime } from 'apps-script-runtime';
import type { Answer, MergeAsk } from '../../src/server/run/answers';
import type {
  ComparablePartner,
  Merged,
  PairSide,
  PartnersToCompare,
} from '../../src/server/run/duplicates-answers';
import { ask, newRow, ok } from './addon';

let sequence = 0;

export const compare = (runtime: Runtime, from = 0): PartnersToCompare =>
  ok(ask<PartnersToCompare>(runtime, 'readForDuplicates', { from }));

export function idOf(runtime: Runtime, name: string): string {
  const found = compare(runtime).partners.find((partner) => partner.name === name);
  if (!found) throw new Error(`No partner ${name}`);
  return found.id;
}

/** What the page sends: the two as they are now. */
export function mergeAsk(
  runtime: Runtime,
  survivor: string,
  other: string,
  choices: MergeAsk['choices'] = {},
): MergeAsk {
  const sides = pair(runtime, survivor, other);
  return {
    id: `merge-${++sequence}`,
    ...{ survivor, other, choices },
    seen: { survivor: sides[0]?.values ?? {}, other: sides[1]?.values ?? {} },
  };
}

export const pair = (runtime: Runtime, one: string, other: string): PairSide[] =>
  ok(ask<{ sides: PairSide[] }>(runtime, 'readPair', { one, other })).sides;

export const merge = (runtime: Runtime, given: MergeAsk): Answer<Merged> =>
  ask<Merged>(runtime, 'mergePartners', given);

export const named = (list: readonly ComparablePartner[]): string[] => list.map(({ name }) => name);

/** The form first shows a colleague's recent contact; pressing Save again logs it. */
export function logContact(runtime: Runtime, partner: string, when: string): void {
  const given = newRow('log', { when, staff: 'Ana', how: 'Phone', partner });
  const first = ask(runtime, 'saveContact', given);
  if (!first.ok) ok(ask(runtime, 'saveContact', { ...given, seen: [first.warnedAbout] }));
}

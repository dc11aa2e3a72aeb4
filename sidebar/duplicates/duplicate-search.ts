// Reads all partners and finds pairs that may be the same. The search runs in the page, as it needs no sheet.

import { distinctIn, pairKey } from '../../src/domain/duplicates/distinct';
import { type Duplicate, findDuplicates } from '../../src/domain/duplicates/duplicates';
import type { Answer } from '../../src/server/run/answers';
import type { ComparablePartner } from '../../src/server/run/duplicates-answers';
import { callServer } from '../server/call-server';
import { DUPLICATES } from '../../src/words/duplicates';

type Whole = Required<Omit<ComparablePartner, 'distinctFrom'>>;
export type Pair = Duplicate<Whole>;

export interface Found {
  partners: readonly ComparablePartner[];
  /** All pairs, including those marked as distinct. */
  pairs: readonly Pair[];
  /** Sentences about phones and addresses that too many partners share. */
  shared: readonly string[];
}

const TRIES = 3;

/** Every partner, part by part. `onPart` gets how many were read, and of how many. */
export async function readPartners(
  onPart: (read: number, all: number) => void,
): Promise<Answer<{ partners: ComparablePartner[] }>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const partners: ComparablePartner[] = [];
    let mark: string | undefined;
    for (;;) {
      const part = await callServer('readForDuplicates', { from: partners.length });
      if (!part.ok) return part;
      // Rows were added, deleted or moved between two parts, so one might be missing.
      if (mark !== undefined && part.mark !== mark) break;
      mark = part.mark;
      partners.push(...part.partners);
      if (part.more === 0) return { ok: true, partners };
      onPart(partners.length, partners.length + part.more);
    }
  }
  return { ok: false, problem: DUPLICATES.moved };
}

/** Takes a second for ten thousand partners. */
export function findPairs(partners: readonly ComparablePartner[]): Found {
  const whole = partners.map((one): Whole => {
    const { id, name, mainContact = '', contactEmail = '', contactPhone = '', stage = '', story = '' } = one;
    return { id, name, mainContact, contactEmail, contactPhone, stage, story };
  });
  return { partners, ...findDuplicates(whole) };
}

export const keyOf = ({ one, other }: Pair): string => pairKey(one.id, other.id);

/** Which pairs are marked as distinct, here or in an import. */
export function markedDistinct(partners: readonly ComparablePartner[]): (pair: Pair) => boolean {
  const isDistinct = distinctIn(partners.map(({ id, distinctFrom: marks = [] }) => ({ id, marks })));
  return ({ one, other }) => isDistinct(one, other);
}

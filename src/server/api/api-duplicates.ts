import { ENDED_PARTNERS } from '../../words/ended-partners';
import { Values } from '../../domain/tables/description';
import { ENDED } from '../../domain/tables/partners';
import { editsOf } from '../../domain/changes/change';
import { hashOf } from '../../domain/basics/text-hash';
import { type NamedPartner, marksFor, marksIn, withoutPair } from '../../domain/duplicates/distinct';
import { countReferences } from '../../domain/duplicates/merge-follows';
import { refuse } from '../../domain/basics/refusal';
import { beginningOf, capItems } from '../../domain/basics/text-budget';
import {
  Table,
  editableAt,
  filledRows,
  findId,
  nameAt,
  readTable,
  textAt,
  textsAt,
} from '../../sheets/tables/table';
import { readPartnersWithIds } from '../read/give-ids';
import { columnFilter } from '../../sheets/tables/tab-filter';
import type { Answer, PairAsk } from '../run/answers';
import type { ComparablePartner, PairSide, PartnersToCompare } from '../run/duplicates-answers';
import { answer, answerLocked } from '../run/to-answer';
import { commit } from '../run/commit';
import { retryWhenMoved } from '../run/retry-when-moved';
import { openLibrary, refOf } from '../read/library';
import { MERGE_ANSWERS } from '../../words/merge-answers';

/** Ten thousand partners fit in two or three answers. Google documents no limit. */
const COMPARE_BYTES = 1_500_000;
/** Per field: addresses and phones are at its beginning. */
const FIELD_BYTES = 1000;
/** Enough to recognize what a merge wrote. */
const STORY_BYTES = 60;

/** Starts at that position and returns as many as fit in one answer. Rows typed by hand get their ids first. */
export function readForDuplicates({ from }: { from: number }): Answer<PartnersToCompare> {
  return answerLocked(({ zone }) => {
    const table = retryWhenMoved(() => readPartnersWithIds(zone));
    const rows = filledRows(table).filter((index) => nameAt(table, index).trim() !== '');
    const ids = rows.map((index) => textAt(table, index, 'id'));
    const wanted = rows.slice(from).map((index) => ({
      ...comparedOf(
        textAt(table, index, 'id'),
        textsAt(table, index, ['name', 'mainContact', 'contactEmail', 'contactPhone', 'stage', 'story']),
      ),
      ...apartOf(textAt(table, index, 'apart')),
    }));
    const { items: partners, more } = capItems(wanted, Infinity, COMPARE_BYTES);
    return { ok: true, partners, more, mark: hashOf(ids.join()) };
  });
}

export function comparedOf(id: string, values: Values): ComparablePartner {
  const compared: ComparablePartner = { id, name: beginningOf(values.name ?? '', FIELD_BYTES) };
  for (const key of ['mainContact', 'contactEmail', 'contactPhone', 'stage'] as const)
    if (values[key]) compared[key] = beginningOf(values[key], FIELD_BYTES);
  const story = beginningOf((values.story ?? '').trim(), STORY_BYTES);
  return story === '' ? compared : { ...compared, story };
}

const apartOf = (cell: string): Pick<ComparablePartner, 'distinctFrom'> => {
  const distinctFrom = marksIn(cell);
  return distinctFrom.length > 0 ? { distinctFrom } : {};
};

export function readPair({ one, other }: PairAsk): Answer<{ sides: PairSide[] }> {
  return answer(({ zone }) => {
    const { partners, rows } = openLibrary(zone);
    const sides = countReferences([one, other], rows).map((follows, at): PairSide => {
      const index = placeOf(partners, [one, other][at] ?? '');
      const ref = refOf(partners, index, nameAt(partners, index));
      return { ref, values: editableAt(partners, index), follows };
    });
    return { ok: true, sides };
  });
}

export function placeOf(partners: Table<'partners'>, id: string): number {
  const index = findId(partners, id);
  return index < 0 ? refuse(MERGE_ANSWERS.partnerGone) : index;
}

interface MarkedPartner extends NamedPartner {
  marks: string[];
}

/** The mark is in one of the two rows, so that it is sorted, copied and deleted with it. */
export function markDistinct({ one, other }: PairAsk): Answer<object> {
  return noteApart((table) => {
    const [first, second] = [one, other].map((id) => {
      const index = placeOf(table, id);
      return { id, name: nameAt(table, index), marks: marksIn(textAt(table, index, 'apart')) };
    }) as [MarkedPartner, MarkedPartner];
    const apart = [...new Set([...first.marks, ...marksFor(first, second)])];
    return new Map(apart.length === first.marks.length ? [] : [[one, { apart: apart.join(' ') }]]);
  });
}

export function unmarkDistinct({ one, other }: PairAsk): Answer<object> {
  return noteApart((table) => {
    const named = (id: string): NamedPartner => {
      const index = findId(table, id);
      return { id, name: index < 0 ? '' : nameAt(table, index) };
    };
    const pair = [named(one), named(other)] as const;
    // Another partner's row may have the mark, from before it was renamed.
    return new Map(
      filledRows(table).flatMap((index): [string, Values][] => {
        const row = { id: textAt(table, index, 'id'), marks: marksIn(textAt(table, index, 'apart')) };
        const apart = withoutPair(row, ...pair);
        return row.id === '' || apart.length === row.marks.length
          ? []
          : [[row.id, { apart: apart.join(' ') }]];
      }),
    );
  });
}

const noteApart = (changesIn: (partners: Table<'partners'>) => Map<string, Values>): Answer<object> =>
  answerLocked((clock) => {
    const plan = () => {
      const table = readTable('partners', clock.zone);
      const changes = [...changesIn(table)].flatMap(([id, values]) =>
        editsOf('partners', id, { apart: textAt(table, findId(table, id), 'apart') }, values),
      );
      return { steps: [{ table, changes }], answer: () => ({ ok: true as const }) };
    };
    return commit(plan);
  });

/**
 * Hides ended partners with the tab's own filter, or shows them again, for everyone. A person's filter on Stage is
 * left alone.
 */
export function hideEnded(): Answer<{ isHidden: boolean; words: string }> {
  return answerLocked<{ isHidden: boolean; words: string }>(({ zone }) => {
    const { sheet, columns } = readTable('partners', zone);
    const stage = columns.get('stage') ?? refuse(ENDED_PARTNERS.noColumn);
    const filter = columnFilter(sheet, stage);
    const notEnded = SpreadsheetApp.newFilterCriteria().whenTextDoesNotContain(ENDED).build();
    if (filter.has(notEnded)) {
      filter.clear();
      return { ok: true, isHidden: false, words: ENDED_PARTNERS.shown };
    }
    filter.set(notEnded);
    return { ok: true, isHidden: true, words: ENDED_PARTNERS.hidden };
  });
}

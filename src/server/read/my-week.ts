import { digestFor, digestOf, digestOfNobody, mapParts } from '../../domain/digest/digest';
import { Digest, DigestEntry } from '../../domain/digest/digest-facts';
import { WEEK_PARTS } from '../../domain/digest/digest-parts';
import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { statusesOf } from '../../sheets/tables/partners';
import type { Answer } from '../run/answers';
import type { MyWeek, MyWeeks, WeekEntry } from '../run/today-answers';
import { answer } from '../run/to-answer';
import { Tables, openLibrary, refOf } from './library';
import { filedThisWeek } from './owed-in';

const MOST_ENTRIES = 50;
const SHOWN_LENGTH = 100;
/** The sidebar asks for two weeks at once. Everybody's week includes what names nobody, so half a share is enough. */
const SHARE = ANSWER_BYTES / 2 / WEEK_PARTS.length;

/** '' asks for everybody's week. */
export function readMyWeek(names: readonly string[]): Answer<MyWeeks> {
  return answer<MyWeeks>((clock) => {
    const { today } = clock;
    const library = openLibrary(clock.zone);
    const { partners, events, contacts, shown: lines, partnerships: projects } = library.rows;
    const people = statusesOf(partners, events, contacts, library.settings, today, library.directory);
    const filed = filedThisWeek(library, clock);
    const all = digestOf({ people, events, contacts, lines, filed, projects }, today);
    const nobodys = digestOfNobody(all);
    const unassigned = WEEK_PARTS.flatMap((part) =>
      nobodys[part].flatMap((entry) => entryOf(library, entry).map((one) => ({ ...one, part }))),
    );
    const weeks = names.map((name): MyWeek => {
      const digest = name === '' ? all : digestFor(all, name);
      return { name: excerpt(name), parts: partsOf(library, digest) };
    });
    return { ok: true, today, weeks, unassigned: capItems(unassigned, MOST_ENTRIES, SHARE / 2) };
  });
}

const partsOf = (tables: Tables, digest: Digest): MyWeek['parts'] =>
  mapParts(digest, (entries) =>
    capItems(
      entries.flatMap((entry) => entryOf(tables, entry)),
      MOST_ENTRIES,
      SHARE,
    ),
  );

function entryOf(tables: Tables, entry: DigestEntry): WeekEntry[] {
  const table = tables[entry.table];
  if (!table) return [];
  const { index, name, day, time, words, partners, isFocus, isOverdue } = entry;
  const short = (text: string) => excerpt(text, SHOWN_LENGTH);
  return [
    {
      ref: refOf(table, index, name),
      name: short(name),
      day,
      time: excerpt(time),
      words,
      partners: partners.map(short),
      isFocus,
      isOverdue,
    },
  ];
}

import { RowChange, editsOf } from '../../domain/changes/change';
import { checkRow, takenName } from '../../domain/changes/check-input';
import { idBackup } from '../../domain/changes/missing-ids';
import { RelationshipStatus } from '../../domain/partners/relationship-status';
import { partnerIdsOf, unknownPartnersOf } from '../../domain/events/event';
import { TableName, isMadeLater, nameFieldOf } from '../../domain/tables';
import { Values } from '../../domain/tables/description';
import { PartnerDirectory, directoryOf, normalizeName } from '../../domain/basics/names';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { Look, Writing, lookIn, prepareLook, rereadTable } from '../../sheets/tables/last-look';
import { thereOrMade } from '../../sheets/setup/setup';
import { differing } from '../../sheets/tables/differing';
import { PartnerRow, hasRules, readPartners, statusFromRow } from '../../sheets/tables/partners';
import { addLines, readPlan } from '../../sheets/plan/plan';
import { TAB_NAMES } from '../../sheets/tables/layout';
import {
  Table,
  filledRows,
  findColumn,
  isTable,
  nameAt,
  readTable,
  tabIsThere,
} from '../../sheets/tables/table';
import { cellsOf } from '../../sheets/tables/row-cells';
import type { Answer, SaveAsk, Saved } from '../run/answers';
import { answerLockedToTheEnd } from '../run/to-answer';
import { Clock } from '../run/clock';
import { readUser } from '../run/user';
import { Zone } from '../../sheets/cells/zone';
import { RecordedPlan, commitRecorded } from '../run/commit';
import { findRef } from './api-read';
import { AskedChange, changeOf, ownId } from '../save/row-change';
import { recordOfSave, undoIdOf } from '../save/save-note';
import { recordedDays, spectrumNoted } from '../save/spectrum-days';
import { attemptAt, isSelfContained, readElsewhere } from '../save/self-contained';
import { shownElsewhere } from '../save/shown-elsewhere';
import { Library, refOf } from '../read/library';
import { SAVING } from '../../words/saving';

export const saveRow = (ask: SaveAsk): Answer<Saved> =>
  answerLockedToTheEnd<Saved>((clock) => {
    const who = ask.who ?? readUser();
    return commitRecorded(clock, () => planSave(ask, who, clock));
  });

function planSave(ask: SaveAsk, who: string, clock: Clock): RecordedPlan<Answer<Saved>> {
  const { zone, today } = clock;
  const shownIn = shownElsewhere(ask);
  const readRows = lookToSave(ask.table);
  const known = partnersNamedIn(ask).trim() === '' ? NOBODY : readKnown(zone);
  const elsewhere = readElsewhere(ask, zone, () =>
    isTable(table, 'partners') ? table : readTable('partners', zone),
  );
  // This is the last read before the write.
  const look = readRows(zone);
  // In a blank tab, this says what is missing.
  const table = look?.table ?? readTable(ask.table, zone);
  const change = changeOf(ask, table);
  const refusing = (answer: Answer<Saved>) => ({ steps: [], answer: () => answer });
  if (change.refusal) return refusing(change.refusal);
  const { there, isNew, before, after, changes, isChanged } = change;
  const name = (after as Values)[nameFieldOf(ask.table)] ?? '';
  const problems = checkRow(ask.table, after, { today, mayStay: (key) => !isChanged(key) });
  const isList = isTable(table, 'partners') || isTable(table, 'audiences');
  if (isList && isChanged('name') && isTaken(table, name, there))
    problems.push(takenName(name, TAB_NAMES[table.name]));
  if (problems.some(({ level }) => level === 'stop'))
    return refusing({ ok: false, problem: SAVING.checkFields, problems });

  if (shownIn !== '' && isChanged('confidential'))
    problems.push({ field: 'confidential', message: shownIn, level: 'hint' });

  // Refuses if a column is gone: what can't be written isn't recorded, either.
  cellsOf(table, changes);
  const { id, fills } = ownId(table, change, ask.id);
  const own = { ...ask, id };
  const follows = followsOf(table, change, { id, ask, known, elsewhere }, clock);
  const noted = isNew ? [] : recordedDays(table, there, id, follows.values);
  const record = recordOfSave(clock, who, own, change, 'save', name, noted);
  const values = { ...changes, ...follows.values };
  const written: RowChange[] = isNew
    ? [{ kind: 'add', table: ask.table, rowId: id, values }]
    : editsOf(ask.table, id, before, values);
  return {
    record,
    ids: fills,
    steps: [
      {
        ...{ table, changes: written },
        ...(isTable(table, 'plan') && { add: (rows, writing) => addLine(table, rows, ask, writing) }),
      },
    ],
    whenMoved: 'follow',
    look: follows.isAsked ? undefined : look,
    answer: (placed) => {
      const index = placed.get(id) ?? there;
      if (!ask.isAside) show(table, index);
      const ref = { ...refOf(table, index, name), id };
      const { standing, unknownPartners } = follows;
      const status = standing?.status ?? '';
      const saved = { ref, undoId: undoIdOf(own), status, unknownPartners, problems };
      const isOwn = isSelfContained(ask, change, { library: elsewhere, standing });
      return { ok: true, ...saved, ...(isOwn && { isSelfContained: true }) };
    },
  };
}

/** A tab that is made with its first row is made now. Call the result after every other read. */
function lookToSave(name: TableName): (zone: Zone) => Look | undefined {
  if (!isMadeLater(name)) return prepareLook(name);
  const read = tabIsThere(name) ? prepareLook(name) : () => undefined;
  return (zone) => {
    const there = read(zone);
    const { table, look } = thereOrMade(there && { table: there.table, look: there }, name, zone);
    return look ?? { table };
  };
}

/** In the cell that holds links besides names. */
const partnersNamedIn = ({ table, values }: SaveAsk): string =>
  (table === 'events' ? values.partners : isLinkedToPartner(table) ? values.partner : '') ?? '';

type LinkedTable = 'partnerships' | 'actions';
const isLinkedToPartner = (name: TableName): name is LinkedTable =>
  name === 'partnerships' || name === 'actions';

function show(table: Table, index: number): void {
  try {
    table.sheet.getRange(index + 1, 1).activate();
  } catch {
    // The row is saved anyway.
  }
}

interface Follows {
  values: Values;
  /** Only for a partner. */
  standing?: RelationshipStatus;
  unknownPartners: string[];
  /** Whether Settings was read. */
  isAsked: boolean;
}

interface Facts {
  id: string;
  ask: SaveAsk;
  known: KnownPartners;
  elsewhere: Library | undefined;
}

function followsOf(
  table: Table,
  { there, after, isChanged }: AskedChange,
  { id, ask, known, elsewhere }: Facts,
  { today }: Clock,
): Follows {
  const nothing = { values: {}, unknownPartners: [], isAsked: false };
  if (isTable(table, 'partners')) {
    const standing = statusFromRow(table, there, after, today, attemptAt(elsewhere, there, today));
    const { due, status, why } = standing;
    // A first save whose answer was lost may have written part of the row.
    const called = ask.isNew ? { called: idBackup({ id, name: after.name ?? '' }) } : {};
    const values = differing(table, there, { due, status, why, ...called });
    return { ...nothing, values, standing, isAsked: !hasRules(table) };
  }
  if (isTable(table, 'partnerships') || isTable(table, 'actions')) {
    // A first save whose answer was lost may have written the name without its link.
    const isNamed = ask.isNew || isChanged('partner');
    const { values, unknownPartners } = linkedRow(table, ask, isNamed, known);
    return {
      ...nothing,
      unknownPartners,
      values: { ...values, ...spectrumNoted(table, there, after, today) },
    };
  }
  if (!isTable(table, 'events') || !isChanged('partners')) return nothing;
  const links = linksOf(known, after.partners ?? '');
  const values: Values = table.columns.has('partnerIds') ? { partnerIds: links.ids } : {};
  return { ...nothing, values, unknownPartners: links.unknown };
}

/** The ids of the partner that the row names, and of what an action belongs to. */
function linkedRow(
  table: Table<LinkedTable>,
  { values: { partner = '' }, under, isNew }: SaveAsk,
  isNamed: boolean,
  { partners, directory }: KnownPartners,
): Pick<Follows, 'values' | 'unknownPartners'> {
  const has = (key: string) => findColumn(table, key) !== undefined;
  const person = partners[directory.positionOfName(partner) ?? -1];
  return {
    values: {
      ...(isNamed && has('partnerId') && { partnerId: person?.id ?? '' }),
      ...(isNew && under && isTable(table, 'actions') && has('forId') && { forId: under.id }),
    },
    unknownPartners: isNamed && !person && partner.trim() !== '' ? [excerpt(partner)] : [],
  };
}

function addLine(
  table: Table<'plan'>,
  lines: readonly Values[],
  { under }: SaveAsk,
  writing: Writing,
): number | undefined {
  const now = lookIn(writing, table)?.table ?? rereadTable(table);
  const plan = readPlan(now);
  const parent = under ? findRef(now, under) : -1;
  const position = plan.findIndex(({ index }) => index === parent);
  if (position < 0) refuse(SAVING.choosePlace);
  return addLines(now, plan, position, lines);
}

function isTaken(table: Table, name: string, own: number): boolean {
  const sought = normalizeName(name);
  return filledRows(table).some((index) => index !== own && normalizeName(nameAt(table, index)) === sought);
}

interface KnownPartners {
  partners: readonly PartnerRow[];
  directory: PartnerDirectory;
}
const NOBODY: KnownPartners = { partners: [], directory: directoryOf([]) };

function readKnown(zone: Zone): KnownPartners {
  const partners = readPartners(readTable('partners', zone));
  return { partners, directory: directoryOf(partners) };
}

function linksOf({ partners, directory }: KnownPartners, cell: string): { ids: string; unknown: string[] } {
  const event = { partners: cell, partnerIds: '', when: '', endsAt: '', cancelled: '' };
  return {
    ids: partnerIdsOf(event, partners, directory),
    unknown: unknownPartnersOf(event, directory).map((name) => excerpt(name)),
  };
}

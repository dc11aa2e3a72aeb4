// Texts that may do harm, in every text field of every form: each is read back exactly, and none becomes a formula.
import { checkRow } from '../../src/domain/changes/check-input';
import { FIELDS, nameFieldOf, type TableName } from '../../src/domain/tables';
import { type Values } from '../../src/domain/tables/description';
import type { Runtime } from 'apps-script-runtime';
import type { Loaded, RowRef, Saved } from '../../src/server/run/answers';
import { addRow, ask, newRow, ok, openLibrary, planLine, sheetOf } from '../server/addon';
import { turnAllOn } from '../server/reporting';
import { NAUGHTY } from '../server/naughty';
import { notingTrials } from './note-trials';

const TODAY = '2026-03-02';
const FORMS: readonly { form: string; table: TableName; tab: string; basis: Values }[] = [
  { form: 'Partner', table: 'partners', tab: 'Partners', basis: {} },
  { form: 'Event', table: 'events', tab: 'Events', basis: { when: '2026-03-05' } },
  { form: 'Plan item', table: 'plan', tab: 'Weekly Plan', basis: {} },
  { form: 'Contact', table: 'log', tab: 'Contact Log', basis: { when: TODAY } },
  { form: 'Partnership', table: 'partnerships', tab: 'Partnerships', basis: {} },
  { form: 'Action', table: 'actions', tab: 'Action Plan', basis: {} },
  { form: 'Goal', table: 'goals', tab: 'Goals', basis: {} },
  { form: 'Audience', table: 'audiences', tab: 'Audiences', basis: {} },
];
const TEXT_KINDS = ['line', 'text', 'several', 'freeWhen'];

/** The text in every field that accepts it; each row has its own name. */
function filled(table: TableName, basis: Values, text: string, count: number): Values {
  const fields = FIELDS[table].filter(({ key, kind }) => TEXT_KINDS.includes(kind) && !(key in basis));
  const isName = (key: string) => key === 'name' || key === 'partner';
  const own = (key: string) => ({ ...basis, [key]: isName(key) ? `${text} ${count}` : text });
  const takes = (key: string) =>
    checkRow(table, own(key), { today: TODAY }).every(
      ({ field, level }) => field !== key || level !== 'stop',
    );
  const all = fields.filter(({ key }) => takes(key)).map(({ key }) => own(key));
  const plain = { [nameFieldOf(table)]: `Row ${count}` };
  return Object.assign({}, plain, basis, ...all) as Values;
}

function wholeRow(runtime: Runtime, ref: RowRef): Values {
  const { values, unfinished } = ok(ask<Loaded>(runtime, 'loadRow', ref));
  for (const [field, length] of Object.entries(unfinished))
    while ((values[field]?.length ?? 0) < length) {
      const from = values[field]?.length ?? 0;
      values[field] += ok(ask<{ text: string }>(runtime, 'readMoreText', { ref, field, from })).text;
    }
  return values;
}

const isId = (id: string) => (cell: unknown) => cell === id || cell === `'${id}`;

test.each(
  FORMS.flatMap((form) => (['marker', 'kept'] as const).map((apostrophe) => ({ ...form, apostrophe }))),
)('$form, a leading apostrophe as $apostrophe', ({ form, table, tab, basis, apostrophe }) => {
  const noted = notingTrials('typed', form);
  const runtime = openLibrary({ apostrophe });
  turnAllOn(runtime);
  let fields = 0;
  for (const [count, text] of NAUGHTY.entries()) {
    const values = filled(table, basis, text, count);
    const under = table === 'plan' ? planLine(runtime, 'Outreach To-Do') : undefined;
    if (table === 'log') addRow(runtime, 'partners', { name: values['partner'] ?? '' });
    const row = newRow(table, values, under);
    const { ref } = ok(ask<Saved>(runtime, table === 'log' ? 'saveContact' : 'saveRow', row));
    const there = wholeRow(runtime, ref);
    for (const [key, typed] of Object.entries(row.values))
      expect([text, key, there[key]]).toEqual([text, key, typed]);
    fields = Math.max(fields, Object.values(values).filter((value) => value.includes(text)).length);
    const found = runtime.values(tab).filter((cells) => cells.some(isId(row.id))).length;
    noted.count(1, found);
    expect(found).toBe(1);
  }
  // A goal and an audience have two.
  const texts = FIELDS[table].filter(({ kind }) => TEXT_KINDS.includes(kind)).length;
  expect(fields).toBeGreaterThanOrEqual(Math.min(4, texts));
  const formulas = sheetOf(runtime, tab).getDataRange().getFormulas().slice(2).flat();
  expect(formulas.filter((formula) => formula !== '')).toEqual([]);
  noted.write(fields, NAUGHTY.length);
});

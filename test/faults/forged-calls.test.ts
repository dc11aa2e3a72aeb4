// Every function that a page may call, with randomly corrupted arguments: each call is refused in a plain sentence and
// writes nothing, or is an ordinary call.
import fc from 'fast-check';
import type { Runtime } from 'apps-script-runtime';
import { newRow, openAddon, planLine } from '../server/addon';
import { notingTrials, rowsIn } from './note-trials';
import { contentsOf, copyOf } from './operations';
import { LIVED_IN, MONDAY } from './random-sequences';

/** Makes more than ten thousand in all. */
const RUNS_A_FUNCTION = 350;
const ref = { table: 'partners', id: 'x', row: 3, name: 'WorkSource' };
const change = { table: 'partners', rowId: 'x', field: 'notes', from: '', to: 'new' };
const kim = { contactName: 'Kim Lee', contactEmail: '', contactPhone: '' };
const seen = { name: 'Zoo', notes: '' };

/** What a page would send. */
function goodCalls(runtime: Runtime): Record<string, unknown[]> {
  const under = planLine(runtime, 'Outreach To-Do');
  return {
    checkInstallation: [{ probes: ['constants'] }],
    checkNow: [],
    addStaff: [{ emails: ['ana@library.example'] }],
    addToList: [{ list: 'staff', names: ['Ana', 'Cy'] }],
    clearUndo: [],
    clearThisCopy: [{ tabs: [] }],
    findPerson: [{ name: 'Kim Lee', email: 'kim@oak.example', phone: '555-123-4567' }],
    findRows: [{ table: 'partners', text: 'zoo' }],
    goToCell: [{ sheet: 0, row: 3, column: 1 }],
    handOff: [{ id: 'h', leaving: 'Ana', to: 'Ben', byPartner: { x: 'Cy' }, isOffList: true }],
    hideEnded: [],
    markDistinct: [{ one: 'x', other: 'y' }],
    contactLeft: [{ id: 'l', ref, person: kim, seen: kim, who: 'Ana' }],
    readHandoff: [{ leaving: 'Ana' }],
    readHandOver: [{ id: 'h', from: 0 }],
    loadRow: [ref],
    loadSelectedRow: [],
    makePage: [{ ref, ticked: ['abc'] }],
    mergePartners: [
      {
        id: 'm',
        survivor: 'x',
        other: 'y',
        choices: { name: 'survivor' },
        seen: { survivor: seen, other: seen },
      },
    ],
    unmarkDistinct: [{ one: 'x', other: 'y' }],
    openHelp: [],
    openImport: [],
    openSidebar: [],
    readCalendar: [{ whose: 'partner', partner: ref }],
    readForDuplicates: [{ from: 0 }],
    readHistory: [ref],
    readKnown: [{ table: 'partners', from: 0 }],
    readMoreText: [{ ref, field: 'notes', from: 0 }],
    readMyWeek: [['', 'Ana']],
    previewPage: [ref],
    readPages: [],
    removeAllPages: [],
    saveReach: [{ phone: '555-0100', email: 'desk@library.example', address: '12 Main St' }],
    readPair: [{ one: 'x', other: 'y' }],
    readTabCells: [{ tab: 'Partners', from: 0 }],
    readStories: [],
    readToday: [],
    readUndo: [],
    readAccess: [],
    removePerson: [{ person: { name: 'Kim Lee', email: '', phone: '' }, keys: ['x'] }],
    rememberUser: ['Ana'],
    repairHeading: [{ table: 'partners', key: 'notes', step: { label: '', position: 0, from: '', to: 'x' } }],
    saveContact: [{ ...newRow('log', { partner: 'Abbey', when: '2026-03-01' }), seen: [] }],
    saveRow: [newRow('plan', { item: 'Call' }, under)],
    settleLine: [{ ref: under, event: '', isUndone: false, isContact: false, isToDo: false }],
    startImport: [{ id: 'i', subject: 's', changes: [change], mapping: { key: 'k', json: '{}' } }],
    tidyUndo: [],
    undo: ['partners-x'],
    updateRelationships: ['x'],
    useTabAsOurs: [{ tab: 'Events', table: 'partners' }],
    writeImportBlock: [
      {
        table: 'log',
        rows: [{ id: 'n', values: { partner: 'Abbey', when: '2019-03-01' }, replaced: '2019-01-01' }],
        more: 0,
      },
    ],
  };
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e9,
    0.5,
    '',
    'settings',
    '__proto__',
    '=1+1',
    [],
    {},
    [[]],
    ['x'],
    'x'.repeat(200_001),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
/** What to corrupt: a path of choices through the argument, and what is put, removed or added there. */
const spoiling = fc.record({
  path: fc.array(fc.nat(20), { maxLength: 4 }),
  how: fc.constantFrom('put', 'put', 'take', 'add'),
  value: odd,
  key: fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'id', 'status', 'length'),
    fc.string({ maxLength: 8 }),
  ),
});
type Spoiling = typeof spoiling extends fc.Arbitrary<infer One> ? One : never;

function spoiled(value: unknown, { path, how, value: odd, key }: Spoiling): unknown {
  if (typeof value !== 'object' || value === null) return odd;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  const keys = Object.keys(copy);
  const [choice, ...rest] = path;
  const at = keys[(choice ?? 0) % Math.max(keys.length, 1)];
  if (choice === undefined || at === undefined) {
    if (how === 'put' || at === undefined) return odd;
    if (how === 'take') {
      if (Array.isArray(copy)) copy.pop();
      else Reflect.deleteProperty(copy, at);
    } else if (Array.isArray(copy)) copy.push(odd);
    else
      Object.defineProperty(copy, key, { value: odd, enumerable: true, configurable: true, writable: true });
    return copy;
  }
  copy[at] = spoiled(copy[at], { path: rest, how, value: odd, key });
  return copy;
}

const workbook = openAddon({ workbook: copyOf(LIVED_IN), now: MONDAY });
const names = Object.keys(goodCalls(workbook));

test.each(names)('%s, with corrupted arguments', (name) => {
  const noted = notingTrials('forged', name);
  const open = () => openAddon({ workbook: copyOf(LIVED_IN), now: MONDAY });
  let runtime = open();
  const good = goodCalls(runtime)[name] ?? [];
  let before = JSON.stringify(contentsOf(runtime));
  let rows = rowsIn(runtime);
  let refused = 0;
  fc.assert(
    fc.property(fc.array(spoiling, { minLength: 1, maxLength: 2 }), (spoilings) => {
      const args = spoilings.reduce<unknown>((value, one) => spoiled(value, one), good);
      const given = Array.isArray(args) ? (args as unknown[]) : [args];
      const answer = runtime.run(name, given, { as: 'sidebar' }) as { ok: boolean; problem?: string };
      expect(typeof answer.ok).toBe('boolean');
      if (!answer.ok) expect(answer.problem).toMatch(/^\P{Ll}.*[.?!]$/su);
      if (!answer.ok && answer.problem?.includes('didn’t understand')) {
        refused++;
        expect(JSON.stringify(contentsOf(runtime))).toBe(before);
      } else if (JSON.stringify(contentsOf(runtime)) !== before) {
        // It was an ordinary call: the next one starts from the same library again.
        expect(answer.ok || rowsIn(runtime) === rows).toBe(true);
        runtime = open();
        before = JSON.stringify(contentsOf(runtime));
        rows = rowsIn(runtime);
      }
      noted.count(rows, rowsIn(runtime));
    }),
    { numRuns: RUNS_A_FUNCTION },
  );
  if (good.length > 0) expect(refused).toBeGreaterThan(RUNS_A_FUNCTION / 4);
  noted.write(good.length, RUNS_A_FUNCTION);
});

// The try-it page's button "See an example": sets up the sheet and fills it through the same calls as the sidebar, so
// that the add-on itself makes what is in it.
import type { PageOptions } from 'apps-script-runtime/page';
import { type Day, addDays } from '../src/domain/dates/day';
import { writePlanWhen } from '../src/domain/dates/stored-when';
import { spanOf, writeSpan } from '../src/domain/events/event-span';
import { idOf } from '../src/domain/origins/line-origin';
import { FIELDS, type TableName } from '../src/domain/tables';
import { type Values } from '../src/domain/tables/description';
import type { Answer, RowRef, Saved } from '../src/server/run/answers';
import type { Opening } from '../src/server/run/today-answers';
import { CONTACTS, EVENTS, PARTNERS, STAFF } from './library';
import { DAYS, PLAN } from './week-plan';

type Runtime = Parameters<NonNullable<PageOptions['example']>['fill']>[0];

export function fillLibrary(runtime: Runtime): void {
  runtime.run('setUpThisSheet');
  STAFF.forEach((name, index) => {
    runtime.type('Settings', `E${index + 2}`, name);
  });
  const { today } = call<Opening>(runtime, 'openSidebar').today;
  call(runtime, 'rememberUser', STAFF[0]);
  for (const { days, values } of PARTNERS) {
    save(runtime, 'partners', { ...values, lastContact: days === undefined ? '' : addDays(today, days) });
  }
  const events = new Map<string, { id: string; when: string }>();
  for (const { days = 0, values } of EVENTS) {
    const { time = '', ...event } = values;
    const when = `${addDays(today, days)} ${time}`.trim();
    const { id, name } = save(runtime, 'events', { ...event, when });
    const span = spanOf({ when, endsAt: event.endsAt ?? '' });
    events.set(name, {
      id: idOf({ kind: 'event', eventId: id }),
      when: span ? writeSpan(span) : when,
    });
  }
  for (const { days = 0, values } of CONTACTS)
    save(runtime, 'log', { ...values, when: addDays(today, days) });
  const lines = new Map<string, RowRef>();
  for (const { under, ...line } of PLAN) {
    const parent = lines.get(under) ?? { table: 'plan' as const, id: '', row: 0, name: under };
    const { id, ...ofEvent } = events.get(line.item) ?? {
      id: crypto.randomUUID(),
      when: whenOf(line, today),
    };
    lines.set(line.item, save(runtime, 'plan', { ...line, ...ofEvent }, parent, id));
  }
  call(runtime, 'updateRelationships');
  runtime.select('Weekly Plan', 'A1');
  runtime.select('Partners', 'A3');
  runtime.run('showSidebar');
}

function whenOf({ when = '' }: Partial<Values>, today: Day): string {
  const [days, from, to] = DAYS[when] ?? [];
  return days === undefined ? when : writePlanWhen(addDays(today, days), from ?? '', to ?? '');
}

function save(
  runtime: Runtime,
  table: TableName,
  given: Partial<Values>,
  under?: RowRef,
  id: string = crypto.randomUUID(),
): RowRef {
  const values = Object.fromEntries(FIELDS[table].map(({ key }) => [key, given[key] ?? '']));
  const ask = { table, id, isNew: true, values, loaded: {}, ...(under && { under }) };
  return call<Saved>(runtime, table === 'log' ? 'saveContact' : 'saveRow', ask).ref;
}

/** A call as the sidebar makes it; the example is ours, so an answer that isn't ok is a fault. */
function call<Data extends object>(runtime: Runtime, name: string, ...args: unknown[]): Data {
  const answer = runtime.run(name, args, { as: 'sidebar' }) as Answer<Data>;
  if (!answer.ok) throw new Error(`${answer.problem} ${JSON.stringify(answer.problems ?? '')}`);
  return answer;
}

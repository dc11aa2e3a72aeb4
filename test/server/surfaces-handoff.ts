// The hand-over pages: on paper, for staff. Never Notes, Why, What happened or anything of another partner.
import type { Runtime } from 'apps-script-runtime';
import { ask, ok } from './addon';
import { wordOf } from './canary-library';
import { type Surface, surface } from './surface';

const pageOf = (row: 1 | 2 | 3) => (runtime: Runtime) => {
  const leaving = wordOf('partners.staff', row);
  const given = { id: 'h', leaving, to: 'Somebody', byPartner: {}, isOffList: false };
  ok(ask(runtime, 'handOff', given));
  return JSON.stringify(ok(ask(runtime, 'readHandOver', { id: 'h', from: 0 })));
};
const fields = (row: number): string[] => [
  ...['name', 'contactName', 'contactEmail', 'contactPhone', 'mainContact', 'staff', 'method', 'status'].map(
    (key) => `partners.${key} ${row}`,
  ),
  ...['name', 'when', 'staff'].map((key) => `events.${key} ${row}`),
  ...['when', 'staff', 'how', 'heard', 'promised', 'promisedBy', 'next', 'nextBy'].map(
    (key) => `log.${key} ${row}`,
  ),
  ...[`plan.item ${row}`, `plan.when ${row}`, 'settings.account'],
];

export const HAND_OVERS: readonly Surface[] = [
  surface(
    'the hand-over page of partner 1',
    'the colleague who takes over, and anyone who finds the paper',
    pageOf(1),
    fields(1),
  ),
  surface(
    'the hand-over page of partner 3, whose location is confidential',
    'the colleague who takes over, and anyone who finds the paper',
    pageOf(3),
    // Its event is cancelled.
    fields(3).filter((field) => !/^(?:partners\.mainContact|events\.)/.test(field)),
  ),
];

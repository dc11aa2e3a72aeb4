// The hidden id of a line says where the line came from, and stays readable text.
import fc from 'fast-check';
import {
  type LineOrigin,
  idOf,
  isLinked,
  originOf,
  partnerOfFollowUp,
  rowOfOrigin,
  takesPlace,
  lastTouchInId,
} from '../../../src/domain/origins/line-origin';
import { addDays } from '../../../src/domain/dates/day';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
/** Our ids, ids that people typed, ids with hyphens and digits. */
const rowId = fc.oneof(fc.uuid(), fc.string({ minLength: 1 }), fc.constant('2026-03-02-a-b'));
const step = fc.integer({ min: 0, max: 9_999_999_999 }).map((number) => String(number).padStart(10, '0'));
const origin: fc.Arbitrary<Exclude<LineOrigin, { kind: 'typed' }>> = fc.oneof(
  fc.record({ kind: fc.constant('event' as const), eventId: rowId }),
  fc.record({ kind: fc.constant('recurring' as const), ruleId: rowId, day }),
  fc.record({ kind: fc.constantFrom('promise' as const, 'next' as const), contactId: rowId }),
  fc.record({ kind: fc.constantFrom('action' as const, 'goal' as const), rowId }),
  fc.record({ kind: fc.constantFrom('lapsed' as const, 'due' as const), lastTouch: day, partnerId: rowId }),
  fc.record({ kind: fc.constant('first' as const), step, partnerId: rowId }),
);

test('an id is read back as it was written', () => {
  fc.assert(fc.property(origin, (one) => expect(originOf(idOf(one))).toEqual(one)));
});

test('ids have the same form as in older sheets', () => {
  expect(
    [
      idOf({ kind: 'event', eventId: 'e-1' }),
      idOf({ kind: 'recurring', ruleId: 'r-1', day: '2026-03-02' }),
      idOf({ kind: 'promise', contactId: 'c-1' }),
      idOf({ kind: 'action', rowId: 'a-1' }),
      idOf({ kind: 'lapsed', lastTouch: '2026-01-05', partnerId: 'p-1' }),
      idOf({ kind: 'first', step: '0000000007', partnerId: 'p-1' }),
    ].join(' '),
  ).toBe('event-e-1 recur-r-1-2026-03-02 promise-c-1 action-a-1 lapsed-2026-01-05-p-1 first-0000000007-p-1');
});

test('a broken id still makes a line with an origin, and names no partner and no day', () => {
  for (const id of ['lapsed-', 'lapsed-soon-p-1', 'due-2026-13-45-', 'first-p-1'])
    expect([isLinked(id), partnerOfFollowUp(id), lastTouchInId(id)]).toEqual([true, '', '']);
  expect([partnerOfFollowUp('due-2026-13-45-p-1'), lastTouchInId('due-2026-13-45-p-1')]).toEqual(['p-1', '']);
});

test('a typed line and a heading have no origin', () => {
  for (const id of ['', 'heading-outreach', 'a1b2', 'eventful'])
    expect([isLinked(id), takesPlace(id), partnerOfFollowUp(id), rowOfOrigin(id)]).toEqual([
      false,
      false,
      '',
      '',
    ]);
});

// Where a line of the plan comes from. Its id says so, as text in a hidden column.

import { Day, isDay } from './day';

export type LineOrigin =
  /** Typed into the plan, or one of its headings. */
  | { kind: 'typed' }
  | { kind: 'event'; eventId: string }
  /** One day of a line that has a rule under When. */
  | { kind: 'recurring'; ruleId: string; day: Day }
  /** What a contact promised, or its next step. */
  | { kind: 'promise' | 'next'; contactId: string }
  /** A follow-up. It answers for the last touch before it: after another one, it is done. */
  | { kind: 'lapsed' | 'due'; lastTouch: Day | ''; partnerId: string }
  /** A first step of mending. `step` is ten digits that tell one from the next. */
  | { kind: 'first'; step: string; partnerId: string };

/** The id as text: 'event-…', 'recur-<rule>-<day>', 'promise-…', 'next-…', 'lapsed-<day>-<partner>', 'due-…', 'first-…'. */
export function idOf(origin: Exclude<LineOrigin, { kind: 'typed' }>): string {
  switch (origin.kind) {
    case 'event':
      return `event-${origin.eventId}`;
    case 'recurring':
      return `${recurringStart(origin.ruleId)}${origin.day}`;
    case 'promise':
    case 'next':
      return `${origin.kind}-${origin.contactId}`;
    case 'lapsed':
    case 'due':
      return `${origin.kind}-${origin.lastTouch}-${origin.partnerId}`;
    case 'first':
      return `first-${origin.step}-${origin.partnerId}`;
  }
}

/** Ids of rules may hold hyphens: the day is the last ten letters. */
const recurringStart = (ruleId: string): string => `recur-${ruleId}-`;

/** What an id says. Where somebody changed it by hand, the parts that cannot be read are ''. */
export function originOf(id: string): LineOrigin {
  const [, kind, rest = ''] = /^(event|recur|promise|next|lapsed|due|first)-(.*)$/s.exec(id) ?? [];
  const [, mark = '', partnerId = ''] = /^([\d-]{10})-(.+)$/s.exec(rest) ?? [];
  switch (kind) {
    case 'event':
      return { kind, eventId: rest };
    case 'recur':
      return { kind: 'recurring', ruleId: rest.slice(0, -11), day: rest.slice(-10) };
    case 'promise':
    case 'next':
      return { kind, contactId: rest };
    case 'lapsed':
    case 'due':
      return { kind, lastTouch: isDay(mark) ? mark : '', partnerId };
    case 'first':
      return { kind, step: mark, partnerId };
    default:
      return { kind: 'typed' };
  }
}

/** Whether the line follows something outside the plan. */
export const isLinked = (id: string): boolean => originOf(id).kind !== 'typed';

/** Whether the line happens on its day: it is over afterwards, done or not. */
export const takesPlace = (id: string): boolean => ['event', 'recurring'].includes(originOf(id).kind);

/** The partner whom a follow-up or a first step is about; '' for any other line. */
export function partnerOfFollowUp(id: string): string {
  const origin = originOf(id);
  return 'partnerId' in origin ? origin.partnerId : '';
}

/** The last touch before a follow-up; '' for any other line. */
export function touchBefore(id: string): Day | '' {
  const origin = originOf(id);
  return 'lastTouch' in origin ? origin.lastTouch : '';
}

/** The event or the contact that a line follows; '' for any other line. */
export function rowOfOrigin(id: string): string {
  const origin = originOf(id);
  if (origin.kind === 'event') return origin.eventId;
  return 'contactId' in origin ? origin.contactId : '';
}

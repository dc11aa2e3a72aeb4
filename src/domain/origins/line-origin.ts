// Where a line of the plan comes from, stored as its id.

import { Day, isDay } from '../dates/day';

export type LineOrigin =
  /** Typed into the plan, headings included. */
  | { kind: 'typed' }
  | { kind: 'event'; eventId: string }
  /** One day of a line with a repeat rule under When. */
  | { kind: 'recurring'; ruleId: string; day: Day }
  /** A contact's promise or next step. */
  | { kind: 'promise' | 'next'; contactId: string }
  /** A row of the Action Plan, or a goal of the year. */
  | { kind: 'action' | 'goal'; rowId: string }
  /** A follow-up. It refers to the last touch before it, and a later touch closes it. */
  | { kind: 'lapsed' | 'due'; lastTouch: Day | ''; partnerId: string }
  /** The first step of repairing a relationship. `step` is ten digits that tell one from the next. */
  | { kind: 'first'; step: string; partnerId: string };

export function idOf(origin: Exclude<LineOrigin, { kind: 'typed' }>): string {
  switch (origin.kind) {
    case 'event':
      return `event-${origin.eventId}`;
    case 'recurring':
      return `${recurringStart(origin.ruleId)}${origin.day}`;
    case 'promise':
    case 'next':
      return `${origin.kind}-${origin.contactId}`;
    case 'action':
    case 'goal':
      return `${origin.kind}-${origin.rowId}`;
    case 'lapsed':
    case 'due':
      return `${origin.kind}-${origin.lastTouch}-${origin.partnerId}`;
    case 'first':
      return `first-${origin.step}-${origin.partnerId}`;
  }
}

/** Rule ids may contain hyphens, so the day is always the last ten characters. */
const recurringStart = (ruleId: string): string => `recur-${ruleId}-`;

export function originOf(id: string): LineOrigin {
  const [, kind, rest = ''] =
    /^(event|recur|promise|next|action|goal|lapsed|due|first)-(.*)$/s.exec(id) ?? [];
  const [, mark = '', partnerId = ''] = /^([\d-]{10})-(.+)$/s.exec(rest) ?? [];
  switch (kind) {
    case 'event':
      return { kind, eventId: rest };
    case 'recur':
      return { kind: 'recurring', ruleId: rest.slice(0, -11), day: rest.slice(-10) };
    case 'promise':
    case 'next':
      return { kind, contactId: rest };
    case 'action':
    case 'goal':
      return { kind, rowId: rest };
    case 'lapsed':
    case 'due':
      return { kind, lastTouch: isDay(mark) ? mark : '', partnerId };
    case 'first':
      return { kind, step: mark, partnerId };
    default:
      return { kind: 'typed' };
  }
}

export const isLinked = (id: string): boolean => originOf(id).kind !== 'typed';

export const takesPlace = (id: string): boolean => ['event', 'recurring'].includes(originOf(id).kind);

export function partnerOfFollowUp(id: string): string {
  const origin = originOf(id);
  return 'partnerId' in origin ? origin.partnerId : '';
}

export function lastTouchInId(id: string): Day | '' {
  const origin = originOf(id);
  return 'lastTouch' in origin ? origin.lastTouch : '';
}

export function rowOfOrigin(id: string): string {
  const origin = originOf(id);
  if (origin.kind === 'event') return origin.eventId;
  if ('rowId' in origin) return origin.rowId;
  return 'contactId' in origin ? origin.contactId : '';
}

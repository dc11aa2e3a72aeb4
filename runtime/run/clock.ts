// The runtime's clock: what every `new Date()`, TODAY() and trigger uses.

/** An instant: a Date, milliseconds since 1970, or an ISO text. A text without a zone is UTC. */
export type Instant = Date | number | string;

/** An instant of any form, in milliseconds since 1970. */
export function milliseconds(instant: Instant): number {
  if (typeof instant === 'number') return instant;
  if (typeof instant !== 'string') return instant.getTime();
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(instant) || !instant.includes('T');
  const value = Date.parse(hasZone ? instant : `${instant}Z`);
  if (Number.isNaN(value)) throw new Error(`Not an instant: ${instant}`);
  return value;
}

/** A clock that stands still at an instant or follows a function. It can be moved ahead. */
export class Clock {
  private readonly base: () => number;
  private ahead = 0;

  constructor(now: Instant | (() => number) = Date.now) {
    if (typeof now === 'function') this.base = now;
    else {
      const fixed = milliseconds(now);
      this.base = () => fixed;
    }
  }

  now(): number {
    return this.base() + this.ahead;
  }

  moveTo(instant: number): void {
    this.ahead += instant - this.now();
  }

  moveBy(milliseconds: number): void {
    this.ahead += milliseconds;
  }
}

// What one execution costs on Google so far: its calls in order, its trips to other machines, its estimated time.
//
// Google holds writes back and sends them together ("look-ahead caching and write caching", its guide on best
// practices). A *round trip* is: each read (waiting writes are sent first); a flush when writes wait; the end of the
// execution when writes wait; each call of another remote service (properties, cache, lock, triggers, mail, files),
// which doesn't send waiting writes. An *alternation* is a read that had to send waiting writes first: what makes
// scripts slow. Not known, and left out: how long Google holds writes back on its own, and which reads it answers from
// its cache.
import type { CallKind } from './call-kinds';
import type { Calls } from './calls';
import { CALL_MS, READ_MS, SEND_MS, SERVICE_MS } from './latency';

export class Cost {
  /** Names of the calls so far, in order; recorded only while a script runs. */
  readonly names: string[] = [];
  /** How many calls so far. */
  count = 0;
  roundTrips = 0;
  alternations = 0;
  private areWritesWaiting = false;
  private spent = 0;

  /** `start` is the time it took to start the execution. It is part of the estimate, but does not count toward the limit. */
  constructor(
    private readonly totals: Calls,
    private readonly start: number,
    private readonly areNamesKept: boolean,
  ) {
    totals.pass(start);
  }

  /** Milliseconds on Google, the start included. */
  get milliseconds(): number {
    return this.start + this.spent;
  }
  /** Milliseconds on Google that count toward the limit. */
  get running(): number {
    return this.spent;
  }

  /** Counts a call. */
  add(name: string, kind: CallKind): void {
    this.count++;
    if (this.areNamesKept) this.names.push(name);
    this.totals.add(name, kind);
    switch (kind) {
      case 'write':
        this.areWritesWaiting = true;
        this.pass(CALL_MS);
        break;
      case 'call':
        this.pass(CALL_MS);
        break;
      case 'flush':
        if (!this.send()) this.pass(CALL_MS);
        break;
      case 'read':
        this.trip(READ_MS + (this.areWritesWaiting ? SEND_MS : 0), this.areWritesWaiting);
        this.areWritesWaiting = false;
        break;
      default:
        this.trip(SERVICE_MS[kind], false);
    }
  }

  /** Time that passes in the execution: sleeping, waiting for a lock. */
  pass(milliseconds: number): void {
    this.spent += milliseconds;
    this.totals.pass(milliseconds);
  }

  /** Sends waiting writes, as a flush or the end of the execution does; false if there are none. */
  send(): boolean {
    if (!this.areWritesWaiting) return false;
    this.areWritesWaiting = false;
    this.trip(SEND_MS, false);
    return true;
  }

  private trip(milliseconds: number, isAlternation: boolean): void {
    this.pass(milliseconds);
    this.roundTrips++;
    if (isAlternation) this.alternations++;
    this.totals.addTrip(isAlternation);
  }
}

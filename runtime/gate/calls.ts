// Counts service calls, which are most of a script's cost on Google. call-kinds.ts defines reads and writes, cost.ts
// round trips.
import type { CallKind } from './call-kinds';

/** Counts of service calls since the last reset. */
export class Calls {
  /** How often each method was called, by 'Class.method'. */
  byMethod: Record<string, number> = {};
  total = 0;
  reads = 0;
  writes = 0;
  /** Trips to other machines at Google: reads, sent writes, calls of other remote services. */
  roundTrips = 0;
  /** Reads that had to send waiting writes first. */
  alternations = 0;
  /** Time spent inside service calls on this machine. The rest of an execution is the script's own time. */
  milliseconds = 0;
  private estimated = 0;

  /** What all this would take on Google, in milliseconds: starts of executions, calls, sleep, waiting for locks. */
  estimate(): number {
    return this.estimated;
  }

  add(name: string, kind: CallKind): void {
    this.byMethod[name] = (this.byMethod[name] ?? 0) + 1;
    this.total++;
    if (kind === 'read') this.reads++;
    else if (kind === 'write') this.writes++;
  }
  addTrip(isAlternation: boolean): void {
    this.roundTrips++;
    if (isAlternation) this.alternations++;
  }
  /** Counts time on Google. */
  pass(milliseconds: number): void {
    this.estimated += milliseconds;
  }

  reset(): void {
    this.byMethod = {};
    this.total = this.reads = this.writes = this.roundTrips = this.alternations = 0;
    this.milliseconds = this.estimated = 0;
  }
}

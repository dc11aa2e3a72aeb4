// One execution of a script: its user, how it was started, its global scope, and the gate that every service call
// passes (counting, limits, faults, authorization, argument checks, values of the script's own scope).
import { badDayOf } from '../gate/google-failures';
import { Cost } from '../gate/cost';
import { START_MS } from '../gate/latency';
import { LateRefusal, Refusal, refuse, Violation, WORDS } from '../gate/refusal';
import { listed } from '../gate/scopes';
import { GoogleEnum, proxyOf, Service, unwrapped } from '../gate/service';
import type { Makers } from './makers';
import type { Scope } from './scope';
import type { ExecutionRecord, Fault, RunAs, RuntimeState } from './state';
import type { Method } from '../gate/surface';

export class Execution {
  readonly proxies = new WeakMap<Service, object>();
  /** What plain objects of the script inherit from. */
  readonly objectPrototype: object;
  /** Lets ranges, sheets and other classes make each other without importing each other. */
  readonly make: Makers;
  /** What the execution costs on Google, so far. */
  readonly cost: Cost;
  private readonly fault: Fault | undefined;
  private readonly limit: number;
  private depth = 0;
  /** A refusal that Google reports only at the next read or flush. */
  private late: Refusal | undefined;

  constructor(
    readonly state: RuntimeState,
    readonly user: string,
    readonly as: RunAs,
    /** Where the script runs. The runtime's `globals` have no scope: their values belong to the caller's realm. */
    readonly scope?: Scope,
    /** Who is at the keyboard when the script runs as somebody else (an installed trigger as its creator). */
    readonly person?: string,
  ) {
    this.make = state.makersOf(this);
    this.fault = scope ? state.nextFault : undefined;
    if (scope) state.nextFault = undefined;
    this.objectPrototype = scope
      ? (Object.getPrototypeOf(scope.copy({}, () => undefined)) as object)
      : Object.prototype;
    const { execution, simpleTrigger } = state.limits;
    this.limit = !scope ? Infinity : as === 'simple' ? simpleTrigger : execution;
    this.cost = new Cost(state.calls, scope ? START_MS : 0, scope !== undefined);
  }

  /** A service call from a script. */
  call(
    method: Method,
    target: Service,
    imitation: (...args: unknown[]) => unknown,
    args: unknown[],
  ): unknown {
    const started = performance.now();
    this.depth++;
    try {
      this.enter(method);
      const given = args.map(fromScript);
      method.check(given);
      return this.toScript(imitation.apply(target, given));
    } catch (error) {
      const isLate =
        error instanceof LateRefusal || (error instanceof Violation && this.state.refusals === 'at flush');
      if (isLate && method.kind === 'write') {
        this.late ??= error;
        return this.toScript(target);
      }
      throw this.asThrown(error);
    } finally {
      this.depth--;
      if (this.depth === 0) this.state.calls.milliseconds += performance.now() - started;
    }
  }

  private enter({ name, kind, scopes, isAllowedInSimpleTrigger }: Method): void {
    const { state, cost } = this;
    cost.add(name, kind);
    const number = cost.count;
    if (state.beforeCall && !state.isInHook && this.scope) {
      state.isInHook = true;
      try {
        state.beforeCall(name, number);
      } finally {
        state.isInHook = false;
      }
    }
    this.checkLimit();
    if (this.late && (kind === 'read' || kind === 'flush')) this.refuseLate();
    if (this.fault?.call === number) refuse(this.fault.message ?? badDayOf(kind));
    if (scopes.length === 0) return;
    if (state.scopes && !scopes.some((scope) => state.scopes?.includes(scope)))
      refuse(WORDS.noScope(name, listed(scopes)));
    if (this.as === 'simple' && !isAllowedInSimpleTrigger) refuse(WORDS.noPermission(name, listed(scopes)));
  }

  /** Google ends an execution that runs too long. Every further call throws, so catching the error doesn't help. */
  private checkLimit(): void {
    if (this.isOverdue) refuse(WORDS.tooLongRunning);
  }
  private get isOverdue(): boolean {
    return this.cost.running > this.limit;
  }

  private refuseLate(): void {
    const { late } = this;
    this.late = undefined;
    if (late) throw late;
  }

  /** The script slept or waited for a lock. The clock moves, and the time counts toward the limit. */
  waited(milliseconds: number): void {
    this.state.clock.moveBy(milliseconds);
    this.cost.pass(milliseconds);
    this.checkLimit();
  }

  /** The script's function returned. Throws if the execution still fails: past its limit, or with a late refusal. */
  finish(): void {
    this.checkLimit();
    this.refuseLate();
  }

  /** The error with which an execution ended. Past the time limit it is Google's error, not the script's. */
  outcome(error: unknown): unknown {
    return this.isOverdue ? new Refusal(WORDS.tooLongRunning) : error;
  }

  /** A value as the script gets it: objects of its own scope, and proxies instead of imitations. */
  toScript(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Service) return proxyOf(value);
    if (value instanceof GoogleEnum) return value;
    const other = (inner: object): unknown =>
      inner instanceof Service
        ? proxyOf(inner)
        : inner instanceof GoogleEnum || isProxy(inner)
          ? inner
          : undefined;
    return this.scope ? this.scope.copy(value, other) : copyHere(value, other);
  }

  /** An error of the script's own scope. */
  thrown(message: string, name = 'Exception'): Error {
    if (this.scope) return this.scope.error(message, name) as Error;
    const error = new Error(message);
    if (name !== 'Error') error.name = name;
    return error;
  }

  private asThrown(error: unknown): unknown {
    // The error comes from the runtime's realm, where the script's `instanceof Error` would be false.
    if (!(error instanceof Error) || !this.scope) return error;
    const thrown = this.thrown(error.message, error.name);
    // For a bug in the imitation, keep the stack that shows where it is.
    if (!(error instanceof Refusal) && error.stack) thrown.stack = error.stack;
    return thrown;
  }

  /** A summary of the execution, for `lastExecution`. */
  record(handler: string): ExecutionRecord {
    const { names, roundTrips, alternations, milliseconds } = this.cost;
    const { user, as } = this;
    return { handler, user, as, calls: names, roundTrips, alternations, estimate: milliseconds };
  }

  /** Sends waiting writes and releases locks. */
  end(): void {
    this.cost.send();
    for (const [name, holder] of this.state.locks) if (holder === this) this.state.locks.delete(name);
    this.scope?.close();
  }
}

function isProxy(value: object): boolean {
  return unwrapped(value) !== value;
}

/** A script's value in this realm: imitations instead of proxies, and arrays, objects and Dates of this realm. */
function fromScript(value: unknown): unknown {
  return copyHere(value, (inner) => {
    const imitation = unwrapped(inner);
    return imitation !== inner || inner instanceof GoogleEnum ? imitation : undefined;
  });
}

/** Copies arrays, plain objects and Dates into this realm. If `other` returns something, that is used unchanged. */
function copyHere(value: unknown, other: (value: object) => unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    // A loop, not map: an array of another realm maps to an array of that realm.
    const list: unknown[] = [];
    for (const item of value as unknown[])
      list.push(item === null || typeof item !== 'object' ? item : copyHere(item, other));
    return list;
  }
  const answer = other(value);
  if (answer !== undefined) return answer;
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Date]') return new Date((value as Date).getTime());
  if (tag !== '[object Object]') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyHere(item, other)]));
}

/** What a script returned, in this realm; proxies of services stay proxies. */
export function toHost(value: unknown): unknown {
  return copyHere(value, (inner) => (isProxy(inner) ? inner : undefined));
}

// One execution of a script: its user, how it was started, its global scope, and the gate that every service call
// passes (counting, faults, authorisation, argument checks, values of the script's own scope).
import { Refusal, refuse, WORDS } from './refusal';
import { isAllowedInSimpleTrigger, listed, scopesOf } from './scopes';
import { checkArguments } from './signatures';
import { GoogleEnum, proxyOf, Service, unwrapped } from './service';
import type { Scope } from './scope';
import type { Fault, RunAs, RuntimeState } from './state';

export class Execution {
  readonly proxies = new WeakMap<Service, object>();
  readonly fault: Fault | undefined;
  /** Service calls of this execution so far. */
  callCount = 0;
  private depth = 0;

  constructor(
    readonly state: RuntimeState,
    readonly user: string,
    readonly as: RunAs,
    /** Where the script runs; none for the `globals` of the runtime, which live with their caller. */
    readonly scope?: Scope,
  ) {
    this.fault = scope ? state.nextFault : undefined;
    if (scope) state.nextFault = undefined;
  }

  /** A service call from a script. */
  call(
    target: Service,
    method: string,
    imitation: (...args: unknown[]) => unknown,
    args: unknown[],
  ): unknown {
    const className = target.googleName;
    const name = `${className}.${method}`;
    const started = performance.now();
    try {
      this.enter(className, method, name);
      const given = args.map(fromScript);
      checkArguments(className, method, given);
      return this.toScript(imitation.apply(target, given));
    } catch (error) {
      throw this.asThrown(error);
    } finally {
      this.depth = Math.max(0, this.depth - 1);
      if (this.depth === 0) this.state.calls.milliseconds += performance.now() - started;
    }
  }

  private enter(className: string, method: string, name: string): void {
    const { state } = this;
    this.depth++;
    this.callCount++;
    state.calls.add(className, method);
    if (state.beforeCall && !state.isInHook && this.scope) {
      state.isInHook = true;
      try {
        state.beforeCall(name, this.callCount);
      } finally {
        state.isInHook = false;
      }
    }
    if (this.fault?.call === this.callCount) refuse(this.fault.message);
    const needed = scopesOf(className, method);
    if (needed.length === 0) return;
    if (state.scopes && !needed.some((scope) => state.scopes?.includes(scope)))
      refuse(WORDS.noScope(name, listed(needed)));
    if (this.as === 'simple' && !isAllowedInSimpleTrigger(className, method))
      refuse(WORDS.noPermission(name, listed(needed)));
  }

  /** A value as the script gets it: built by its own scope's constructors, imitations behind their proxies. */
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
    // What the imitation threw is of the runtime's realm; a script must be able to say `instanceof Error`.
    if (!(error instanceof Error) || !this.scope) return error;
    const thrown = this.thrown(error.message, error.name);
    // A fault of the imitation itself shows where it happened.
    if (!(error instanceof Refusal) && error.stack) thrown.stack = error.stack;
    return thrown;
  }

  end(): void {
    for (const [name, holder] of this.state.locks) if (holder === this) this.state.locks.delete(name);
    this.scope?.close();
  }
}

function isProxy(value: object): boolean {
  return unwrapped(value) !== value;
}

/** A script's value in this realm: proxies become their imitations, arrays, objects and Dates this realm's own. */
function fromScript(value: unknown): unknown {
  return copyHere(value, (inner) => {
    const imitation = unwrapped(inner);
    return imitation !== inner || inner instanceof GoogleEnum ? imitation : undefined;
  });
}

/** A copy of arrays, plain objects and Dates with this realm's constructors; what `other` answers stands for itself. */
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

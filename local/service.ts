// What every imitated class has in common: scripts see it through a proxy that counts, checks and throws by name
// for whatever is not imitated. Only methods are visible to scripts; other properties are the runtime's own.
import type { Execution } from './execution';

/** Base of every imitated Google class. `googleName` is the class's name at Google, e.g. Range. */
export abstract class Service {
  abstract readonly googleName: string;
  constructor(readonly run: Execution) {}
}

/**
 * The one cast between an imitation and Google's interface. It is honest because scripts get a proxy that answers
 * every member of the interface: imitated, or by throwing "Class.member is not emulated".
 */
export function asGoogle<T>(imitation: Service | GoogleEnum): T {
  return imitation as unknown as T;
}

/** The imitation behind a value that came from a script, if it is one of the wanted class. */
export function imitationOf<T extends Service>(
  kind: abstract new (...args: never[]) => T,
  value: unknown,
): T | undefined {
  return value instanceof kind ? value : undefined;
}

/** A member of one of Google's enumerations: an object, not a number. */
export class GoogleEnum {
  constructor(
    readonly enumName: string,
    private readonly member: string,
    private readonly place: number,
  ) {}
  toString(): string {
    return this.member;
  }
  name(): string {
    return this.member;
  }
  ordinal(): number {
    return this.place;
  }
  compareTo(other: GoogleEnum): number {
    return this.place - other.ordinal();
  }
  toJSON(): string {
    return this.member;
  }
}

/** The name of a member of an enumeration; undefined for anything else. */
export function memberName(value: unknown): string | undefined {
  return value instanceof GoogleEnum ? value.name() : undefined;
}

/** The members of an enumeration, in Google's order; an unknown member throws by name. */
export function googleEnum<Name extends string>(
  enumName: string,
  names: readonly Name[],
): Record<Name, GoogleEnum> {
  const members: Partial<Record<string, GoogleEnum>> = {};
  names.forEach((name, place) => (members[name] = new GoogleEnum(enumName, name, place)));
  return new Proxy(members as Record<Name, GoogleEnum>, {
    get(target, key): unknown {
      if (typeof key === 'symbol' || key in target || isQuestionOfTheLanguage(key))
        return Reflect.get(target, key);
      throw new Error(`${enumName}.${key} is not emulated`);
    },
  });
}

/** Keys that the language, a promise or a logger asks of any object: answered as for a plain one. */
function isQuestionOfTheLanguage(key: string): boolean {
  return (
    [
      'then',
      'toJSON',
      'constructor',
      'prototype',
      'valueOf',
      'inspect',
      'hasOwnProperty',
      '$$typeof',
      'nodeType',
      'asymmetricMatch',
      'length',
    ].includes(key) || key.startsWith('@@')
  );
}

const imitations = new WeakMap<object, Service>();

/** What a script's value is to the runtime: a proxy becomes its imitation, everything else stays. */
export function unwrapped(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (imitations.get(value) ?? value) : value;
}

/** The proxy that a script sees of an imitation. */
export function proxyOf(imitation: Service): object {
  const { run, googleName } = imitation;
  const known = run.proxies.get(imitation);
  if (known) return known;
  const proxy = new Proxy(imitation, {
    get(target, key): unknown {
      if (typeof key === 'symbol') return key === Symbol.toStringTag ? googleName : undefined;
      const member: unknown = key === 'constructor' ? undefined : Reflect.get(target, key);
      if (member instanceof GoogleEnum || isEnumTable(target, key)) return member;
      if (typeof member === 'function' && key !== 'toString')
        return (...args: unknown[]): unknown =>
          run.call(target, key, member as (...args: unknown[]) => unknown, args);
      if (key === 'toString') return (): string => googleName;
      if (isQuestionOfTheLanguage(key)) return key === 'valueOf' ? (): unknown => proxy : undefined;
      throw run.thrown(`${googleName}.${key} is not emulated`, 'Error');
    },
    set(_target, key): boolean {
      throw run.thrown(`Cannot set ${googleName}.${String(key)}`, 'TypeError');
    },
    has: (target, key) => typeof key === 'string' && typeof Reflect.get(target, key) === 'function',
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
    getPrototypeOf: () => null,
  });
  imitations.set(proxy, imitation);
  run.proxies.set(imitation, proxy);
  return proxy;
}

/** Enumerations hang on a service as properties with a capital first letter (SpreadsheetApp.ProtectionType). */
function isEnumTable(target: Service, key: string): boolean {
  return /^[A-Z]/.test(key) && Object.hasOwn(target, key);
}

// What scripts see of an imitated class: a proxy with exactly Google's names. An imitated method goes through the execution's
// gate, one that is not imitated throws by name, and any other name is undefined.
import type { Execution } from '../run/execution';
import { GoogleEnum } from './enumeration';
import { Service } from './imitation';
import { isMethod, surfaceOf } from './surface';

export { GoogleEnum, memberName } from './enumeration';
export { Service } from './imitation';

/**
 * The one cast between an imitation and Google's interface. It is safe because scripts get a proxy that has every member of
 * the interface: imitated, or throwing "Class.member is not emulated".
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

const imitations = new WeakMap<object, Service>();

/** A script's value as the runtime sees it: the imitation behind a proxy, or the value itself. */
export function unwrapped(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (imitations.get(value) ?? value) : value;
}

/** The proxy of an imitation. Properties that the script sets on it stay, as on any object. */
export function proxyOf(imitation: Service): object {
  const { run, googleName } = imitation;
  const known = run.proxies.get(imitation);
  if (known) return known;
  const surface = surfaceOf(googleName);
  // The target is a plain object of the script's scope, so that it behaves like any object.
  const proxy = new Proxy(Object.create(run.objectPrototype) as object, {
    get(own, key, receiver): unknown {
      if (typeof key === 'symbol')
        return key === Symbol.toStringTag ? googleName : Reflect.get(own, key, receiver);
      if (Object.hasOwn(own, key)) return Reflect.get(own, key, receiver);
      const member = surface.member(key);
      if (isMethod(member)) {
        const imitated = imitatedMethod(imitation, key);
        if (imitated) return (...args: unknown[]): unknown => run.call(member, imitation, imitated, args);
        if (surface.isDocumented) return notImitated(run, member.name, key);
      } else if (member) return member;
      return key === 'toString' ? (): string => googleName : Reflect.get(own, key, receiver);
    },
    has: (own, key) =>
      Reflect.has(own, key) || (typeof key === 'string' && surface.isDocumented && !!surface.member(key)),
  });
  imitations.set(proxy, imitation);
  run.proxies.set(imitation, proxy);
  return proxy;
}

type ImitatedMethod = (...args: unknown[]) => unknown;

function imitatedMethod(imitation: Service, key: string): ImitatedMethod | undefined {
  const member: unknown = key in Object.prototype ? undefined : Reflect.get(imitation, key);
  return typeof member === 'function' ? (member as ImitatedMethod) : undefined;
}

/** A method that Google has and the runtime lacks. It throws only when called: a script may test whether it exists. */
function notImitated(run: Execution, name: string, key: string): ImitatedMethod {
  const refuseByName = (): never => {
    throw run.thrown(`${name} is not emulated`, 'Error');
  };
  // A capitalized name is a table of an unknown service, not a method.
  return /^[A-Z]/.test(key) ? refuseByName() : refuseByName;
}

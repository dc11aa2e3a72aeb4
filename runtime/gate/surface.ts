// The members of a Google class: its methods (each with its argument check, kind and scopes, prepared once) and its
// enumerations. It doesn't say which are imitated.
import { kindOfCall, type CallKind } from './call-kinds';
import { enumeration, type GoogleEnum } from './enumeration';
import { GOOGLE, shownNameOf } from './google-classes';
import { isAllowedInSimpleTrigger, scopesOf } from './scopes';
import { checkOf, type Check } from './signatures';

/** A method, with what the gate needs at each call. */
export interface Method {
  /** The bare class name and the method: Range.setValue. */
  readonly name: string;
  readonly check: Check;
  readonly kind: CallKind;
  /** One of these scopes is needed. Empty if the method needs no authorization. */
  readonly scopes: readonly string[];
  readonly isAllowedInSimpleTrigger: boolean;
}
/** An enumeration's members by name. */
export type Members = Readonly<Record<string, GoogleEnum>>;

const takesAnything: Check = () => undefined;

/** The members of one class by name; undefined for names that Google does not have. */
export class Surface {
  private readonly found = new Map<string, Method | Members | undefined>();
  private readonly shown: string;
  private readonly documented: Readonly<Record<string, string>> | undefined;

  constructor(private readonly className: string) {
    this.shown = shownNameOf(className);
    this.documented = GOOGLE.classes[this.shown] ?? absentOf(className);
  }

  /** Whether the class is in Google's types. If not, every method counts as Google's. */
  get isDocumented(): boolean {
    return this.documented !== undefined;
  }

  member(key: string): Method | Members | undefined {
    if (this.found.has(key)) return this.found.get(key);
    const member = this.memberOf(key);
    this.found.set(key, member);
    return member;
  }

  private memberOf(key: string): Method | Members | undefined {
    const { className, documented } = this;
    if (documented && !Object.hasOwn(documented, key)) return undefined;
    const entry = documented?.[key];
    if (entry?.startsWith('enum ')) return enumeration(entry.slice('enum '.length));
    return {
      name: `${className}.${key}`,
      check: entry === undefined ? takesAnything : checkOf(this.shown, key, entry),
      kind: kindOfCall(className, key),
      scopes: scopesOf(className, key),
      isAllowedInSimpleTrigger: isAllowedInSimpleTrigger(className, key),
    };
  }
}

/** For services that the runtime lacks, only the names are known. */
function absentOf(service: string): Readonly<Record<string, string>> | undefined {
  const names = GOOGLE.absent[service];
  return names === undefined ? undefined : Object.fromEntries(names.split(' ').map((name) => [name, '']));
}

const surfaces = new Map<string, Surface>();

/** The surface of a class by its bare name at Google. */
export function surfaceOf(className: string): Surface {
  let surface = surfaces.get(className);
  if (!surface) surfaces.set(className, (surface = new Surface(className)));
  return surface;
}

/** Distinguishes methods from enumerations. */
export function isMethod(member: Method | Members | undefined): member is Method {
  return typeof member?.name === 'string';
}

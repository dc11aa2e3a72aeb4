// Whether a global scope is as it was made: nothing added to the language's own objects, nothing replaced, removed or
// frozen. Then the next execution finds what it would find in a new one.

/** Source of a list of objects that no global name leads to: what iterators, generators and their kind inherit from. */
export const HIDDEN_OBJECTS = `(function () {
  var parentOf = Object.getPrototypeOf;
  var generator = function* () {};
  var asyncGenerator = async function* () {};
  return [
    generator, asyncGenerator, async function () {}, [].values(), new Map().keys(), new Set().keys(), ''.matchAll(/a/g),
    ''[Symbol.iterator](), generator(), asyncGenerator(),
  ].map(parentOf);
})()`;

const PARTS = ['value', 'get', 'set', 'writable', 'configurable', 'enumerable'] as const;

interface Known {
  object: object;
  parent: unknown;
  keys: readonly PropertyKey[];
  properties: readonly Property[];
}
/** A property's descriptor, whose parts are only compared. */
type Property = Partial<Record<(typeof PARTS)[number], unknown>>;
const propertyOf = (object: object, key: PropertyKey): Property | undefined =>
  Object.getOwnPropertyDescriptor(object, key);

const isObject = (value: unknown): value is object =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);

/** A built-in method: a function that nobody constructs with. */
const isMethod = (object: object): boolean => typeof object === 'function' && !('prototype' in object);

export class Pristine {
  private readonly objects: Known[] = [];
  private readonly methods: object[] = [];

  /** Remembers the global object and everything that it and the hidden objects lead to. */
  constructor(
    private readonly scope: object,
    hidden: readonly object[],
  ) {
    const seen = new Set<object>();
    const open: unknown[] = [scope, ...hidden];
    for (let object = open.pop(); object !== undefined || open.length > 0; object = open.pop()) {
      if (!isObject(object) || seen.has(object)) continue;
      seen.add(object);
      const keys = Reflect.ownKeys(object);
      const parent: unknown = Object.getPrototypeOf(object);
      const properties = keys.map((key) => propertyOf(object, key) ?? {});
      if (isMethod(object)) this.methods.push(object);
      else this.objects.push({ object, parent, keys, properties });
      open.push(parent);
      for (const property of properties) for (const part of PARTS) open.push(property[part]);
    }
  }

  /** Takes away the globals that were added; some can't be. */
  removeGlobals(): void {
    const known = new Set(this.objects.find(({ object }) => object === this.scope)?.keys);
    for (const key of Reflect.ownKeys(this.scope))
      if (!known.has(key)) Reflect.deleteProperty(this.scope, key);
  }

  /** Whether all is as remembered. Of a built-in method, only what an assignment adds is looked at. */
  isIntact(): boolean {
    for (const { object, parent, keys, properties } of this.objects) {
      if (Object.getPrototypeOf(object) !== parent || !Object.isExtensible(object)) return false;
      if (Reflect.ownKeys(object).length !== keys.length) return false;
      for (let place = 0; place < keys.length; place++) {
        const before = properties[place];
        const now = propertyOf(object, keys[place] ?? '');
        if (!before || !now) return false;
        for (const part of PARTS) if (!Object.is(now[part], before[part])) return false;
      }
    }
    return this.methods.every((method) => Object.keys(method).length === 0);
  }
}

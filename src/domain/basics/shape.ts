// Values from a page or a hidden tab are checked against a shape first. Their type is derived from it, so the two
// can't disagree.

export type Shape<T> = (value: unknown) => value is T;
export type Of<S> = S extends Shape<infer T> ? T : never;

/** Undefined if it isn't JSON of that shape. */
export function parseAs<T>(json: string, shape: Shape<T>): T | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return shape(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Plain<T> = { [Key in keyof T]: T[Key] };
type ObjectOf<Required extends Fields, Optional extends Fields> = Plain<
  { [Key in keyof Required]: Of<Required[Key]> } & { [Key in keyof Optional]?: Of<Optional[Key]> }
>;

export const text =
  (most: number): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= most;

export const whole =
  (least: number, most: number): Shape<number> =>
  (value): value is number =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

export const yes: Shape<true> = (value): value is true => value === true;

export const oneOf =
  <Name extends string>(...names: readonly Name[]): Shape<Name> =>
  (value): value is Name =>
    (names as readonly unknown[]).includes(value);

export const either =
  <One, Other>(one: Shape<One>, other: Shape<Other>): Shape<One | Other> =>
  (value): value is One | Other =>
    one(value) || other(value);

export const list =
  <Item>(item: Shape<Item>, most: number): Shape<Item[]> =>
  (value): value is Item[] =>
    Array.isArray(value) && value.length <= most && value.every((one) => item(one));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** At most `most` keys, each allowed by `key`. */
export const record =
  <Item>(key: Shape<string>, item: Shape<Item>, most: number): Shape<Record<string, Item>> =>
  (value): value is Record<string, Item> => {
    if (!isObject(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= most && entries.every(([name, one]) => key(name) && item(one));
  };

/** Exactly these keys. An optional key may be missing, but is never undefined. */
export const object =
  <Required extends Fields, Optional extends Fields = Record<never, never>>(
    required: Required,
    optional?: Optional,
  ): Shape<ObjectOf<Required, Optional>> =>
  (value): value is ObjectOf<Required, Optional> => {
    if (!isObject(value)) return false;
    const shapeOf = (key: string): Shape<unknown> | undefined =>
      Object.prototype.hasOwnProperty.call(required, key)
        ? required[key]
        : optional && Object.prototype.hasOwnProperty.call(optional, key)
          ? optional[key]
          : undefined;
    return (
      Object.keys(required).every((key) => Object.prototype.hasOwnProperty.call(value, key)) &&
      Object.entries(value).every(([key, one]) => shapeOf(key)?.(one) === true)
    );
  };

export const where =
  <T>(shape: Shape<T>, isRight: (value: T) => boolean): Shape<T> =>
  (value): value is T =>
    shape(value) && isRight(value);

// The engine's plugins as this runtime extends them: each is replaced in its registry by a class of its own kind.
import './group-by';
import { registries } from '@odoo/o-spreadsheet';

/** Any class of the engine. */
export type Constructor<T> = new (...args: never[]) => T;
interface LooseRegistry {
  get(key: string): unknown;
  replace(key: string, value: unknown): void;
}
type RegistryName =
  'corePluginRegistry' | 'coreViewsPluginRegistry' | 'featurePluginRegistry' | 'statefulUIPluginRegistry';

/** Puts a subclass in the place of one of the engine's plugins. */
export function extendPlugin<T>(
  registry: RegistryName,
  name: string,
  extend: (plugin: Constructor<T>) => Constructor<T>,
): void {
  const plugins = registries[registry] as unknown as LooseRegistry;
  plugins.replace(name, extend(plugins.get(name) as Constructor<T>));
}

/** The part of the engine's history that keeps what the running command changed. */
export interface History {
  changes?: { key: string | number; target: object; before: unknown }[];
  update(...path: unknown[]): void;
}

/** Changes a member of an object of a plugin so that undo finds it: the engine's own `update`, without its walk along a path. */
export function change<T>(
  history: History,
  target: Record<number, T>,
  key: number,
  value: NoInfer<T> | undefined,
): void {
  const before = target[key];
  if (before === value) return;
  history.changes?.push({ key, target, before });
  if (value === undefined) delete target[key];
  else target[key] = value;
}

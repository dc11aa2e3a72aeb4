// Extends plugins of the engine: a subclass replaces each in its registry.
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

/** Replaces one of the engine's plugins with a subclass. */
export function extendPlugin<T>(
  registry: RegistryName,
  name: string,
  extend: (plugin: Constructor<T>) => Constructor<T>,
): void {
  const plugins = registries[registry] as unknown as LooseRegistry;
  plugins.replace(name, extend(plugins.get(name) as Constructor<T>));
}

/** The part of the engine's history that records the changes of the running command. */
export interface History {
  changes?: { key: string | number; target: object; before: unknown }[];
  update(...path: unknown[]): void;
}

/** Changes a property of a plugin's object and records it for undo: the engine's `update`, without a path. */
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

// The options of the two commands, with our own sentences where something is wrong.

import { parseArgs } from 'node:util';
import { COMMAND_OPTIONS } from '../src/words/roll-up-files';

/** By its name: whether it has a value. */
export type Options = Readonly<Record<string, 'text' | 'flag'>>;

/** The variables of a process. */
export type Env = Readonly<Record<string, string | undefined>>;

export interface GivenOptions {
  text: (name: string) => string | undefined;
  has: (name: string) => boolean;
  others: string[];
}

export const asksForHelp = (args: readonly string[]): boolean =>
  args.some((one) => one === '--help' || one === '-h');

const inNpm = (name: string): string => `npm_config_${name.replaceAll('-', '_')}`;

/** A sentence where it isn't understood. `env` is the process's: without a -- before them, npm takes options for itself. */
export function readOptions(
  command: string,
  args: readonly string[],
  options: Options,
  env: Env,
): GivenOptions | string {
  // Word and mail make one long dash of two hyphens.
  const dashed = args.find((one) => /^[–—−]/.test(one));
  if (dashed !== undefined) return COMMAND_OPTIONS.longDash(dashed);
  const names = Object.keys(options);
  const taken = names.filter((name) => env[inNpm(name)] !== undefined);
  if (taken.length > 0) return COMMAND_OPTIONS.taken(command, taken);
  const { tokens } = parseArgs({
    ...{ args: [...args], strict: false, allowPositionals: true, tokens: true },
    options: Object.fromEntries(
      names.map((name) => [name, { type: options[name] === 'flag' ? 'boolean' : 'string' }] as const),
    ),
  });
  const values = new Map<string, string>();
  const others: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') others.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value = '' } = token;
    if (options[name] === undefined) return COMMAND_OPTIONS.unknown(rawName);
    if (options[name] === 'flag' && value !== '') return COMMAND_OPTIONS.noValue(rawName);
    // What comes next is the next option.
    if (options[name] === 'text' && (value === '' || value.startsWith('--')))
      return COMMAND_OPTIONS.valueMissing(rawName);
    values.set(name, value);
  }
  return { text: (name) => values.get(name), has: (name) => values.has(name), others };
}

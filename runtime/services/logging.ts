// Logger, and the console that Apps Script has: lines end up in the runtime's log.
import { formatInstant } from '../book/date-pattern';
import { formatted } from '../book/format-string';
import { javaText } from '../book/java-text';
import { asGoogle, Service } from '../gate/service';

/** A script's errors come from another realm. */
function isError(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Error]';
}

/** An object for console: as JSON (Google's console shows much the same with other quotes). */
function consoleText(value: unknown): string {
  if (value instanceof Service) return value.googleName;
  if (isError(value)) return String(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** A line of console: placeholders such as %s are filled in, and the remaining values follow. */
function consoleLine(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(consoleText).join(' ');
  let next = 0;
  const line = first.replace(/%[sdifoOj%]/g, (mark) => {
    if (mark === '%%') return rest.length > 0 ? '%' : mark;
    if (next >= rest.length) return mark;
    const value = rest[next++];
    if (mark === '%d') return String(Number(value));
    if (mark === '%i') return String(Math.trunc(Number(value)));
    if (mark === '%f') return String(Number(value));
    return consoleText(value);
  });
  return [line, ...rest.slice(next).map(consoleText)].join(' ');
}

export class LocalLogger extends Service implements GoogleAppsScript.Base.Logger {
  readonly googleName = 'Logger';
  /** This execution's log. Logger forgets between executions; the runtime's log does not. */
  #lines: string[] = [];
  #text(values: readonly unknown[]): string {
    const { scriptZone } = this.run.state;
    const [first, ...rest] = values;
    const written = (value: unknown): string => javaText(value, scriptZone);
    if (typeof first === 'string') return rest.length > 0 ? formatted(first, rest, written) : first;
    // "If the object contains a message property, that property is used" (Logger.log).
    const isObject = typeof first === 'object' && first !== null && !(first instanceof Service);
    const message = isObject && !isError(first) ? (first as { message?: unknown }).message : undefined;
    return written(message ?? first);
  }
  log(...values: unknown[]): GoogleAppsScript.Base.Logger {
    const { log, clock, scriptZone } = this.run.state;
    const line = this.#text(values);
    log.push(line);
    const at = formatInstant(clock.now(), scriptZone, 'EEE MMM dd HH:mm:ss zzz yyyy');
    this.#lines.push(`${at} INFO: ${line}\n`);
    return asGoogle(this);
  }
  getLog(): string {
    return this.#lines.join('');
  }
  /** The runtime's log stays, as Google's log of executions does. */
  clear(): void {
    this.#lines = [];
  }
}

export class LocalConsole extends Service {
  readonly googleName = 'console';
  readonly #timers = new Map<string, number>();
  log(...values: unknown[]): void {
    this.run.state.log.push(consoleLine(values));
  }
  info(...values: unknown[]): void {
    this.log(...values);
  }
  warn(...values: unknown[]): void {
    this.log(...values);
  }
  error(...values: unknown[]): void {
    this.log(...values);
  }
  time(label: string): void {
    this.#timers.set(label, this.run.state.clock.now());
  }
  timeEnd(label: string): void {
    const started = this.#timers.get(label);
    if (started === undefined) return;
    this.#timers.delete(label);
    this.log(`${label}: ${String(this.run.state.clock.now() - started)}ms`);
  }
}

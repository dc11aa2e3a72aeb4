// Logger, and the console that Apps Script has: lines end up in the runtime's log.
import { Service } from './service';

function line(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first === 'string' && /%[sdfoj]/.test(first)) {
    let next = 0;
    return first.replace(/%[sdfoj]/g, () => String(rest[next++]));
  }
  return values
    .map((value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)))
    .join(' ');
}

export class LocalLogger extends Service {
  readonly googleName = 'Logger';
  log(...values: unknown[]): LocalLogger {
    this.run.state.log.push(line(values));
    return this;
  }
  getLog(): string {
    return this.run.state.log.join('\n');
  }
  clear(): void {
    this.run.state.log.length = 0;
  }
}

export class LocalConsole extends Service {
  readonly googleName = 'console';
  readonly #timers = new Map<string, number>();
  log(...values: unknown[]): void {
    this.run.state.log.push(line(values));
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
  time(label = 'default'): void {
    this.#timers.set(label, this.run.state.clock.now());
  }
  timeEnd(label = 'default'): void {
    this.log(`${label}: ${String(this.run.state.clock.now() - (this.#timers.get(label) ?? 0))}ms`);
  }
}

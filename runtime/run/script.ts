// The script of a runtime: its code, and one execution of one of its functions in a fresh global scope.
import { advancedService, withServiceNamed } from '../services/advanced-services';
import { Execution } from './execution';
import { isViewer } from '../book/people';
import { absentService, ABSENT_SERVICES, servicesOf } from './services';
import type { RunAs, RuntimeState } from './state';

/** Who runs a function and how it starts. By default, the runtime's user from the menu. */
export interface RunOptions {
  user?: string;
  as?: RunAs;
  /** Who is at the keyboard when the script runs as somebody else (an installed trigger as its creator). */
  person?: string;
}

export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}

/** An error of a script's scope as an Error of this one, with its name and stack. */
function hostError(error: unknown): unknown {
  if (error instanceof Error || typeof error !== 'object' || error === null || !('message' in error))
    return error;
  const thrown = error as { name?: string; stack?: string };
  const name = thrown.name ?? 'Error';
  const message = messageOf(error);
  const host = new Error(name === 'ReferenceError' ? withServiceNamed(message) : message);
  host.name = name;
  if (thrown.stack) host.stack = thrown.stack;
  return host;
}

export class Script {
  constructor(
    private readonly state: RuntimeState,
    /** Undefined until it arrives. */
    private code: string | undefined,
  ) {}

  get isThere(): boolean {
    return this.code !== undefined;
  }

  arrive(code: string): void {
    this.code = code;
  }

  /** Whether the code seems to define a function of this name (simple triggers run only if so). */
  defines(name: string): boolean {
    return new RegExp(`(function\\s+${name}\\s*\\()|(\\b(const|let|var)\\s+${name}\\s*=)`).test(
      this.code ?? '',
    );
  }

  /** Runs the handlers of edits that people made in the meantime, without the hook for service calls. */
  private runWaitingEdits(): void {
    const { state } = this;
    const next = state.waitingEdits.shift();
    if (!next) return;
    const before = state.isInHook;
    state.isInHook = true;
    try {
      next();
    } finally {
      state.isInHook = before;
    }
    this.runWaitingEdits();
  }

  /**
   * Runs a function once, with the arguments that `argumentsOf` makes. Throws Errors of this realm. In a browser, an
   * async function returns a promise (see Scope.settle), and the execution ends when it settles.
   */
  execute(
    name: string,
    { user, as, person }: RunOptions,
    argumentsOf: (run: Execution) => unknown[],
  ): unknown {
    const { state } = this;
    if (isViewer(state.container, user ?? state.user))
      throw new Error(`${user ?? state.user} may only view the spreadsheet: no script runs.`);
    if (this.code === undefined) throw new Error('The script isn’t loaded yet. Please try again.');
    for (const book of state.books.values()) book.keepToday();
    const scope = state.newScope(() => state.clock.now());
    const run = new Execution(state, user ?? state.user, as ?? 'menu', scope, person);
    state.running++;
    const finish = (answer: unknown): unknown => {
      run.finish();
      return answer;
    };
    const fail = (error: unknown): never => {
      throw hostError(run.outcome(error));
    };
    const end = (): void => {
      run.end();
      state.lastExecution = run.record(name);
      state.running--;
      if (state.running === 0) this.runWaitingEdits();
    };
    let isAwaited = false;
    try {
      for (const service of state.advancedServices) scope.define(service, advancedService(run, service));
      for (const service of ABSENT_SERVICES) scope.define(service, absentService(run, service));
      for (const [service, value] of Object.entries(servicesOf(run))) scope.define(service, value);
      scope.run(this.code);
      const callee = scope.value(calleeOf(name));
      if (typeof callee !== 'function') throw new Error(`Script function not found: ${name}`);
      const answer = scope.settle(
        (callee as (...given: unknown[]) => unknown)(...argumentsOf(run).map((value) => run.toScript(value))),
      );
      if (!(answer instanceof Promise)) return finish(answer);
      isAwaited = true;
      return answer.then(finish).catch(fail).finally(end);
    } catch (error) {
      return fail(error);
    } finally {
      if (!isAwaited) end();
    }
  }
}

/** Applies a function to the result of an execution, now or when its promise resolves. */
export function afterwards<Answer>(
  answer: unknown,
  goOn: (value: unknown) => Answer,
): Answer | Promise<Answer> {
  return answer instanceof Promise ? answer.then(goOn) : goOn(answer);
}

/** An expression for the function that a menu or trigger names: a global, or a method of one. */
function calleeOf(name: string): string {
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(name))
    throw new Error(`Script function not found: ${name}`);
  const first = name.split('.')[0] ?? name;
  return name.includes('.')
    ? `typeof ${first} === 'object' ? ${name}.bind(${name.slice(0, name.lastIndexOf('.'))}) : undefined`
    : `typeof ${name} === 'function' ? ${name} : undefined`;
}

// Runs inside a sidebar's or dialog's frame, before the page's own scripts: google.script.run and google.script.host as
// at Google, through messages. It is injected as text (see frame-document.ts), so it may use nothing from outside.

/** What the page knows when it opens a frame. */
export interface FrameSeed {
  /** The functions of the script that a frame may call. */
  functions: string[];
  /** What the frames stored earlier in their localStorage. */
  stored: Record<string, string>;
  /** How far the page's clock is ahead of the real one, in milliseconds. */
  ahead: number;
}

/** A message from a frame to the page. */
export type FrameMessage =
  | { kind: 'run'; id: number; name: string; args: unknown[] }
  | { kind: 'keep'; key: string; value: string | null }
  | { kind: 'close' }
  /** A dialog wants another size; a sidebar's is fixed. */
  | { kind: 'resize'; width?: number; height?: number }
  | { kind: 'focus-grid' }
  /** F6 was pressed: the page moves to its next part. */
  | { kind: 'leave'; backwards: boolean };

/** A message from the page to a frame: the answer to one call, a change of the day, or keyboard focus entering. */
export type FrameAnswer =
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; message: string }
  | { kind: 'wake'; ahead: number }
  | { kind: 'enter' };

/** Puts google.script and a storage into the frame's window. */
export function installGoogleScript(seed: FrameSeed): void {
  type Success = (value: unknown, userObject: unknown) => void;
  type Failure = (error: Error, userObject: unknown) => void;
  interface Call {
    success?: Success;
    failure?: Failure;
    userObject?: unknown;
  }
  /** Calls in progress. Google runs ten at a time; the eleventh waits. */
  const waiting = new Map<number, Call>();
  const MOST_CALLS = 10;
  const later: { call: Call; message: FrameMessage & { kind: 'run' } }[] = [];
  let lastId = 0;
  const post = (message: FrameMessage): void => parent.postMessage(message, '*');
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    post({ kind: 'leave', backwards: event.shiftKey });
  });

  // Numbers, texts, booleans, null, and plain objects and arrays of them pass. Google refuses the rest at once.
  const plain = (value: unknown, where: string, above: unknown[] = []): unknown => {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
    const within = [...above, value];
    if (!above.includes(value)) {
      if (Array.isArray(value))
        return Array.from(value, (item: unknown, index) =>
          item === undefined ? null : plain(item, String(index), within),
        );
      const prototype: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
      // Of this window or another: Object's prototype has no prototype.
      if (typeof value === 'object' && (prototype === null || Object.getPrototypeOf(prototype) === null)) {
        const entries = Object.entries(value).filter(([, item]) => item !== undefined);
        return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, key, within)]));
      }
    }
    throw new TypeError(`Failed due to illegal value in property: ${where}`);
  };

  // A form becomes an object of texts; fields with the same name become a list. Google turns files into blobs.
  const formFields = (form: HTMLFormElement): unknown => {
    const fields = new Map<string, string[]>();
    for (const [key, value] of new FormData(form)) {
      if (typeof value !== 'string' && value.name !== '') throw new Error('Files in forms are not emulated');
      fields.set(key, [...(fields.get(key) ?? []), typeof value === 'string' ? value : '']);
    }
    return Object.fromEntries(
      [...fields].map(([key, values]) => [key, values.length > 1 ? values : values[0]]),
    );
  };

  const plainArguments = (args: unknown[]): unknown[] => {
    const [first] = args;
    if (args.length === 1 && first instanceof HTMLFormElement) return [formFields(first)];
    return args.map((value, index) => (value === undefined ? null : plain(value, String(index))));
  };

  // Google creates answers and errors in another window than the page's, so `instanceof` is false for them. A window
  // inside this frame would be inaccessible (see frame.ts): copies of the classes stand in for another window's.
  const inOtherWindow = (own: { prototype: object }, parent: object | null): object => {
    const other = (): void => undefined;
    // map and filter make lists of this window, as they do for lists of any other.
    Object.defineProperty(other, Symbol.species, { value: null });
    return Object.create(parent, {
      ...Object.getOwnPropertyDescriptors(own.prototype),
      constructor: { value: other },
    }) as object;
  };
  const otherObject = inOtherWindow(Object, null);
  const otherArray = inOtherWindow(Array, otherObject);
  const otherError = inOtherWindow(Error, otherObject);
  const madeElsewhere = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    Object.values(value).forEach(madeElsewhere);
    return Object.setPrototypeOf(value, Array.isArray(value) ? otherArray : otherObject) as unknown;
  };

  const send = (): void => {
    while (waiting.size < MOST_CALLS) {
      const next = later.shift();
      if (!next) return;
      waiting.set(next.message.id, next.call);
      post(next.message);
    }
  };

  const runner = (call: Call): object => {
    const functions: [string, unknown][] = seed.functions.map((name) => [
      name,
      (...args: unknown[]): void => {
        const sent = plainArguments(args);
        lastId += 1;
        later.push({ call, message: { kind: 'run', id: lastId, name, args: sent } });
        send();
      },
    ]);
    return {
      ...Object.fromEntries(functions),
      withSuccessHandler: (success: Success) => runner({ ...call, success }),
      withFailureHandler: (failure: Failure) => runner({ ...call, failure }),
      withUserObject: (userObject: unknown) => runner({ ...call, userObject }),
    };
  };

  // The browser's clock follows the day that the page pretends it is: at Google both show the same.
  let ahead = seed.ahead;
  const RealDate = Date;
  const nowAhead = (): number => RealDate.now() + ahead;
  window.Date = new Proxy(RealDate, {
    apply: () => new RealDate(nowAhead()).toString(),
    construct: (target, args: unknown[], made) =>
      Reflect.construct(target, args.length === 0 ? [nowAhead()] : args, made) as Date,
    get: (target, key) => (key === 'now' ? nowAhead : (Reflect.get(target, key) as unknown)),
  });

  window.addEventListener('message', (event: MessageEvent<FrameAnswer>) => {
    const answer = event.data;
    if (event.source === parent && answer.kind === 'wake') {
      ahead = answer.ahead;
      // As if somebody came back to the page the next morning.
      window.dispatchEvent(new Event('focus'));
      return;
    }
    if (event.source !== parent || answer.kind === 'wake') return;
    if (answer.kind === 'enter') {
      // A focused frame shows no focus until one of its elements has it.
      const first = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(first)?.focus();
      return;
    }
    const call = waiting.get(answer.id);
    if (!call) return;
    waiting.delete(answer.id);
    send();
    if (answer.kind === 'answer') {
      call.success?.(madeElsewhere(answer.value), call.userObject);
      return;
    }
    const error = Object.setPrototypeOf(new Error(answer.message), otherError) as Error;
    error.name = 'ScriptError';
    if (call.failure) call.failure(error, call.userObject);
    else console.error(`Uncaught ${answer.message}`);
  });

  const host = {
    close: () => post({ kind: 'close' }),
    setHeight: (height: number) => post({ kind: 'resize', height }),
    setWidth: (width: number) => post({ kind: 'resize', width }),
    editor: { focus: () => post({ kind: 'focus-grid' }) },
  };
  Object.assign(window, { google: { script: { run: runner({}), host } } });

  // The frame has its own origin, and so no access to the browser's storage. The page stores these items for it.
  const storage = (
    items: Map<string, string>,
    keep: (key: string, value: string | null) => void,
  ): Storage => ({
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(String(key)) ?? null,
    setItem: (key, value) => {
      items.set(String(key), String(value));
      keep(String(key), String(value));
    },
    removeItem: (key) => {
      items.delete(String(key));
      keep(String(key), null);
    },
    clear: () => {
      for (const key of items.keys()) keep(key, null);
      items.clear();
    },
  });
  const local = storage(new Map(Object.entries(seed.stored)), (key, value) =>
    post({ kind: 'keep', key, value }),
  );
  const session = storage(new Map(), () => undefined);
  Object.defineProperty(window, 'localStorage', { configurable: true, value: local });
  Object.defineProperty(window, 'sessionStorage', { configurable: true, value: session });
}

// Runs inside a sidebar's or dialog's frame, before the page's own scripts: google.script.run and google.script.host
// as Google has them, over messages. It is injected as text (see frame-document.ts), so it may use nothing from outside.

/** What the page knows when it opens a frame. */
export interface FrameSeed {
  /** The functions of the script that a frame may call. */
  functions: string[];
  /** What the frames kept earlier in their localStorage. */
  stored: Record<string, string>;
}

/** A message from a frame to the page. */
export type FrameMessage =
  | { kind: 'run'; id: number; name: string; args: unknown[] }
  | { kind: 'keep'; key: string; value: string | null }
  | { kind: 'close' }
  | { kind: 'focus-grid' }
  /** F6 was pressed: the page goes to its next part. */
  | { kind: 'leave'; backwards: boolean };

/** The page's answer to one call. */
export type FrameAnswer =
  { kind: 'answer'; id: number; value: unknown } | { kind: 'failure'; id: number; message: string };

/** Puts google.script and a storage into the frame's window. */
export function installGoogleScript(seed: FrameSeed): void {
  type Success = (value: unknown, userObject: unknown) => void;
  type Failure = (error: Error, userObject: unknown) => void;
  interface Call {
    success?: Success;
    failure?: Failure;
    userObject?: unknown;
  }
  const waiting = new Map<number, Call>();
  let lastId = 0;
  const post = (message: FrameMessage): void => parent.postMessage(message, '*');
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    post({ kind: 'leave', backwards: event.shiftKey });
  });

  // Numbers, texts, booleans, null, and plain objects and arrays of them cross; the rest Google refuses at once.
  const plain = (value: unknown, where: string): unknown => {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
    if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : plain(item, where)));
    const prototype: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
    if (typeof value === 'object' && (prototype === null || prototype === Object.prototype)) {
      const entries = Object.entries(value).filter(([, item]) => item !== undefined);
      return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, key)]));
    }
    throw new TypeError(`Failed due to illegal value in property: ${where}`);
  };

  const plainArguments = (args: unknown[]): unknown[] => {
    const [first] = args;
    if (args.length === 1 && first instanceof HTMLFormElement) {
      return [
        Object.fromEntries(
          [...new FormData(first)].map(([key, value]) => [
            key,
            typeof value === 'string' ? value : value.name,
          ]),
        ),
      ];
    }
    return args.map((value, index) => (value === undefined ? null : plain(value, String(index))));
  };

  const runner = (call: Call): object => {
    const functions: [string, unknown][] = seed.functions.map((name) => [
      name,
      (...args: unknown[]): void => {
        const sent = plainArguments(args);
        lastId += 1;
        waiting.set(lastId, call);
        post({ kind: 'run', id: lastId, name, args: sent });
      },
    ]);
    return {
      ...Object.fromEntries(functions),
      withSuccessHandler: (success: Success) => runner({ ...call, success }),
      withFailureHandler: (failure: Failure) => runner({ ...call, failure }),
      withUserObject: (userObject: unknown) => runner({ ...call, userObject }),
    };
  };

  window.addEventListener('message', (event: MessageEvent<FrameAnswer>) => {
    const answer = event.data;
    const call = event.source === parent ? waiting.get(answer.id) : undefined;
    if (!call) return;
    waiting.delete(answer.id);
    if (answer.kind === 'answer') {
      call.success?.(answer.value, call.userObject);
      return;
    }
    const error = new Error(answer.message);
    error.name = 'ScriptError';
    if (call.failure) call.failure(error, call.userObject);
    else console.error(`Uncaught ${answer.message}`);
  });

  const host = {
    close: () => post({ kind: 'close' }),
    setHeight: () => undefined,
    setWidth: () => undefined,
    editor: { focus: () => post({ kind: 'focus-grid' }) },
  };
  Object.assign(window, { google: { script: { run: runner({}), host } } });

  // The frame has an origin of its own and therefore no storage of the browser's; the page keeps these for it.
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

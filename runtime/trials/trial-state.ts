// The state that a trial ends in, as a text. No retry and no check can distinguish two trials with the same text,
// so one stands for both.
import type { Runtime, SavedRuntime } from '../run/open-runtime';
import { messageOf } from '../run/script';

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** The script's answers and errors, which a test may hold in variables. */
export function noteAnswers(runtime: Runtime): unknown[] {
  const answers: unknown[] = [];
  const run = runtime.run.bind(runtime);
  const scriptRun = runtime.scriptRun.bind(runtime);
  const failed = (error: unknown): never => {
    answers.push({ error: messageOf(error) });
    throw error;
  };
  const answered = <Given>(answer: Given): Given => {
    answers.push(answer);
    return answer;
  };
  runtime.run = (...given) => {
    try {
      return answered(run(...given));
    } catch (error) {
      return failed(error);
    }
  };
  runtime.scriptRun = (...given) => scriptRun(...given).then(answered, failed);
  return answers;
}

/** Everything that the rest of a trial can depend on. */
export interface Left {
  /** The workbook as it would be reopened, without lost writes; see bookOf. */
  book: string;
  /** Whether the workbook is reopened, or the runtime continues. */
  isReopened: boolean;
  answers: readonly unknown[];
  /** The errors of the operation and of the other execution. */
  errors: readonly unknown[];
  /** What the test itself remembers. */
  remembered: unknown;
}

/** Distinguishes states. Random ids made since the start and the words of the failure make no difference. */
export class TrialStates {
  private readonly known: ReadonlySet<string>;
  private readonly seen = new Set<string>();

  /** `start` is the workbook before the operation, as JSON: its ids are the same in every trial. */
  constructor(start: string) {
    this.known = new Set(start.match(UUID));
  }

  get count(): number {
    return this.seen.size;
  }

  /** Whether this is the first trial with this state. */
  isNew(state: string): boolean {
    const { size } = this.seen;
    return this.seen.add(state).size > size;
  }

  of({ book, isReopened, answers, errors, remembered }: Left, failure = ''): string {
    const told = jsonOf([answers, errors.map((error) => error && messageOf(error))]);
    const words =
      failure === '' ? told : told.replaceAll(JSON.stringify(failure).slice(1, -1), 'the failure');
    const text = [book, jsonOf([isReopened, remembered]), words].join('\n');
    return this.withoutNewIds(text);
  }

  private withoutNewIds(text: string): string {
    const names = new Map<string, string>();
    return text.replace(UUID, (id) => {
      if (this.known.has(id)) return id;
      const name = names.get(id) ?? `id ${String(names.size + 1)}`;
      names.set(id, name);
      return name;
    });
  }
}

/** The workbook, and what isn't saved with it. */
export function bookOf(saved: SavedRuntime, runtime: Runtime): string {
  return jsonOf([saved, runtime.unsaved()]);
}

/** Objects of Google's services become their class's name in JSON. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

/** A short text for a long one. */
export async function shortened(text: string): Promise<string> {
  const bytes = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// LockService: locks between executions. Nothing runs in parallel here, so waiting for a held lock always times out,
// and the clock moves ahead by that time.
import type { Execution } from '../run/execution';
import { refuse, WORDS } from '../gate/refusal';
import { asGoogle, Service } from '../gate/service';

type Google = GoogleAppsScript.Lock.Lock;

class LocalLock extends Service implements Google {
  readonly googleName = 'Lock';
  readonly #name: string;
  constructor(run: Execution, name: string) {
    super(run);
    this.#name = name;
  }
  hasLock(): boolean {
    return this.run.state.locks.get(this.#name) === this.run;
  }
  tryLock(timeoutInMillis: number): boolean {
    const { locks } = this.run.state;
    const holder = locks.get(this.#name);
    if (holder && holder !== this.run) {
      this.run.waited(Math.max(0, timeoutInMillis));
      return false;
    }
    locks.set(this.#name, this.run);
    return true;
  }
  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) refuse(WORDS.lockTimeout);
  }
  /** Allowed before a flush; waiting writes are then sent outside the lock. */
  releaseLock(): void {
    if (this.hasLock()) this.run.state.locks.delete(this.#name);
  }
}

export class LocalLockService extends Service implements GoogleAppsScript.Lock.LockService {
  readonly googleName = 'LockService';
  /** Never null here: the runtime's script is always bound to its spreadsheet. */
  getDocumentLock(): Google {
    return asGoogle(new LocalLock(this.run, 'document'));
  }
  getScriptLock(): Google {
    return asGoogle(new LocalLock(this.run, 'script'));
  }
  getUserLock(): Google {
    return asGoogle(new LocalLock(this.run, `user ${this.run.user}`));
  }
}

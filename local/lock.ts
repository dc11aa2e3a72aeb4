// LockService: locks between executions. Nothing runs at the same time here, so waiting for a held lock ends at once.
import type { Execution } from './execution';
import { refuse, WORDS } from './refusal';
import { asGoogle, Service } from './service';

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
  tryLock(): boolean {
    const { locks } = this.run.state;
    const holder = locks.get(this.#name);
    if (holder && holder !== this.run) return false;
    locks.set(this.#name, this.run);
    return true;
  }
  waitLock(): void {
    if (!this.tryLock()) refuse(WORDS.lockTimeout);
  }
  releaseLock(): void {
    if (this.hasLock()) this.run.state.locks.delete(this.#name);
  }
}

export class LocalLockService extends Service implements GoogleAppsScript.Lock.LockService {
  readonly googleName = 'LockService';
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

// Session and User: who the user is, as far as Google tells a script.
import type { Execution } from '../run/execution';
import { asGoogle, Service } from '../gate/service';

type Google = GoogleAppsScript.Base.Session;

/** Domains of consumer accounts. Two people with one of these are not in the same organization. */
const CONSUMER_DOMAINS = ['gmail.com', 'googlemail.com'];
const KEY_DAYS = 30;
const MS_PER_DAY = 86_400_000;

export class LocalUser extends Service implements Pick<GoogleAppsScript.Base.User, 'getEmail'> {
  readonly googleName = 'User';
  readonly #email: string;
  constructor(run: Execution, email: string) {
    super(run);
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
}

/**
 * The person at the keyboard, as far as Google tells (reference of Session and User). Blank in simple triggers. Otherwise the
 * owner sees their own address, and so do people in the owner's Workspace domain.
 */
export function activeUser(run: Execution): LocalUser {
  const { owner } = run.state.container.extras;
  const person = run.person ?? run.user;
  const domain = (email: string): string => email.split('@')[1] ?? '';
  const isColleague = domain(person) === domain(owner) && !CONSUMER_DOMAINS.includes(domain(person));
  const isTold = run.as !== 'simple' && (person === owner || isColleague);
  return new LocalUser(run, isTold ? person : '');
}

/** A key that doesn't reveal the user's address (FNV-1a: not secret, but not readable either). */
function keyOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return `local-${(hash >>> 0).toString(36)}`;
}

export class LocalSession extends Service implements Omit<Google, 'getUser' | 'getTimeZone'> {
  readonly googleName = 'Session';
  getActiveUser(): GoogleAppsScript.Base.User {
    return asGoogle(activeUser(this.run));
  }
  getEffectiveUser(): GoogleAppsScript.Base.User {
    return asGoogle(new LocalUser(this.run, this.run.as === 'simple' ? '' : this.run.user));
  }
  getActiveUserLocale(): string {
    return this.run.state.container.extras.locale.split('_')[0] ?? 'en';
  }
  getScriptTimeZone(): string {
    return this.run.state.scriptZone;
  }
  /** Changes every 30 days (reference). When the period begins is not documented. */
  getTemporaryActiveUserKey(): string {
    const { state, user, person } = this.run;
    const month = Math.floor(state.clock.now() / MS_PER_DAY / KEY_DAYS);
    return keyOf(`${state.scriptId} ${person ?? user} ${String(month)}`);
  }
}

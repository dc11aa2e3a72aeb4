// Session and User: who is there, and how much of it Google tells a script.
import type { Execution } from '../run/execution';
import { asGoogle, Service } from '../gate/service';

type Google = GoogleAppsScript.Base.Session;

/** Domains of consumer accounts: sharing one makes nobody a colleague. */
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
 * Who is at the keyboard, as far as Google tells: blank in simple triggers, and for people outside the owner's Workspace
 * domain (reference of Session and User); the owner is told who they are themselves.
 */
export function activeUser(run: Execution): LocalUser {
  const { owner } = run.state.container.extras;
  const person = run.person ?? run.user;
  const domain = (email: string): string => email.split('@')[1] ?? '';
  const isColleague = domain(person) === domain(owner) && !CONSUMER_DOMAINS.includes(domain(person));
  const isTold = run.as !== 'simple' && (person === owner || isColleague);
  return new LocalUser(run, isTold ? person : '');
}

/** A key that tells nothing about who it stands for: FNV-1a, which is no secret but is no name either. */
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
  /** Another one every 30 days (reference); when the days begin is not documented. */
  getTemporaryActiveUserKey(): string {
    const { state, user, person } = this.run;
    const month = Math.floor(state.clock.now() / MS_PER_DAY / KEY_DAYS);
    return keyOf(`${state.scriptId} ${person ?? user} ${String(month)}`);
  }
}

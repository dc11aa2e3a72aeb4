// Session and User: who is there, and how much of it Google tells a script.
import { Service, asGoogle } from './service';
import type { Execution } from './execution';

type Google = GoogleAppsScript.Base.Session;

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

export class LocalSession
  extends Service
  implements
    Pick<
      Google,
      | 'getActiveUser'
      | 'getEffectiveUser'
      | 'getActiveUserLocale'
      | 'getScriptTimeZone'
      | 'getTemporaryActiveUserKey'
    >
{
  readonly googleName = 'Session';
  /** Blank in simple triggers, and for people outside the owner's domain (reference of Session). */
  getActiveUser(): GoogleAppsScript.Base.User {
    const { user, as, state } = this.run;
    const domain = (email: string): string => email.split('@')[1] ?? '';
    const isHidden = as === 'simple' || domain(user) !== domain(state.container.extras.owner);
    return asGoogle(new LocalUser(this.run, isHidden ? '' : user));
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
  getTemporaryActiveUserKey(): string {
    return `key-${this.run.user}`;
  }
}

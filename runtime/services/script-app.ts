// ScriptApp: triggers and authorization of the script itself. Tokens (OAuth, identity, state) are not emulated, because
// nothing here accepts one.
import { imitatedSpreadsheet } from '../google/spreadsheet/spreadsheet-file';
import { AuthorizationStatus } from '../gate/enums';
import type { Execution } from '../run/execution';
import { refuse, WORDS } from '../gate/refusal';
import { asGoogle, imitationOf, Service } from '../gate/service';
import { LocalTrigger } from './trigger';
import { LocalTriggerBuilder } from './trigger-builder';

type Google = GoogleAppsScript.Script.ScriptApp;
type Info = GoogleAppsScript.Script.AuthorizationInfo;
type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type Methods =
  | 'deleteTrigger'
  | 'getAuthorizationInfo'
  | 'getProjectTriggers'
  | 'getScriptId'
  | 'getService'
  | 'getUserTriggers'
  | 'newTrigger'
  | 'requireAllScopes'
  | 'requireScopes';

class LocalAuthorizationInfo extends Service implements Info {
  readonly googleName = 'AuthorizationInfo';
  readonly #granted: string[];
  readonly #isRequired: boolean;
  constructor(run: Execution, granted: string[], isRequired: boolean) {
    super(run);
    this.#granted = granted;
    this.#isRequired = isRequired;
  }
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return asGoogle(this.#isRequired ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED);
  }
  /** Null if nothing needs authorization, as the reference says. */
  getAuthorizationUrl(): string {
    return (this.#isRequired ? 'https://script.google.com/authorize' : null) as string;
  }
  getAuthorizedScopes(): string[] {
    return this.#granted;
  }
}

/** The script as a web app, which it never is here. */
class LocalPublishing
  extends Service
  implements Pick<GoogleAppsScript.Script.Service, 'getUrl' | 'isEnabled'>
{
  readonly googleName = 'Service';
  getUrl(): string {
    return null as unknown as string;
  }
  isEnabled(): boolean {
    return false;
  }
}

export class LocalScriptApp extends Service implements Pick<Google, Methods> {
  readonly googleName = 'ScriptApp';
  newTrigger(handler: string): GoogleAppsScript.Script.TriggerBuilder {
    return asGoogle(new LocalTriggerBuilder(this.run, handler));
  }
  /** The current user's triggers only: nobody sees another's. */
  #mine(): LocalTrigger[] {
    const { state, user } = this.run;
    return state.triggers
      .filter(({ creator }) => creator === user)
      .map((data) => new LocalTrigger(this.run, data));
  }
  getProjectTriggers(): GoogleTrigger[] {
    return this.#mine().map((trigger) => asGoogle(trigger));
  }
  /** The triggers of a file. Time-driven ones count as the container's, which Google neither confirms nor denies. */
  getUserTriggers(file: unknown): GoogleTrigger[] {
    const id = imitatedSpreadsheet(file)?.getId();
    const home = this.run.state.container.extras.id;
    return this.#mine()
      .filter(({ data }) => (data.sourceId || home) === id)
      .map((trigger) => asGoogle(trigger));
  }
  deleteTrigger(trigger: GoogleTrigger): void {
    const local = imitationOf(LocalTrigger, trigger);
    const { state, user } = this.run;
    const place = state.triggers.findIndex(({ id, creator }) => id === local?.data.id && creator === user);
    if (place < 0) refuse('Trigger not found.');
    state.triggers.splice(place, 1);
  }
  getScriptId(): string {
    return this.run.state.scriptId;
  }
  getService(): GoogleAppsScript.Script.Service {
    return asGoogle(new LocalPublishing(this.run));
  }
  /** Which of these scopes are granted: the manifest's, or all if there is no manifest. */
  #granted(scopes: readonly string[] | undefined): string[] {
    const granted = this.run.state.scopes;
    if (!scopes) return [...(granted ?? [])];
    return scopes.filter((scope) => granted?.includes(scope) ?? true);
  }
  requireScopes(_mode: GoogleAppsScript.Script.AuthMode, scopes: string[]): void {
    const missing = scopes.filter((scope) => !this.#granted([scope]).length);
    if (missing.length > 0) refuse(WORDS.noScope('ScriptApp.requireScopes', missing.join(' && ')));
  }
  /** The script's own scopes are always granted here. */
  requireAllScopes(): void {
    return;
  }
  getAuthorizationInfo(_mode: GoogleAppsScript.Script.AuthMode, scopes?: string[]): Info {
    const granted = this.#granted(scopes);
    return asGoogle(new LocalAuthorizationInfo(this.run, granted, granted.length < (scopes?.length ?? 0)));
  }
}

// ScriptApp: triggers and authorisation of the script itself.
import * as enums from './enums';
import type { Execution } from './execution';
import { refuse, WORDS } from './refusal';
import { asGoogle, imitationOf, Service } from './service';
import { LocalTrigger, LocalTriggerBuilder } from './trigger-builder';

type Google = GoogleAppsScript.Script.ScriptApp;
type Info = GoogleAppsScript.Script.AuthorizationInfo;
type Methods =
  'newTrigger' | 'getProjectTriggers' | 'deleteTrigger' | 'requireScopes' | 'getScriptId' | 'getUserTriggers';

class LocalAuthorizationInfo
  extends Service
  implements Pick<Info, 'getAuthorizationStatus' | 'getAuthorizationUrl'>
{
  readonly googleName = 'AuthorizationInfo';
  readonly #isRequired: boolean;
  constructor(run: Execution, isRequired: boolean) {
    super(run);
    this.#isRequired = isRequired;
  }
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return asGoogle(
      this.#isRequired ? enums.AuthorizationStatus.REQUIRED : enums.AuthorizationStatus.NOT_REQUIRED,
    );
  }
  getAuthorizationUrl(): string {
    return this.#isRequired ? 'https://script.google.com/authorize' : '';
  }
}

export class LocalScriptApp extends Service implements Pick<Google, Methods> {
  readonly googleName = 'ScriptApp';
  readonly AuthMode = enums.AuthMode;
  readonly AuthorizationStatus = enums.AuthorizationStatus;
  readonly EventType = enums.EventType;
  readonly TriggerSource = enums.TriggerSource;
  readonly WeekDay = enums.Weekday;
  readonly Month = enums.Month;

  newTrigger(handler: string): GoogleAppsScript.Script.TriggerBuilder {
    return asGoogle(new LocalTriggerBuilder(this.run, handler));
  }
  /** The current user's triggers only: nobody sees another's. */
  getProjectTriggers(): GoogleAppsScript.Script.Trigger[] {
    const { state, user } = this.run;
    return state.triggers
      .filter(({ creator }) => creator === user)
      .map((data) => asGoogle(new LocalTrigger(this.run, data)));
  }
  getUserTriggers(): GoogleAppsScript.Script.Trigger[] {
    return this.getProjectTriggers();
  }
  deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    const local = imitationOf(LocalTrigger, trigger);
    const { state } = this.run;
    const place = state.triggers.findIndex(({ id }) => id === local?.data.id);
    if (place < 0) refuse('Trigger not found.');
    state.triggers.splice(place, 1);
  }
  getScriptId(): string {
    return this.run.state.scriptId;
  }
  #lacks(scopes: readonly string[]): boolean {
    const granted = this.run.state.scopes;
    return granted !== undefined && scopes.some((scope) => !granted.includes(scope));
  }
  requireScopes(_mode: GoogleAppsScript.Script.AuthMode, scopes: string[] = []): void {
    if (this.#lacks(scopes)) refuse(WORDS.noScope('ScriptApp.requireScopes', scopes.join(' && ')));
  }
  getAuthorizationInfo(_mode: unknown, scopes: string[] = []): Info {
    return asGoogle(new LocalAuthorizationInfo(this.run, this.#lacks(scopes)));
  }
}

// People can uncheck permissions one by one, so they are requested before they are needed.

import { isPermissionFault } from '../../domain/basics/google-fault';

const SCOPES = 'https://www.googleapis.com/auth/';

/** The call itself was once reported to fail. Then Google asks when the permission is used. */
export function requireScopes(...names: string[]): void {
  const { outcome, error } = askForScopes(...names);
  if (outcome === 'refused') throw error;
}

/** `silent`: the call failed for another reason. */
export function askForScopes(...names: string[]): {
  outcome: 'given' | 'refused' | 'silent';
  error?: unknown;
} {
  const scopes = names.map((name) => `${SCOPES}${name}`);
  try {
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, scopes);
    return { outcome: 'given' };
  } catch (error) {
    return { outcome: isPermissionFault(error) ? 'refused' : 'silent', error };
  }
}

interface NewerInfo extends GoogleAppsScript.Script.AuthorizationInfo {
  /** Google's reference has it; the types don't yet. */
  getAuthorizedScopes?: () => string[];
}

/** By the ends of their addresses. '' if Google won't say. */
export function grantedScopes(): string {
  try {
    const info: NewerInfo = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    const scopes = info.getAuthorizedScopes?.() ?? [];
    return scopes.map((scope) => scope.replace(SCOPES, '')).join(', ');
  } catch {
    return '';
  }
}

// Permissions that Google lets people untick one by one: asked for before they are needed.

import { isPermissionFault } from '../domain/google-fault';

const SCOPES = 'https://www.googleapis.com/auth/';

/** The call itself was once reported to fail: then Google asks when the permission is used. */
export function requireScopes(...names: string[]): void {
  const scopes = names.map((name) => `${SCOPES}${name}`);
  try {
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, scopes);
  } catch (error) {
    if (isPermissionFault(error)) throw error;
  }
}

// The add-on with the extra file that emails the week, and what it sent.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Runtime, RuntimeOptions } from 'apps-script-runtime';
import { CODE, MANIFEST } from './addon';

export const DIGEST = readFileSync(path.resolve(__dirname, '../../dist/extras/Digest.js'), 'utf8');
export const SEND_MAIL = 'https://www.googleapis.com/auth/script.send_mail';
export const WITH_MAIL: RuntimeOptions = {
  code: `${CODE}\n${DIGEST}`,
  manifest: { ...MANIFEST, oauthScopes: [...MANIFEST.oauthScopes, SEND_MAIL] },
};
export interface Mail {
  from: string;
  to: string[];
  subject: string;
  body: string;
  htmlBody?: string;
}
export const outboxOf = (runtime: Runtime) => (runtime as Runtime & { outbox: readonly Mail[] }).outbox;

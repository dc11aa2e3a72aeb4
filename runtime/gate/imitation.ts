// The base of every imitated class. service.ts makes the proxy that scripts see.
import type { Execution } from '../run/execution';

/** Base of every imitated Google class. `googleName` is the class's name at Google, e.g. Range. */
export abstract class Service {
  abstract readonly googleName: string;
  constructor(readonly run: Execution) {}
}

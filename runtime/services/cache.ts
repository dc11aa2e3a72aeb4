// CacheService: values that expire; 250 characters a key, 100 KB a value, 6 hours, 1,000 items a cache.
import { bytesOf } from '../book/bytes';
import type { Execution } from '../run/execution';
import { refuse } from '../gate/refusal';
import { asGoogle, Service } from '../gate/service';

type Google = GoogleAppsScript.Cache.Cache;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_KEY = 250;
const MAX_VALUE_BYTES = 100 * 1024;
const MAX_ITEMS = 1000;
/** "If more than 1,000 items are written, the cache stores the 900 items farthest from expiration" (Cache.put). */
const ITEMS_LEFT = 900;

class LocalCache extends Service implements Google {
  readonly googleName = 'Cache';
  readonly #prefix: string;
  constructor(run: Execution, name: string) {
    super(run);
    this.#prefix = `${name}/`;
  }
  #key(key: string): string {
    if (key.length > MAX_KEY) refuse('Argument too large: key');
    return this.#prefix + key;
  }
  get(key: string): string | null {
    const { cache, clock } = this.run.state;
    const found = cache.get(this.#key(key));
    return found && found.until > clock.now() ? found.value : null;
  }
  getAll(keys: string[]): object {
    const found = keys.map((key) => [key, this.get(key)] as const).filter(([, value]) => value !== null);
    return Object.fromEntries(found);
  }
  put(key: string, value: string, seconds = DEFAULT_SECONDS): void {
    this.putAll({ [key]: value }, seconds);
  }
  /** What Google does outside 1 to 21,600 seconds is not documented. The runtime refuses it. */
  putAll(values: object, seconds = DEFAULT_SECONDS): void {
    if (seconds < 1 || seconds > MAX_SECONDS) refuse('Invalid argument: expirationInSeconds');
    const { cache, clock } = this.run.state;
    const until = clock.now() + seconds * 1000;
    const items = Object.entries(values).map(([key, value]) => {
      if (bytesOf(String(value)).length > MAX_VALUE_BYTES) refuse('Argument too large: value');
      return [this.#key(key), String(value)] as const;
    });
    for (const [key, value] of items) cache.set(key, { value, until });
    if (cache.size > MAX_ITEMS) this.#forget();
  }
  #forget(): void {
    const { cache, clock } = this.run.state;
    for (const [key, { until }] of cache) if (until <= clock.now()) cache.delete(key);
    const mine = [...cache].filter(([key]) => key.startsWith(this.#prefix));
    if (mine.length <= MAX_ITEMS) return;
    mine.sort(([, one], [, other]) => one.until - other.until);
    for (const [key] of mine.slice(0, -ITEMS_LEFT)) cache.delete(key);
  }
  remove(key: string): void {
    this.run.state.cache.delete(this.#key(key));
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}

export class LocalCacheService extends Service implements GoogleAppsScript.Cache.CacheService {
  readonly googleName = 'CacheService';
  /** Never null here: the runtime's script is always bound to its spreadsheet. */
  getDocumentCache(): Google {
    return asGoogle(new LocalCache(this.run, 'document'));
  }
  getScriptCache(): Google {
    return asGoogle(new LocalCache(this.run, 'script'));
  }
  getUserCache(): Google {
    return asGoogle(new LocalCache(this.run, `user ${this.run.user}`));
  }
}

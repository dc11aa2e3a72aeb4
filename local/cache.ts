// CacheService: values that expire; 250 characters a key, 100 KB a value, 6 hours at most.
import type { Execution } from './execution';
import { refuse } from './refusal';
import { asGoogle, Service } from './service';

type Google = GoogleAppsScript.Cache.Cache;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

class LocalCache extends Service implements Google {
  readonly googleName = 'Cache';
  readonly #name: string;
  constructor(run: Execution, name: string) {
    super(run);
    this.#name = name;
  }
  #key(key: string): string {
    if (key.length > 250) refuse('Argument too large: key');
    return `${this.#name}/${key}`;
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
    if (String(value).length > 100 * 1024) refuse('Argument too large: value');
    const { cache, clock } = this.run.state;
    cache.set(this.#key(key), {
      value: String(value),
      until: clock.now() + Math.min(seconds, MAX_SECONDS) * 1000,
    });
  }
  putAll(values: object, seconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), seconds);
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

// PropertiesService: the stores of the document, the script and each user; 9 KB a value, 500 KB a store.
import { bytesOf } from '../book/bytes';
import { isTakenFromToday } from './daily-quota';
import type { Execution } from '../run/execution';
import { refuse, WORDS } from '../gate/refusal';
import { asGoogle, Service } from '../gate/service';

type Google = GoogleAppsScript.Properties.Properties;
type Store = Record<string, string>;
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

/** Google turns every value into text (guides/properties, "Data format"); text that is too long is refused. */
function propertyText(value: unknown): string {
  const text = String(value);
  return bytesOf(text).length > MAX_VALUE_BYTES ? refuse(WORDS.propertyTooLarge) : text;
}

class LocalProperties extends Service implements Google {
  readonly googleName = 'Properties';
  readonly #name: string;
  constructor(run: Execution, name: string) {
    super(run);
    this.#name = name;
  }
  /** Each read and each write counts toward the quota. That a whole object counts once is not documented. */
  get #store(): Store {
    const { state, user } = this.run;
    if (!isTakenFromToday(state, user, 'properties', 1)) refuse(WORDS.tooManyToday('properties'));
    return (state.properties[this.#name] ??= {});
  }
  #replace(store: Store): Google {
    const size = Object.entries(store).reduce(
      (sum, [key, value]) => sum + bytesOf(key).length + bytesOf(value).length,
      0,
    );
    if (size > MAX_STORE_BYTES) refuse(WORDS.storeFull);
    this.run.state.properties[this.#name] = store;
    return asGoogle(this);
  }
  getProperty(key: string): string | null {
    const store = this.#store;
    return Object.hasOwn(store, key) ? (store[key] ?? null) : null;
  }
  setProperty(key: string, value: unknown): Google {
    return this.#replace({ ...this.#store, [key]: propertyText(value) });
  }
  getKeys(): string[] {
    return Object.keys(this.#store);
  }
  getProperties(): Store {
    return { ...this.#store };
  }
  setProperties(properties: object, deleteAllOthers = false): Google {
    const texts = Object.entries(properties).map(([key, value]) => [key, propertyText(value)] as const);
    return this.#replace({ ...(deleteAllOthers ? {} : this.#store), ...Object.fromEntries(texts) });
  }
  deleteProperty(key: string): Google {
    return this.#replace(Object.fromEntries(Object.entries(this.#store).filter(([name]) => name !== key)));
  }
  deleteAllProperties(): Google {
    return this.#replace({});
  }
}

export class LocalPropertiesService extends Service implements GoogleAppsScript.Properties.PropertiesService {
  readonly googleName = 'PropertiesService';
  /** Never null here: the runtime's script is always bound to its spreadsheet. */
  getDocumentProperties(): Google {
    return asGoogle(new LocalProperties(this.run, 'document'));
  }
  getScriptProperties(): Google {
    return asGoogle(new LocalProperties(this.run, 'script'));
  }
  getUserProperties(): Google {
    return asGoogle(new LocalProperties(this.run, `user ${this.run.user}`));
  }
}

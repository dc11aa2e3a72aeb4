// PropertiesService: the stores of the document, the script and each user; 9 KB a value, 500 KB a store.
import { refuse, WORDS } from './refusal';
import { asGoogle, Service } from './service';
import type { Execution } from './execution';

type Google = GoogleAppsScript.Properties.Properties;
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

class LocalProperties extends Service implements Google {
  readonly googleName = 'Properties';
  readonly #name: string;
  constructor(run: Execution, name: string) {
    super(run);
    this.#name = name;
  }
  get #store(): Record<string, string> {
    return (this.run.state.properties[this.#name] ??= {});
  }
  #replace(store: Record<string, string>): Google {
    const size = Object.entries(store).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
    if (size > MAX_STORE_BYTES) refuse(WORDS.storeFull);
    this.run.state.properties[this.#name] = store;
    return asGoogle(this);
  }
  getProperty(key: string): string | null {
    return this.#store[key] ?? null;
  }
  setProperty(key: string, value: string): Google {
    if (bytes(value) > MAX_VALUE_BYTES) refuse(WORDS.propertyTooLarge);
    return this.#replace({ ...this.#store, [key]: value });
  }
  getKeys(): string[] {
    return Object.keys(this.#store);
  }
  getProperties(): Record<string, string> {
    return { ...this.#store };
  }
  setProperties(properties: object, deleteAllOthers = false): Google {
    const given = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
    if (Object.values(given).some((value) => bytes(value) > MAX_VALUE_BYTES)) refuse(WORDS.propertyTooLarge);
    return this.#replace({ ...(deleteAllOthers ? {} : this.#store), ...given });
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

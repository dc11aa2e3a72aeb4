// Blob: bytes with a type and a name, and other objects that Google accepts as one. Conversions are not emulated.
import { bytesOf, signed, textOf } from '../book/bytes';
import type { Execution } from '../run/execution';
import { TYPES_BY_EXTENSION } from './mime-types';
import { refuse } from '../gate/refusal';
import { asGoogle, imitationOf, Service } from '../gate/service';

type Google = GoogleAppsScript.Base.Blob;
/** What a blob holds. */
export interface BlobData {
  bytes: number[];
  contentType: string | null;
  name: string | null;
}

export class LocalBlob extends Service implements Omit<Google, 'getAllBlobs'> {
  readonly googleName = 'Blob';
  readonly data: BlobData;
  constructor(run: Execution, data: BlobData) {
    super(run);
    this.data = { ...data, bytes: data.bytes.map(signed) };
  }
  #set(change: Partial<BlobData>): Google {
    Object.assign(this.data, change);
    return asGoogle(this);
  }
  copyBlob(): Google {
    return asGoogle(new LocalBlob(this.run, this.data));
  }
  getBlob(): Google {
    return asGoogle(this);
  }
  getAs(contentType: string): Google {
    if (contentType === this.data.contentType) return this.copyBlob();
    throw new Error(
      `Blob.getAs from ${this.data.contentType ?? 'no type'} to ${contentType} is not emulated`,
    );
  }
  getBytes(): number[] {
    return [...this.data.bytes];
  }
  setBytes(data: number[]): Google {
    return this.#set({ bytes: data.map(signed) });
  }
  getContentType(): string | null {
    return this.data.contentType;
  }
  setContentType(contentType: string | null): Google {
    return this.#set({ contentType });
  }
  setContentTypeFromExtension(): Google {
    const extension = /\.([^.]+)$/.exec(this.data.name ?? '')?.[1]?.toLowerCase() ?? '';
    return this.#set({ contentType: TYPES_BY_EXTENSION[extension] ?? null });
  }
  getDataAsString(charset?: string): string {
    return textOf(this.data.bytes, charset);
  }
  setDataFromString(text: string, charset?: string): Google {
    return this.#set({ bytes: bytesOf(text, charset) });
  }
  getName(): string | null {
    return this.data.name;
  }
  setName(name: string | null): Google {
    return this.#set({ name });
  }
  isGoogleType(): boolean {
    return false;
  }
}

/** The blob behind a BlobSource: a blob, or an object that returns one. */
export function blobOf(source: unknown, parameter: string): LocalBlob {
  const blob = imitationOf(LocalBlob, source);
  if (blob) return blob;
  const { getBlob } = (source instanceof Service ? source : {}) as { getBlob?: () => unknown };
  return imitationOf(LocalBlob, getBlob?.call(source)) ?? refuse(`Invalid argument: ${parameter}`);
}

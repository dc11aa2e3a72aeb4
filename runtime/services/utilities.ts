// Utilities: dates, identifiers, base 64, formatted text, CSV, blobs. Digests, signatures and compression are not
// emulated: they need a library that works synchronously both in Node and in a browser.
import { LocalBlob } from './blob';
import { ALPHABETS, base64Of, bytesOf, bytesOfBase64 } from '../book/bytes';
import { rowsOfCsv } from '../book/csv';
import { parseInstant } from '../book/date-parse';
import { formatInstant } from '../book/date-pattern';
import { formatted } from '../book/format-string';
import { refuse } from '../gate/refusal';
import { asGoogle, memberName, Service } from '../gate/service';

type Google = GoogleAppsScript.Utilities.Utilities;
type Methods =
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'formatDate'
  | 'formatString'
  | 'getUuid'
  | 'jsonParse'
  | 'jsonStringify'
  | 'newBlob'
  | 'parseCsv'
  | 'parseDate'
  | 'sleep';
const LONGEST_SLEEP = 300_000;

function encoded(data: string | number[], charset: unknown, alphabet: string): string {
  return base64Of(typeof data === 'string' ? bytesOf(data, memberName(charset)) : data, alphabet);
}

export class LocalUtilities extends Service implements Pick<Google, Methods> {
  readonly googleName = 'Utilities';

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    return formatInstant(date.getTime(), timeZone, format);
  }
  parseDate(date: string, timeZone: string, format: string): Date {
    const instant = parseInstant(date, timeZone, format, this.run.state.clock.now());
    return new Date(instant);
  }
  formatString(template: string, ...values: unknown[]): string {
    return formatted(template, values);
  }
  getUuid(): string {
    return globalThis.crypto.randomUUID();
  }
  /**
   * Moves the clock instead of waiting, so that a script that sleeps until some moment reaches it. More than five
   * minutes is refused (the limit is documented, the words are not).
   */
  sleep(milliseconds: number): void {
    if (milliseconds > LONGEST_SLEEP) refuse('Argument too large: milliseconds');
    if (milliseconds < 0) refuse('Invalid argument: milliseconds');
    this.run.waited(milliseconds);
  }
  base64Encode(data: string | number[], charset?: unknown): string {
    return encoded(data, charset, ALPHABETS.plain);
  }
  base64EncodeWebSafe(data: string | number[], charset?: unknown): string {
    return encoded(data, charset, ALPHABETS.webSafe);
  }
  /** The charset makes no difference: base 64 encodes bytes. */
  base64Decode(text: string): number[] {
    return bytesOfBase64(text, ALPHABETS.plain);
  }
  base64DecodeWebSafe(text: string): number[] {
    return bytesOfBase64(text, ALPHABETS.webSafe);
  }
  /** A blob made from text is text/plain unless a type is given; a blob made from bytes has no type. */
  newBlob(
    data: string | number[],
    contentType: string | null = typeof data === 'string' ? 'text/plain' : null,
    name: string | null = null,
  ): GoogleAppsScript.Base.Blob {
    const bytes = typeof data === 'string' ? bytesOf(data) : data;
    return asGoogle(new LocalBlob(this.run, { bytes, contentType, name }));
  }
  jsonParse(text: string): unknown {
    return JSON.parse(text) as unknown;
  }
  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }
  parseCsv(csv: string, delimiter = ','): string[][] {
    return rowsOfCsv(csv, delimiter);
  }
}

// Utilities: dates, identifiers, base 64, formatted text. Digests are not emulated yet.
import { Charset, DigestAlgorithm } from './enums';
import { formatInstant } from './date-pattern';
import { Service } from './service';

type Google = GoogleAppsScript.Utilities.Utilities;
type Methods =
  | 'formatDate'
  | 'getUuid'
  | 'sleep'
  | 'base64Encode'
  | 'base64Decode'
  | 'formatString'
  | 'jsonParse'
  | 'jsonStringify'
  | 'parseCsv';

function toBytes(data: unknown): number[] {
  return typeof data === 'string'
    ? [...new TextEncoder().encode(data)]
    : (data as number[]).map((byte) => byte & 255);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export class LocalUtilities extends Service implements Pick<Google, Methods> {
  readonly googleName = 'Utilities';
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    return formatInstant(date.getTime(), timeZone, format);
  }
  getUuid(): string {
    return globalThis.crypto.randomUUID();
  }
  /** Moves the runtime's clock instead of waiting. */
  sleep(milliseconds: number): void {
    this.run.state.clock.moveBy(milliseconds);
  }
  base64Encode(data: string | number[]): string {
    const bytes = toBytes(data);
    let text = '';
    for (let place = 0; place < bytes.length; place += 3) {
      const [one = 0, two, three] = bytes.slice(place, place + 3);
      const block = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
      const letters = [18, 12, 6, 0].map((shift) => ALPHABET[(block >> shift) & 63] ?? '');
      text += letters.slice(0, three !== undefined ? 4 : two !== undefined ? 3 : 2).join('');
    }
    return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  }
  /** Bytes as Java's: from -128 to 127. */
  base64Decode(encoded: string): number[] {
    const bytes: number[] = [];
    let block = 0;
    let bits = 0;
    for (const letter of encoded.replace(/[=\s]/g, '')) {
      block = (block << 6) | ALPHABET.indexOf(letter);
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      bytes.push(((block >> bits) << 24) >> 24);
      block &= (1 << bits) - 1;
    }
    return bytes;
  }
  formatString(template: string, ...values: unknown[]): string {
    let next = 0;
    return template.replace(
      /%(-)?(0)?(\d+)?(?:\.(\d+))?([sdfx%])/g,
      (_match, left, zero, width, precision, kind: string) => {
        if (kind === '%') return '%';
        const value = values[next++];
        const text =
          kind === 'd'
            ? String(Math.trunc(Number(value)))
            : kind === 'f'
              ? Number(value).toFixed(precision === undefined ? 6 : Number(precision))
              : kind === 'x'
                ? Number(value).toString(16)
                : String(value);
        const size = Number(width ?? 0);
        return left ? text.padEnd(size) : text.padStart(size, zero ? '0' : ' ');
      },
    );
  }
  jsonParse(text: string): unknown {
    return JSON.parse(text) as unknown;
  }
  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }
  parseCsv(csv: string, delimiter = ','): string[][] {
    const rows: string[][] = [[]];
    let cell = '';
    let isQuoted = false;
    const end = (): void => {
      rows.at(-1)?.push(cell);
      cell = '';
    };
    for (let place = 0; place < csv.length; place++) {
      const letter = csv[place] ?? '';
      if (isQuoted) {
        if (letter === '"' && csv[place + 1] === '"') cell += csv[++place] ?? '';
        else if (letter === '"') isQuoted = false;
        else cell += letter;
      } else if (letter === '"') isQuoted = true;
      else if (letter === delimiter) end();
      else if (letter === '\n') {
        end();
        rows.push([]);
      } else if (letter !== '\r') cell += letter;
    }
    if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) end();
    else rows.pop();
    return rows;
  }
}

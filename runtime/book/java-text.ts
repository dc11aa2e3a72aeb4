// Values as Java, and so Logger.log, writes them: 1 is "1.0", an object is {key=value}.
import { formatInstant } from './date-pattern';
import { Service } from '../gate/service';

/** A number as Java's Double.toString. */
function doubleText(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return String(value);
  if (value !== 0 && (size >= 1e7 || size < 1e-3)) {
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${String(Number(exponent))}`;
  }
  return Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : String(value)}.0` : String(value);
}

/** A value as Logger writes it. Dates are in the script's zone. */
export function javaText(value: unknown, zone: string): string {
  if (typeof value === 'number') return doubleText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Service) return value.googleName;
  if (Array.isArray(value)) return `[${value.map((item) => javaText(item, zone)).join(', ')}]`;
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Date]')
    return formatInstant((value as Date).getTime(), zone, "EEE MMM dd HH:mm:ss 'GMT'XXX yyyy").replace(
      'GMTZ',
      'GMT',
    );
  if (tag !== '[object Object]' || Object.hasOwn(value, 'toString'))
    return (value as { toString(): string }).toString();
  const entries = Object.entries(value).map(([key, item]) => `${key}=${javaText(item, zone)}`);
  return `{${entries.join(', ')}}`;
}

// The latency model of the runtime's gate, for the tables: what a sequence of calls would take if sending were cheaper.
import { buildSync } from 'esbuild';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const gate = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../runtime/gate');
const { outputFiles } = buildSync({
  stdin: {
    contents: `export { kindOfCall } from './call-kinds'; export { SEND_MS, CHEAPER_SEND_MS } from './latency';`,
    resolveDir: gate,
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const { kindOfCall, SEND_MS, CHEAPER_SEND_MS } = await import(
  `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
);

/** Each call of an execution with its trip: 'read', 'send and read', 'send', a service's name, or '' for none. */
export function tripsOf(names) {
  let isWaiting = false;
  const trips = names.map((name) => {
    const [className, method] = name.split('.');
    const kind = kindOfCall(className, method);
    const isSent = isWaiting && (kind === 'read' || kind === 'flush');
    if (kind === 'write') isWaiting = true;
    if (isSent) isWaiting = false;
    const trip =
      kind === 'read'
        ? isSent
          ? 'send and read'
          : 'read'
        : kind === 'flush'
          ? isSent
            ? 'send'
            : ''
          : kind;
    return { name, trip: trip === 'write' || trip === 'call' ? '' : trip, isSent };
  });
  return isWaiting ? [...trips, { name: 'end', trip: 'send', isSent: true }] : trips;
}

/** Milliseconds of an execution that took `estimate` by the model, if sending were cheaper. */
export const cheaper = (estimate, names) =>
  estimate - tripsOf(names).filter(({ isSent }) => isSent).length * (SEND_MS - CHEAPER_SEND_MS);

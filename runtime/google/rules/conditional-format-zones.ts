// Conditional formats when cells are copied, moved and cleared: which zones their rules apply to.
import type { Book } from '../../book/book';
import { formatsOf, writeFormats, type FormatData } from './conditional-format-rule';
import type { EngineZone } from '../../engine/engine';
import { holdsZone, sharedZone, shiftedZone, withoutZone } from '../../book/zones';

/** A rule with other zones: a formula follows the first cell of the first zone. */
function withZones(book: Book, sheetId: string, data: FormatData, zones: EngineZone[]): FormatData {
  const [before, after] = [data.zones[0], zones[0]];
  if (data.criteria !== 'CUSTOM_FORMULA' || !before || !after) return { ...data, zones };
  const [columns, rows] = [after.left - before.left, after.top - before.top];
  if (columns === 0 && rows === 0) return { ...data, zones };
  return { ...data, zones, args: [book.engine.moved(sheetId, String(data.args[0]), columns, rows)] };
}

/** The rules without a zone; rules that apply to nothing else are removed. */
function cutFormats(book: Book, sheetId: string, formats: FormatData[], hole: EngineZone): FormatData[] {
  return formats.flatMap((data) => {
    if (!data.zones.some((zone) => sharedZone(zone, hole))) return [data];
    const zones = data.zones.flatMap((zone) => withoutZone(zone, hole));
    return zones.length > 0 ? [withZones(book, sheetId, data, zones)] : [];
  });
}

/** Replaces a zone's rules with those of another zone of the same size. */
export function copyFormats(
  book: Book,
  from: { sheetId: string; zone: EngineZone },
  to: { sheetId: string; zone: EngineZone },
): void {
  const source = formatsOf(book, from.sheetId);
  const target = from.sheetId === to.sheetId ? source : formatsOf(book, to.sheetId);
  const [rows, columns] = [to.zone.top - from.zone.top, to.zone.left - from.zone.left];
  const gains = source.map((data) =>
    data.zones.flatMap((zone) => {
      const shared = sharedZone(zone, from.zone);
      return shared ? [shiftedZone(shared, rows, columns)] : [];
    }),
  );
  const hasOld = target.some((data) => data.zones.some((zone) => sharedZone(zone, to.zone)));
  if (!hasOld && gains.every((zones) => zones.length === 0)) return;
  if (from.sheetId !== to.sheetId) {
    const brought = source.flatMap((data, place) =>
      gains[place]?.length ? [withZones(book, from.sheetId, data, gains[place])] : [],
    );
    writeFormats(book, to.sheetId, [...cutFormats(book, to.sheetId, target, to.zone), ...brought]);
    return;
  }
  const merged = source.flatMap((data, place) => {
    const kept = data.zones.flatMap((zone) => withoutZone(zone, to.zone));
    const gained = (gains[place] ?? []).filter((zone) => !kept.some((part) => holdsZone(part, zone)));
    const zones = [...kept, ...gained];
    return zones.length > 0 ? [withZones(book, to.sheetId, data, zones)] : [];
  });
  writeFormats(book, to.sheetId, merged);
}

/**
 * Moves the conditional formats of a block to another place. Call the returned function after the block was moved,
 * because the engine moves rules that are completely inside a moved block on its own.
 */
export function moveFormats(
  book: Book,
  from: { sheetId: string; zone: EngineZone },
  to: { sheetId: string; zone: EngineZone },
): () => void {
  const source = formatsOf(book, from.sheetId);
  const target = from.sheetId === to.sheetId ? source : formatsOf(book, to.sheetId);
  const touches = (formats: FormatData[], zone: EngineZone): boolean =>
    formats.some((data) => data.zones.some((part) => sharedZone(part, zone)));
  if (!touches(source, from.zone) && !touches(target, to.zone)) return () => undefined;
  const [rows, columns] = [to.zone.top - from.zone.top, to.zone.left - from.zone.left];
  const moved = (data: FormatData): EngineZone[] =>
    data.zones.flatMap((zone) => {
      const shared = sharedZone(zone, from.zone);
      return shared ? [shiftedZone(shared, rows, columns)] : [];
    });
  const left = (data: FormatData): EngineZone[] => {
    const zones = data.zones.flatMap((zone) => withoutZone(zone, from.zone));
    return from.sheetId === to.sheetId ? zones.flatMap((zone) => withoutZone(zone, to.zone)) : zones;
  };
  const rebuilt = (data: FormatData, zones: EngineZone[]): FormatData[] =>
    zones.length > 0 ? [withZones(book, from.sheetId, data, zones)] : [];
  if (from.sheetId === to.sheetId) {
    const all = source.flatMap((data) => rebuilt(data, [...left(data), ...moved(data)]));
    return () => {
      writeFormats(book, to.sheetId, all);
    };
  }
  const staying = source.flatMap((data) => rebuilt(data, left(data)));
  const arriving = [
    ...cutFormats(book, to.sheetId, target, to.zone),
    ...source.flatMap((data) => rebuilt(data, moved(data))),
  ];
  return () => {
    writeFormats(book, from.sheetId, staying);
    writeFormats(book, to.sheetId, arriving);
  };
}

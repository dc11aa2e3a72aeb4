// The colors of bandings in the grid: a cell without its own fill shows its band's color. The bandings themselves are
// attachments.
import { extendPlugin } from './plugins';
import type { Attachment } from './attachments';
import type { EnginePosition, EngineStyle, EngineZone } from './cell-block';

/** The four colors of a banding in one direction; null leaves cells uncolored. */
export interface BandColours {
  header: string | null;
  first: string | null;
  second: string | null;
  footer: string | null;
}
/** The data of a banding. One direction has colors. */
export interface BandingData {
  rows: BandColours;
  columns: BandColours;
}
interface Styles {
  getters: { getAttachments(): readonly Attachment[] };
  getCellComputedStyle(position: EnginePosition): EngineStyle;
}

/** The color of a line, counted from 0. The bands between header and footer alternate. */
function bandColour(colours: BandColours, place: number, count: number): string | null {
  if (place === 0 && colours.header !== null) return colours.header;
  if (place === count - 1 && colours.footer !== null) return colours.footer;
  const body = place - (colours.header === null ? 0 : 1);
  return body % 2 === 0 ? colours.first : colours.second;
}

function fillAt({ rows, columns }: BandingData, zone: EngineZone, row: number, col: number): string | null {
  return (
    bandColour(rows, row - zone.top, zone.bottom - zone.top + 1) ??
    bandColour(columns, col - zone.left, zone.right - zone.left + 1)
  );
}

/** Lets the grid show bandings. */
export function addBandFills(): void {
  extendPlugin<Styles>('statefulUIPluginRegistry', 'cell_computed_style', (Computed) => {
    class ComputedWithBands extends Computed {
      override getCellComputedStyle(position: EnginePosition): EngineStyle {
        const style = super.getCellComputedStyle(position);
        if (style.fillColor) return style;
        const { sheetId, row, col } = position;
        for (const { kind, sheetId: home, zone, data } of this.getters.getAttachments()) {
          if (kind !== 'banding' || home !== sheetId || !zone) continue;
          if (row < zone.top || row > zone.bottom || col < zone.left || col > zone.right) continue;
          const fillColor = fillAt(data as BandingData, zone, row, col);
          if (fillColor !== null) return { ...style, fillColor };
        }
        return style;
      }
    }
    return ComputedWithBands;
  });
}

// Measures text in Node, for row heights: the engine asks a browser's canvas, which Node doesn't have. Uses Helvetica's
// published widths, which Arial shares.
import { Encodings, Font, FontNames } from '@pdf-lib/standard-fonts';

const plain = Font.load(FontNames.Helvetica);
const bold = Font.load(FontNames.HelveticaBold);
/** What Arial has above and below its line, as a share of the font size. */
const [ASCENT, DESCENT] = [0.905, 0.212];
/** The width of a character that Helvetica doesn't have. */
const USUAL_WIDTH = 600;

class TextMeasure {
  font = '10px';

  save() {}

  restore() {}

  measureText(text) {
    const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 10);
    const face = /bold/.test(this.font) ? bold : plain;
    const widths = [...text].map((character) => widthOf(face, character));
    return {
      width: (widths.reduce((sum, width) => sum + width, 0) * size) / 1000,
      fontBoundingBoxAscent: Math.round(ASCENT * size),
      fontBoundingBoxDescent: Math.round(DESCENT * size),
    };
  }
}

function widthOf(face, character) {
  const point = character.codePointAt(0);
  const { WinAnsi } = Encodings;
  if (!WinAnsi.canEncodeUnicodeCodePoint(point)) return USUAL_WIDTH;
  return face.getWidthOfGlyph(WinAnsi.encodeUnicodeCodePoint(point).name) ?? USUAL_WIDTH;
}

/** Runs `work` with a canvas that measures text. */
export async function measuringText(work) {
  const before = globalThis.OffscreenCanvas;
  globalThis.OffscreenCanvas = class {
    getContext() {
      return new TextMeasure();
    }
  };
  try {
    return await work();
  } finally {
    globalThis.OffscreenCanvas = before;
  }
}

// The pictures of the four steps, drawn in the page's own colors, so that they follow its light or dark look.
import { MENU } from '../src/words/menu';

const drawing = (...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 140">
    <rect class="sheet-ground" x=".5" y=".5" width="239" height="139" rx="6"/>${parts.join('')}</svg>`;

const words = (x: number, y: number, text: string, look = ''): string =>
  `<text x="${String(x)}" y="${String(y)}" class="${look}">${text.replaceAll('&', '&amp;')}</text>`;

/** A frame around what to press. */
const mark = (x: number, y: number, width: number, height: number): string =>
  `<rect class="mark" x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}" rx="4"/>`;

/** Thin lines, for cells and for text that needn't be read. */
const lines = (path: string): string => `<path class="line" d="${path}"/>`;
const CELLS = lines('M0 112h240M0 126h240M60 98v42M120 98v42M180 98v42M0 98h240');

/** An open menu; each line is 20 pixels high. */
const menu = (x: number, y: number, width: number, count: number): string =>
  `<rect class="menu-ground" x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(count * 20 + 8)}" rx="4"/>`;

const MENUS = words(12, 22, 'File') + words(42, 22, 'Edit') + words(74, 22, 'View', 'soft');

const CODE_WINDOW = [
  words(12, 20, 'Apps Script', 'strong'),
  lines('M0 30h240M70 30v110M70 52h170'),
  words(12, 70, 'Code.gs'),
  '<rect class="chosen" x="6" y="56" width="58" height="20" rx="4"/>',
  words(12, 70, 'Code.gs'),
].join('');

const DISK = '<path class="icon" d="M80 34h11l3 3v11H80zM83 34v5h6v-5M83 48v-5h8v5"/>';

/** Lines of code from `x` on. */
const CODE = '<path class="line code" d="M82 66h70M82 80h110M92 94h80M92 108h104M82 122h40"/>';

export const PICTURES = {
  open: drawing(
    MENUS,
    CELLS,
    '<rect class="chosen" x="108" y="8" width="74" height="20" rx="4"/>',
    words(114, 22, 'Extensions', 'strong'),
    words(188, 22, 'Help'),
    menu(108, 32, 110, 3),
    lines('M120 46h64'),
    words(120, 70, 'Apps Script', 'strong'),
    mark(112, 56, 102, 21),
    lines('M120 86h50'),
  ),
  paste: drawing(
    CODE_WINDOW,
    DISK,
    '<rect class="chosen" x="76" y="57" width="158" height="76" rx="2"/>',
    CODE,
    '<path class="icon strong" d="M206 62v62"/>',
  ),
  save: drawing(CODE_WINDOW, CODE, DISK, mark(75, 29.5, 24, 22.5)),
  setUp: drawing(
    '<path class="icon" d="M29 11a7 7 0 1 0 2 6M30 7v5h-5"/>',
    mark(12, 4, 24, 24),
    '<rect class="chosen" x="44" y="6" width="184" height="20" rx="10"/>',
    words(56, 20, 'docs.google.com', 'soft'),
    lines('M0 32h240'),
    words(12, 49, 'Extensions', 'soft'),
    words(76, 49, 'Help', 'soft'),
    CELLS,
    '<rect class="chosen" x="106" y="36" width="62" height="19" rx="4"/>',
    words(112, 49, MENU.title, 'strong'),
    menu(106, 58, 126, 3),
    lines('M118 72h72M118 88h56'),
    words(118, 110, MENU.setUp, 'strong'),
    mark(110, 96, 118, 21),
  ),
} as const;

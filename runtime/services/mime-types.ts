// The global MimeType: names of file types as texts (reference of Base.MimeType), and types by file extension.

const GOOGLE_APP = 'application/vnd.google-apps.';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

export const MIME_TYPES = {
  GOOGLE_APPS_SCRIPT: `${GOOGLE_APP}script`,
  GOOGLE_DRAWINGS: `${GOOGLE_APP}drawing`,
  GOOGLE_DOCS: `${GOOGLE_APP}document`,
  GOOGLE_FORMS: `${GOOGLE_APP}form`,
  GOOGLE_SHEETS: `${GOOGLE_APP}spreadsheet`,
  GOOGLE_SITES: `${GOOGLE_APP}site`,
  GOOGLE_SLIDES: `${GOOGLE_APP}presentation`,
  FOLDER: `${GOOGLE_APP}folder`,
  SHORTCUT: `${GOOGLE_APP}shortcut`,
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  OPENDOCUMENT_GRAPHICS: `${OPEN_DOCUMENT}graphics`,
  OPENDOCUMENT_PRESENTATION: `${OPEN_DOCUMENT}presentation`,
  OPENDOCUMENT_SPREADSHEET: `${OPEN_DOCUMENT}spreadsheet`,
  OPENDOCUMENT_TEXT: `${OPEN_DOCUMENT}text`,
  MICROSOFT_EXCEL: `${OFFICE}spreadsheetml.sheet`,
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: `${OFFICE}presentationml.presentation`,
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: `${OFFICE}wordprocessingml.document`,
  MICROSOFT_WORD_LEGACY: 'application/msword',
  ZIP: 'application/zip',
} as const;

/** Types by extension that Blob.setContentTypeFromExtension knows; Google's own list is not documented. */
export const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = {
  bmp: MIME_TYPES.BMP,
  css: MIME_TYPES.CSS,
  csv: MIME_TYPES.CSV,
  doc: MIME_TYPES.MICROSOFT_WORD_LEGACY,
  docx: MIME_TYPES.MICROSOFT_WORD,
  gif: MIME_TYPES.GIF,
  htm: MIME_TYPES.HTML,
  html: MIME_TYPES.HTML,
  jpeg: MIME_TYPES.JPEG,
  jpg: MIME_TYPES.JPEG,
  js: MIME_TYPES.JAVASCRIPT,
  json: 'application/json',
  pdf: MIME_TYPES.PDF,
  png: MIME_TYPES.PNG,
  svg: MIME_TYPES.SVG,
  txt: MIME_TYPES.PLAIN_TEXT,
  xls: MIME_TYPES.MICROSOFT_EXCEL_LEGACY,
  xlsx: MIME_TYPES.MICROSOFT_EXCEL,
  xml: 'application/xml',
  zip: MIME_TYPES.ZIP,
};

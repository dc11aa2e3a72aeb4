// What only the owner of a workbook knows about its file.

export interface FileOptions {
  /** The document's title and its author's name, as programs show them among a file's properties. */
  title: string;
  creator: string;
  /** The paper in the printer; A4 by default. */
  paper?: 'Letter' | 'A4';
}

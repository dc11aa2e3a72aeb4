// Ids for the steps of the engine's history. Every command needs one. Drawing 32 random digits takes longer than a
// small command, so they are drawn once, and a counter is added.
import './group-by';
import { helpers } from '@odoo/o-spreadsheet';

/** Replaces the engine's generator of ids. Called once; it applies to every workbook. */
export function countRevisionIds(): void {
  const { prototype } = helpers.UuidGenerator;
  const first = new helpers.UuidGenerator().uuidv4();
  let count = 0;
  prototype.uuidv4 = () => `${first}-${(count++).toString(36)}`;
}

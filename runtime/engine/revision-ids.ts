// Names for the steps of the engine's history. Every command needs one: drawing 32 random digits for each would take
// longer than a small command, so they are drawn once for the process and counted on.
import './group-by';
import { helpers } from '@odoo/o-spreadsheet';

/** Teaches the engine's generator of names; once for all workbooks of the process. */
export function countRevisionIds(): void {
  const { prototype } = helpers.UuidGenerator;
  const first = new helpers.UuidGenerator().uuidv4();
  let count = 0;
  prototype.uuidv4 = () => `${first}-${(count++).toString(36)}`;
}

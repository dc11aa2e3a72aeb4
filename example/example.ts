// The example library of the try-it page (a placeholder until it is written).
import type { Example } from '../local/page/page';

/** Fills an empty workbook with a believable small library. */
export const example: Example = {
  label: 'Example library',
  fill: (runtime) => {
    runtime.type('Sheet1', 'A1', 'An example will stand here.');
  },
};

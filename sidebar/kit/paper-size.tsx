// The paper that a view prints on, unless the print dialog chooses another.

import type { JSX } from 'preact';
import { localeInUse } from '../../src/domain/basics/locale';

/** Letter or A4, by the spreadsheet's locale. */
export const PaperSize = (): JSX.Element => <style>{`@page { size: ${localeInUse().paper}; }`}</style>;

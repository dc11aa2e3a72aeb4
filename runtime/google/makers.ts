// The makers of classes that return one another: a Range its Sheet, a Sheet its Ranges, a rule its builder, a builder
// its rule. They ask the execution for one another (`run.make`), so that their files need not import each other.
import type { Execution } from '../run/execution';
import type { Makers } from '../run/makers';
import { LocalEmbeddedChartBuilder } from './charts/embedded-chart-builder';
import { LocalRange } from './range/range';
import { LocalConditionalFormatRuleBuilder } from './rules/conditional-format-builder';
import { LocalSheet } from './sheet/sheet';
import { LocalSpreadsheet } from './spreadsheet/spreadsheet';

/** The makers of one execution. */
export const makersOf = (run: Execution): Makers => ({
  range: (...where) => new LocalRange(run, ...where),
  sheet: (...where) => new LocalSheet(run, ...where),
  spreadsheet: (book) => new LocalSpreadsheet(run, book),
  chartBuilder: (...of) => new LocalEmbeddedChartBuilder(run, ...of),
  formatRuleBuilder: (...of) => new LocalConditionalFormatRuleBuilder(run, ...of),
});

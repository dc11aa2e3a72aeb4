// The makers that an execution offers (`run.make`). google/makers.ts implements them.
import type { LocalEmbeddedChartBuilder } from '../google/charts/embedded-chart-builder';
import type { LocalRange } from '../google/range/range';
import type { LocalConditionalFormatRuleBuilder } from '../google/rules/conditional-format-builder';
import type { LocalSheet } from '../google/sheet/sheet';
import type { LocalSpreadsheet } from '../google/spreadsheet/spreadsheet';

/** The arguments of a class's constructor after the execution. */
type Rest<Class extends abstract new (...given: never[]) => unknown> =
  ConstructorParameters<Class> extends [unknown, ...infer Given] ? Given : never;

export interface Makers {
  range(...where: Rest<typeof LocalRange>): LocalRange;
  sheet(...where: Rest<typeof LocalSheet>): LocalSheet;
  spreadsheet(...of: Rest<typeof LocalSpreadsheet>): LocalSpreadsheet;
  chartBuilder(...of: Rest<typeof LocalEmbeddedChartBuilder>): LocalEmbeddedChartBuilder;
  formatRuleBuilder(...of: Rest<typeof LocalConditionalFormatRuleBuilder>): LocalConditionalFormatRuleBuilder;
}

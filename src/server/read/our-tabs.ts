import { isReportTab } from '../../sheets/report/report-tab';
import { reportMemoryIn } from '../../sheets/report/report-memory';
import { pagesIn } from '../../sheets/sharing/page-memory';
import { isPageTab } from '../../sheets/sharing/page-tab';
import { SettingsCells } from '../../sheets/tables/settings';
import { Sheet } from '../../sheets/tables/table';

/** Finds our tabs without a fixed name; none if Settings can't be read. */
export function ourTabs(settings: SettingsCells | undefined): (sheet: Sheet) => boolean {
  if (!settings) return () => false;
  const [report, pages] = [reportMemoryIn(settings), pagesIn(settings)];
  return (sheet) => isReportTab(sheet, report) || isPageTab(sheet, pages);
}

import { saysYes } from '../../domain/basics/text';
import { reportMemoryIn } from '../../sheets/report/report-memory';
import { pagesIn } from '../../sheets/sharing/page-memory';
import { readSettings } from '../../sheets/tables/settings';
import { PARTNER_PAGE_ANSWERS } from '../../words/partner-page-answers';
import { REPORT_ANSWERS } from '../../words/report-answers';
import type { SaveAsk } from '../run/answers';

/** Where a place, or a partner, that this save makes confidential may still be shown to others; '' if nowhere. */
export function shownElsewhere({ table, values }: SaveAsk): string {
  if (!saysYes(values.confidential ?? '')) return '';
  const settings = readSettings();
  const report = table === 'partners' ? reportMemoryIn(settings) : undefined;
  return [
    ...(pagesIn(settings).length > 0 ? [PARTNER_PAGE_ANSWERS.placeOnPages] : []),
    ...(report?.isOn && report.hasDirectory ? [REPORT_ANSWERS.inDirectory] : []),
  ].join(' ');
}

// An event opened from a list of Report: its form says what is missing, and leads back to the place in the list.

import { countEvent } from '../../src/domain/counting/count-event';
import { fieldsMissing } from '../../src/domain/counting/missing-fields';
import type { Profile } from '../../src/domain/counting/profile';
import type { Problem } from '../../src/domain/changes/check-input';
import type { Day } from '../../src/domain/dates/day';
import type { Values } from '../../src/domain/tables/description';
import type { TableName } from '../../src/domain/tables';
import { REPORT } from '../../src/words/report';
import type { RowForm } from '../form/row-form';
import type { RowSession } from '../form/session-contract';
import type { Store } from '../kit/store';
import type { ReportSession } from '../report/report-session';
import type { WorkspaceSession, WorkspaceState } from './workspace-contract';
import type { ViewName } from './views';

interface FromReportContext {
  store: Store<WorkspaceState>;
  report: ReportSession;
  events: RowSession;
  today: () => Day;
  replaceForm: (table: TableName, fill: () => void | Promise<void>) => void;
  show: (view: ViewName, change: Partial<WorkspaceState>) => void;
}

const asked = ['when', 'endsAt', 'cancelled', 'participants'] as const;
const counted = ['format', 'ageGroup', 'countsAs', 'sessions', 'online', 'hours'] as const;

/** What the report misses in an event with these values. */
function missingIn(values: Values, profile: Profile, today: Day): Problem[] {
  const row = Object.fromEntries([...asked, ...counted].map((key) => [key, values[key] ?? ''])) as Record<
    (typeof asked)[number] | (typeof counted)[number],
    string
  >;
  return fieldsMissing(countEvent(row, profile, today)).map(({ field, words }) => ({
    field,
    message: REPORT.missingHere(words),
    level: 'hint' as const,
  }));
}

/** The remarks in the form of an event. They follow the typing: an answer may lead to the next question. */
export const missingHints = (
  { reported }: Readonly<WorkspaceState>,
  { ref, values }: RowForm,
  today: Day,
): Problem[] => (reported && ref ? missingIn(values, reported.profile, today) : []);

export function fromReport({
  store: { state, set },
  report,
  events,
  today,
  replaceForm,
  show,
}: FromReportContext): Pick<WorkspaceSession, 'openReported' | 'backToReport'> {
  return {
    openReported: (event, place) =>
      replaceForm('events', () => {
        const { view } = report.state;
        if (view) set({ reported: { event, place, profile: view.profile } });
        return events.open(event.ref, event.missing[0]);
      }),
    backToReport: () => {
      const { reported } = state;
      if (!reported) return;
      const { event, place, profile } = reported;
      const { ref, loaded } = events.form;
      const isThis = ref !== null && (event.ref.id === '' || ref.id === event.ref.id);
      // In the sheet, not in the form.
      if (isThis) report.update(event, ref, missingIn(loaded, profile, today()).length > 0);
      show('report', { reportPlace: place });
    },
  };
}

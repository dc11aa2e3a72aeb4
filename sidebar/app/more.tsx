// The view More: what people need less often than the forms.

import type { JSX } from 'preact';
import { TABLES, type TableName } from '../../src/domain/tables';
import { COLUMN_WORDS } from '../../src/words/column-order';
import { MENU } from '../../src/words/menu';
import { MORE_PRACTICE } from '../../src/words/practice';
import { PARTNERSHIP_TOOLS } from '../../src/words/partnerships';
import { REPORT } from '../../src/words/report';
import { SHARE } from '../../src/words/share';
import { MORE, SHELL } from '../../src/words/shell';
import { useHeadingFocus } from '../kit/focus';
import { Practice } from '../kit/practice';
import { useColumnCalls } from '../upkeep/column-call';
import { OtherPage } from '../upkeep/other-page';
import { UnsavedMark } from './top-bar';
import { LISTED_TABLES, type ViewName } from './views';

interface MoreViewProps {
  arrival: number;
  hasPartners: boolean;
  isUnsaved: (table: TableName) => boolean;
  onView: (view: ViewName) => void;
}

export function MoreView({ arrival, hasPartners, isUnsaved, onView }: MoreViewProps): JSX.Element {
  const heading = useHeadingFocus(arrival);
  return (
    <main>
      <h1 tabIndex={-1} ref={heading}>
        {MORE.title}
      </h1>
      <Practice {...MORE_PRACTICE} />
      <ul class="menu">
        <li>
          <button type="button" class="link" onClick={() => onView('myWeek')}>
            {MORE.myWeek}
          </button>
        </li>
        <li>
          <button type="button" class="link" onClick={() => onView('paperWeek')}>
            {MENU.print}
          </button>
        </li>
        <li>
          <button type="button" class="link" onClick={() => onView('report')}>
            {REPORT.title}
          </button>
        </li>
        <li>
          <button type="button" class="link" onClick={() => onView('undo')}>
            {MORE.undo}
          </button>
        </li>
        {LISTED_TABLES.map((table) => (
          <li key={table}>
            <button type="button" class="link" onClick={() => onView(table)}>
              {TABLES[table].tab}
              {isUnsaved(table) && <UnsavedMark />}
            </button>
          </li>
        ))}
        {hasPartners && (
          <li>
            <WhoNeedsACall />
          </li>
        )}
        <li>
          <OtherPage page="showImport" label={MORE.importList} isLink />
        </li>
        {hasPartners && (
          <li>
            <OtherPage page="showDuplicates" label={MORE.findDuplicates} isLink />
          </li>
        )}
        <li>
          <OtherPage page="showPartnerships" label={PARTNERSHIP_TOOLS.title} isLink />
        </li>
        {hasPartners && (
          <li>
            <OtherPage page="showShare" label={SHARE.title} isLink />
          </li>
        )}
        <li>
          <OtherPage page="showHelp" label={MENU.help} isLink />
        </li>
      </ul>
    </main>
  );
}

/** Shows Partners with the columns between name and status collapsed. */
function WhoNeedsACall(): JSX.Element {
  const { busy, words, problem, press } = useColumnCalls();
  return (
    <>
      <button
        type="button"
        class="link"
        aria-disabled={busy !== ''}
        onClick={() => press('showWhoNeedsACall')}
      >
        {busy === '' ? COLUMN_WORDS.whoNeedsACall : SHELL.loading}
      </button>
      <p class="help" role="status">
        {words || problem || MORE.whoNeedsACallHelp}
      </p>
    </>
  );
}

// The top of the sidebar: buttons for the views, and one that opens the row selected in the sheet.

import type { JSX } from 'preact';
import type { TableName } from '../../src/domain/tables';
import { WORDS } from '../kit/words';
import type { ViewName } from './workspace-contract';

interface TopBarProps {
  view: ViewName;
  isUnsaved: (table: TableName) => boolean;
  isSelecting: boolean;
  problem: string;
  onView: (view: ViewName) => void;
  onSelected: () => void;
}

const VIEWS = ['today', 'log', 'partners', 'events', 'plan'] as const;

/** The views as buttons, and 'Edit selected row'. */
export function TopBar({
  view,
  isUnsaved,
  isSelecting,
  problem,
  onView,
  onSelected,
}: TopBarProps): JSX.Element {
  return (
    <header>
      <nav aria-label={WORDS.product}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={
              one === view
                ? 'page'
                : one === 'today' && (view === 'myWeek' || view === 'undo')
                  ? 'true'
                  : undefined
            }
            onClick={() => onView(one)}
          >
            {WORDS.tabs[one]}
            {one !== 'today' && isUnsaved(one) && (
              <>
                <span aria-hidden="true"> •</span>
                <span class="spoken"> {WORDS.unsavedMark}</span>
              </>
            )}
          </button>
        ))}
      </nav>
      <button
        type="button"
        class="selected"
        title={WORDS.editSelectedHelp}
        aria-disabled={isSelecting}
        aria-busy={isSelecting}
        onClick={onSelected}
      >
        {isSelecting ? WORDS.loading : WORDS.editSelected}
      </button>
      <p class="notice trouble" role="alert">
        {problem}
      </p>
    </header>
  );
}

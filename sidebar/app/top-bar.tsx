// The top of the sidebar: buttons for the views, and one that opens the row selected in the sheet.

import type { JSX } from 'preact';
import type { TableName } from '../../src/domain/tables';
import { SHELL } from '../../src/words/shell';
import { TOP_VIEWS, UNDER_MORE, type ViewName } from './views';

interface TopBarProps {
  view: ViewName;
  isUnsaved: (table: TableName) => boolean;
  isSelecting: boolean;
  problem: string;
  onView: (view: ViewName) => void;
  onSelected: () => void;
}

/** Marks the name of a form that holds something unsaved. */
export const UnsavedMark = (): JSX.Element => (
  <>
    <span aria-hidden="true"> •</span>
    <span class="spoken"> {SHELL.unsavedMark}</span>
  </>
);

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
      <button
        type="button"
        class="skip"
        onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
      >
        {SHELL.skip}
      </button>
      <nav aria-label={SHELL.product}>
        {TOP_VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={
              one === view ? 'page' : one === 'more' && UNDER_MORE.includes(view) ? 'true' : undefined
            }
            onClick={() => onView(one)}
          >
            {SHELL.tabs[one]}
            {one !== 'today' && one !== 'more' && isUnsaved(one) && <UnsavedMark />}
          </button>
        ))}
      </nav>
      <button
        type="button"
        class="selected"
        title={SHELL.editSelectedHelp}
        aria-disabled={isSelecting}
        aria-busy={isSelecting}
        onClick={onSelected}
      >
        {isSelecting ? SHELL.loading : SHELL.editSelected}
      </button>
      <p class="notice trouble" role="alert">
        {problem}
      </p>
    </header>
  );
}
